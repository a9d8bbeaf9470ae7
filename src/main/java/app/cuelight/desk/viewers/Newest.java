package app.cuelight.desk.viewers;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks away from the screen; of several questions only the newest's answer is heard.
///
/// A question that was overtaken before its turn came is not put at all, so that fast typing leaves
/// no queue behind.
final class Newest {

  private static final System.Logger LOG = System.getLogger(Newest.class.getName());

  private final Executor away;
  private final Executor screen;
  private final AtomicLong asked = new AtomicLong();

  /// @param screen the FX thread
  Newest(Executor away, Executor screen) {
    this.away = away;
    this.screen = screen;
  }

  /// @param failed told instead of the answer when there is none
  <T> void ask(Supplier<T> question, Consumer<T> answer, Runnable failed) {
    long mine = asked.incrementAndGet();
    away.execute(() -> {
      if (mine == asked.get()) {
        put(mine, question, answer, failed);
      }
    });
  }

  /// The same for a question that changes something: it is put even when another came after it.
  <T> void order(Supplier<T> verb, Consumer<T> answer, Runnable failed) {
    long mine = asked.incrementAndGet();
    away.execute(() -> put(mine, verb, answer, failed));
  }

  /// Hears no answer to what was asked so far.
  void drop() {
    asked.incrementAndGet();
  }

  private <T> void put(long mine, Supplier<T> question, Consumer<T> answer, Runnable failed) {
    try {
      T said = question.get();
      hear(mine, () -> answer.accept(said));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "A question to the cache of viewers, or a change, came to nothing.", e);
      hear(mine, failed);
    }
  }

  private void hear(long mine, Runnable then) {
    screen.execute(() -> {
      if (mine == asked.get()) {
        then.run();
      }
    });
  }
}
