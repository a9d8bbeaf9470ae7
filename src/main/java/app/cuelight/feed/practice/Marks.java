package app.cuelight.feed.practice;

import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Gives everything that happens tonight its id, and comings and goings their place in the
/// platform's count. Ids hold the moment the show was opened: another run has others. For one
/// thread.
final class Marks {

  private final long opened;
  private final String run;
  private long events;
  private long last;

  Marks(Instant opened) {
    this.opened = opened.toEpochMilli();
    this.run = Long.toString(this.opened, Character.MAX_RADIX);
  }

  Told told(Instant at, ShowEvent event) {
    return new Told(next(), at, event);
  }

  Notice notice(Notice.Type type, Instant at, Notice.@Nullable Move move) {
    return new Notice(opened + ":" + events++ + ":" + type.code(), type, at, move);
  }

  String next() {
    return run + "." + events++;
  }

  /// The next number of the platform's count. It grows with the clock, so that a later run goes on
  /// above an earlier one.
  long sequence(Instant now) {
    last = Math.max(last + 1, Math.multiplyExact(now.toEpochMilli(), 1_000L));
    return last;
  }
}
