package app.cuelight.show.coupon;

import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Keeps to the rate a service allows, and close to it: the next call is due by the plan, not after
/// the one before. For one thread.
final class Pacer {

  /// The margin below the allowed rate, in percent: clocks differ.
  private static final int MARGIN = 2;

  private static final int WHOLE = 100;

  private final InstantSource clock;
  private final Duration each;
  private Instant due = Instant.MIN;

  Pacer(MessageChannel.Pace pace, InstantSource clock) {
    this.clock = clock;
    this.each =
        pace.per().multipliedBy(WHOLE + MARGIN).dividedBy((long) WHOLE * Math.max(1, pace.each()));
  }

  /// Waits until something may go.
  void await() throws InterruptedException {
    Instant now = clock.instant();
    if (due.isAfter(now)) {
      TimeUnit.NANOSECONDS.sleep(Duration.between(now, due).toNanos());
    } else {
      due = now;
    }
  }

  /// So many go now.
  void goes(int count) {
    due = due.plus(each.multipliedBy(count));
  }
}
