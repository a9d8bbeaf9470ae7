package app.cuelight.feed.page;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The newest sheet, rendered once for everybody; whoever is slow misses the ones between. Safe for
/// any thread.
final class LatestSheet {

  /// Before the first sheet.
  static final int NONE = 0;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Rendered rendered;

  /// A sheet ready to be sent.
  ///
  /// @param turn grows by one with every sheet of this page, from 1
  /// @param json on one line
  record Rendered(int turn, long version, String json) {

    /// The same as a server-sent event (WHATWG HTML §9.2).
    String event() {
      return "id: " + version + "\ndata: " + json + "\n\n";
    }
  }

  /// Makes another sheet the newest.
  void put(long version, String json) {
    lock.lock();
    try {
      rendered = new Rendered(turn() + 1, version, json);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The newest, or null before the first.
  @Nullable Rendered now() {
    lock.lock();
    try {
      return rendered;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a newer one than this.
  ///
  /// @return null when none came in time
  @Nullable Rendered after(int turn, long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (turn() == turn && left > 0) {
        left = changed.awaitNanos(left);
      }
      return turn() == turn ? null : rendered;
    } finally {
      lock.unlock();
    }
  }

  private int turn() {
    Rendered newest = rendered;
    return newest == null ? NONE : newest.turn();
  }
}
