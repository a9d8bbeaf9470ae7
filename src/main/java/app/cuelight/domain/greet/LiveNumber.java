package app.cuelight.domain.greet;

import java.time.Duration;
import java.time.Instant;

/// A number as it was read just now: pieces in stock, minutes to a coupon's end.
///
/// Urgency is only true while its number is; a line that presses cannot be made without one.
public record LiveNumber(long value, Instant readAt) {

  /// How long a number may be said after it was read.
  public static final Duration FRESH = Duration.ofSeconds(30);

  /// Whether it may be said: read at most [#FRESH] ago, and something is left of it. A number from
  /// further ahead comes from a wrong clock and is not trusted.
  public boolean isSayable(Instant now) {
    return value > 0 && Duration.between(readAt, now).abs().compareTo(FRESH) <= 0;
  }
}
