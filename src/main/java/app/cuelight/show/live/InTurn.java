package app.cuelight.show.live;

import app.cuelight.show.port.Journal;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Has many people written some at a time, and goes on only when those before are: whoever finds
/// them is quicker than the one writer, and events that come in meanwhile would wait behind all
/// that was found. So each event waits for one short piece of every thread that finds. Safe for any
/// thread.
final class InTurn {

  /// So many are judged and written within some ten milliseconds.
  static final int AT_ONCE = 500;

  private static final long LOOK_MILLIS = 100;

  private final GreetVerbs.Writing pen;
  private final BooleanSupplier isOver;

  /// @param isOver whether nobody writes any more; then nothing is waited for
  InTurn(GreetVerbs.Writing pen, BooleanSupplier isOver) {
    this.pen = pen;
    this.isOver = isOver;
  }

  /// Returns when all are written, or nobody writes any more.
  ///
  /// @param act what the writer does with some of them
  /// @param then told what came of it
  <T> void write(List<Long> numbers, BiFunction<Journal, List<Long>, T> act, Consumer<T> then) {
    for (int from = 0; from < numbers.size() && !isOver.getAsBoolean(); from += AT_ONCE) {
      List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE));
      var written = new Semaphore(0);
      pen.write(
          journal -> {
            try {
              return act.apply(journal, some);
            } finally {
              written.release();
            }
          },
          then);
      await(written);
    }
  }

  private void await(Semaphore written) {
    try {
      boolean isDone = false;
      while (!isDone && !isOver.getAsBoolean()) {
        isDone = written.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
