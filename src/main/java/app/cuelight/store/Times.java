package app.cuelight.store;

import java.time.Instant;

/// Instants as the file has them: milliseconds since 1970, UTC.
final class Times {

  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private Times() {}

  /// The nearest there is: an instant beyond 300 million years is taken as that.
  static long millis(Instant instant) {
    if (instant.isBefore(EARLIEST)) {
      return Long.MIN_VALUE;
    }
    return instant.isAfter(LATEST) ? Long.MAX_VALUE : instant.toEpochMilli();
  }
}
