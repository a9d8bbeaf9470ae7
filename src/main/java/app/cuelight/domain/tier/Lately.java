package app.cuelight.domain.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long ago somebody bought, as tag lines tell it: the part of a tag line that changes with the
/// clock alone.
public enum Lately {
  NEVER(Long.MAX_VALUE),
  A_MONTH(30),
  A_QUARTER(90),
  A_YEAR(365),
  LONGER(Long.MAX_VALUE);

  private final long mostDays;

  Lately(long mostDays) {
    this.mostDays = mostDays;
  }

  /// How long ago that is.
  ///
  /// @param days whole days since the last paid order; null without one
  public static Lately of(@Nullable Long days) {
    if (days == null) {
      return NEVER;
    }
    for (Lately one : List.of(A_MONTH, A_QUARTER, A_YEAR)) {
      if (days <= one.mostDays) {
        return one;
      }
    }
    return LONGER;
  }

  /// The fewest whole days since the last paid order; 0 without one.
  public long leastDays() {
    return switch (this) {
      case NEVER, A_MONTH -> 0;
      case A_QUARTER -> A_MONTH.mostDays + 1;
      case A_YEAR -> A_QUARTER.mostDays + 1;
      case LONGER -> A_YEAR.mostDays + 1;
    };
  }

  /// The most whole days since the last paid order, or [Long#MAX_VALUE].
  public long mostDays() {
    return mostDays;
  }
}
