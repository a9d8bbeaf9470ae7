package app.cuelight.feed.agora;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// How long to wait after failures: longer each time, and never quite the same for everybody, so
/// that the clients of a service that comes back do not all come back in one moment.
///
/// Not safe for several threads.
final class Backoff {

  /// Between the attempts of one query (AgoraIO/Docs-Source, channel management REST, "high
  /// availability": 1, 3 and 6 seconds).
  private static final List<Duration> ATTEMPTS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6));

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;
  private static final double SPREAD = 0.2;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /// How many attempts a query has.
  static int attempts() {
    return ATTEMPTS.size() + 1;
  }

  /// The wait before an attempt, the first being number 0.
  Duration beforeAttempt(int number) {
    return number == 0 ? Duration.ZERO : spread(ATTEMPTS.get(number - 1));
  }

  /// The wait after so many failures in a row, where it usually is `every`.
  Duration after(int failures, Duration every) {
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return spread(doubled.compareTo(LONGEST) > 0 ? longer(every) : doubled);
  }

  /// The wait when only the user can help.
  Duration slow(Duration every) {
    return spread(longer(every));
  }

  private static Duration longer(Duration every) {
    return every.compareTo(LONGEST) > 0 ? every : LONGEST;
  }

  private Duration spread(Duration time) {
    double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
    return Duration.ofMillis(Math.round(time.toMillis() * factor));
  }
}
