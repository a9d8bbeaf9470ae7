package app.cuelight.show.live;

import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Journal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Has what was found of many people written some at a time, and never lets more than two pieces
/// wait: whoever finds them is quicker than the one writer, and events that come in meanwhile would
/// wait behind all that was found. While one piece is written the next is found. Safe for any
/// thread.
final class InTurn {

  /// Of so many it is written where they stand within some ten milliseconds.
  static final int AT_ONCE = 1_000;

  /// So many are read, judged and written within some ten milliseconds.
  static final int READ_AT_ONCE = 500;

  /// Pieces that wait or are being written.
  private static final int WAITING = 2;

  private static final long LOOK_MILLIS = 100;

  private final GreetVerbs.Writing pen;
  private final BooleanSupplier isOver;
  private final Semaphore turns = new Semaphore(WAITING);

  /// @param isOver whether nobody writes any more; then nothing is waited for
  InTurn(GreetVerbs.Writing pen, BooleanSupplier isOver) {
    this.pen = pen;
    this.isOver = isOver;
  }

  /// Returns when all are handed to the writer, who comes to them before anything that is handed to
  /// it later, or when nobody writes any more.
  ///
  /// @param act what the writer does with some of it
  /// @param then told what came of it
  <T> void write(Findings found, BiFunction<Journal, Findings, T> act, Consumer<T> then) {
    for (Findings some : found.parts(AT_ONCE, READ_AT_ONCE)) {
      if (!await()) {
        return;
      }
      pen.write(
          journal -> {
            try {
              return act.apply(journal, some);
            } finally {
              turns.release();
            }
          },
          then);
    }
  }

  /// Waits for a turn.
  ///
  /// @return false when there will be none
  private boolean await() {
    try {
      boolean isMine = false;
      while (!isMine && !isOver.getAsBoolean()) {
        isMine = turns.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
      return isMine;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
