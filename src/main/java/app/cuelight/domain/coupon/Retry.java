package app.cuelight.domain.coupon;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something is tried again: exponential with full jitter, never before the remote side asked
/// (`facts/commerce.md` §6.7).
public final class Retry {

  /// Tries before a message is given up, whatever time is left.
  public static final int ATTEMPTS = 8;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private Retry() {}

  /// When the next try is.
  ///
  /// @param attempt how many were made
  /// @param chance from 0 up to 1
  /// @param after what the remote side asks for, or null
  public static Instant at(Instant now, int attempt, double chance, @Nullable Duration after) {
    long most = FIRST.toMillis() << Math.clamp(attempt - 1L, 0, MOST_DOUBLINGS);
    Duration wait = Duration.ofMillis((long) (most * chance));
    return now.plus(after != null && after.compareTo(wait) > 0 ? after : wait);
  }
}
