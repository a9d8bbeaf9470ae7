package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Money;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Whether a viewer may get an offer now.
public sealed interface Verdict {

  /// She may.
  ///
  /// @param worst what it costs at most
  /// @param endsAt when her coupon would end
  record Allowed(Money worst, Instant endsAt) implements Verdict {}

  /// She may not.
  ///
  /// @param by who granted it before, where that is the reason
  /// @param at when that was, or the instant the reason is about
  /// @param until when it may be tried again, or null when it may not
  /// @param zone whose clock tells the two, where it is not the desk's
  /// @param detail a name or a number the sentence names, such as the limit
  record Refused(
      Refusal reason,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable Instant until,
      @Nullable ZoneId zone,
      @Nullable String detail)
      implements Verdict {

    /// Refused without more to say.
    public static Refused of(Refusal reason) {
      return new Refused(reason, null, null, null, null, null);
    }
  }
}
