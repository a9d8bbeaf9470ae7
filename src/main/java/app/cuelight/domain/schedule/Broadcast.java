package app.cuelight.domain.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was really on air.
///
/// @param room the platform's room, as a slot names one, or null where that is not known
/// @param live when it went live
/// @param ended null while it runs
public record Broadcast(@Nullable String room, Instant live, @Nullable Instant ended) {

  public Broadcast {
    if (ended != null && ended.isBefore(live)) {
      throw new IllegalArgumentException("A broadcast ends after it begins.");
    }
  }

  /// Whether both are on air at some time.
  boolean isBeside(Broadcast other) {
    return (ended == null || other.live.isBefore(ended))
        && (other.ended == null || live.isBefore(other.ended));
  }
}
