package app.cuelight.domain.locale;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// The clocks of a zone are changed.
///
/// @param at from when on they show the other time
/// @param before the distance from UTC until then
/// @param after the distance from UTC from then on, never the same as before
public record ZoneChange(Instant at, ZoneOffset before, ZoneOffset after) {

  public ZoneChange {
    if (before.equals(after)) {
      throw new IllegalArgumentException("Clocks that stay as they are do not change.");
    }
  }

  /// How far the clocks go forward; negative where they go back.
  public Duration by() {
    return Duration.ofSeconds(after.getTotalSeconds() - (long) before.getTotalSeconds());
  }
}
