package app.cuelight.desk.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/// Numbers and spans of time as a person reads them at a glance: `48.2k` and `4.8万`, `12 s` and `12
/// 秒`.
///
/// @param language whose habits apply
/// @param words where the units come from
public record Figures(Language language, Words words) {

  /// All digits, in groups: `2,318`.
  public String full(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Short from ten thousand on: `9,842`, `48.2k`, `1.02M`; in Chinese `4.8万`, `1.02亿`.
  public String compact(long number) {
    if (number < 10_000) {
      return full(number);
    }
    return switch (language) {
      case EN ->
          number < 999_500
              ? scaled(number, 1_000, "k")
              : number < 999_500_000
                  ? scaled(number, 1_000_000, "M")
                  : scaled(number, 1_000_000_000, "B");
      case ZH ->
          number < 99_950_000 ? scaled(number, 10_000, "万") : scaled(number, 100_000_000, "亿");
    };
  }

  /// A rate: one decimal below ten, else whole.
  public String rate(double perSecond) {
    return perSecond > 0 && perSecond < 9.95
        ? tidy(BigDecimal.valueOf(perSecond).setScale(1, RoundingMode.HALF_UP))
        : compact(Math.round(perSecond));
  }

  /// A share of a whole as `58%`; anything above nothing is at least `1%`.
  public String percent(long part, long whole) {
    long percent = whole == 0 ? 0 : Math.round(100.0 * part / whole);
    return (part > 0 && percent == 0 ? 1 : percent) + "%";
  }

  /// The largest unit that fits: `12 s`, `4 min`, `3 h`, `5 d`. Below zero counts as zero.
  public String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) {
      return words.say("span.s", seconds);
    }
    if (seconds < 3600) {
      return words.say("span.min", seconds / 60);
    }
    return seconds < 86_400
        ? words.say("span.h", seconds / 3600)
        : words.say("span.d", full(seconds / 86_400));
  }

  /// As [#span], with one decimal below ten seconds: `0.8 s`.
  public String fineSpan(Duration span) {
    long millis = Math.max(0, span.toMillis());
    return millis < 9_950
        ? words.say("span.s", BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP))
        : span(span);
  }

  /// A running clock: `01:24:36`.
  public String clock(Duration running) {
    long seconds = Math.max(0, running.toSeconds());
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String scaled(long number, long unit, String sign) {
    BigDecimal value = BigDecimal.valueOf(number).divide(BigDecimal.valueOf(unit));
    int digits = value.precision() - value.scale();
    return tidy(value.setScale(Math.clamp(3 - digits, 0, 2), RoundingMode.HALF_UP)) + sign;
  }

  private static String tidy(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
