package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.locale.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// How long a coupon is worth something, from the moment it is granted.
public sealed interface Validity {

  /// When a coupon granted now ends.
  ///
  /// @param zone where the viewer lives
  Instant endsAt(Instant now, ZoneId zone);

  /// Until one instant for everybody.
  record Until(Instant end) implements Validity {
    @Override
    public Instant endsAt(Instant now, ZoneId zone) {
      return end;
    }
  }

  /// So long after it was granted.
  record For(Duration time) implements Validity {
    public For {
      if (time.isNegative() || time.isZero()) {
        throw Refused.of("A coupon is valid for longer than nothing.", "优惠券的有效期须大于零。");
      }
    }

    @Override
    public Instant endsAt(Instant now, ZoneId zone) {
      return now.plus(time);
    }
  }

  /// Until the end of a day where she lives: 0 is today. The day ends when the next one begins
  /// there, whatever the clocks do in between.
  record LocalDay(int days) implements Validity {
    public LocalDay {
      if (days < 0) {
        throw Refused.of("A coupon does not end before today.", "优惠券不能在今天之前到期。");
      }
    }

    @Override
    public Instant endsAt(Instant now, ZoneId zone) {
      LocalDateTime midnight =
          LocalClock.at(now, zone).toLocalDate().plusDays(days + 1L).atTime(LocalTime.MIN);
      return LocalClock.instant(midnight, zone);
    }
  }
}
