package app.cuelight.show.live;

import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Journal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Has what was found of many people written some at a time, and goes on only when those before
/// are: whoever finds them is quicker than the one writer, and events that come in meanwhile would
/// wait behind all that was found. So each event waits for one short piece of every thread that
/// finds. Safe for any thread.
final class InTurn {

  /// Of so many it is written where they stand within some ten milliseconds.
  static final int AT_ONCE = 1_000;

  /// So many are read, judged and written within some ten milliseconds.
  static final int READ_AT_ONCE = 500;

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
  /// @param act what the writer does with some of it
  /// @param then told what came of it
  <T> void write(Findings found, BiFunction<Journal, Findings, T> act, Consumer<T> then) {
    for (Findings some : found.parts(AT_ONCE, READ_AT_ONCE)) {
      if (isOver.getAsBoolean()) {
        return;
      }
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
