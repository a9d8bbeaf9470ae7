package app.cuelight.show.coupon;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes whoever waits for something to do. Safe for any thread; does not pin a virtual one.
final class Bell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long times;

  /// Something may be to do now.
  void ring() {
    lock.lock();
    try {
      times++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How often it rang; to be handed to [#await] by who looked around after asking.
  long times() {
    lock.lock();
    try {
      return times;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it rings again, at most so long. A ring since `heard` is not missed.
  void await(long heard, Duration most) throws InterruptedException {
    long left = most.toNanos();
    lock.lock();
    try {
      while (times == heard && left > 0) {
        left = rung.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
