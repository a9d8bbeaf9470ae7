package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.locale.Amounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The values of one line that may be said now, before they are written in a language.
///
/// @param number null where there is none, or where the line presses and the number is not live
record Numbers(@Nullable Discount off, @Nullable Long number) {

  private static final String DIGITS = "-u-nu-";

  static Numbers of(LineKey key, Values values, Instant now) {
    LiveNumber live = values.live();
    boolean sayable = live != null && live.isSayable(now);
    Long urgent = live == null || !sayable ? null : Long.valueOf(live.value());
    return new Numbers(values.off(), key.isUrgent() ? urgent : values.number());
  }

  /// As they stand in a line of a page.
  ///
  /// @param digits the numbering system the viewer asks for, or null
  Sentence.Filling filling(String page, @Nullable String digits, @Nullable String country) {
    String locale = digits == null ? page : page + DIGITS + digits;
    return written(new Amounts(locale, country, false));
  }

  /// As they stand in the line in Latin letters.
  Sentence.Filling romanised(String page, @Nullable String country) {
    return written(new Amounts(page, country, true));
  }

  private Sentence.Filling written(Amounts amounts) {
    return new Sentence.Filling(
        off == null ? "" : amounts.off(off), number == null ? "" : amounts.number(number));
  }
}
