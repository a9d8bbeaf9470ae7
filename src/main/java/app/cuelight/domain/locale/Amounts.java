package app.cuelight.domain.locale;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Writes discounts, money and numbers as somebody reads them: 9折, 10%オフ, 10 %, %10, ¥1,000.
///
/// The forms are CLDR's, with these exceptions. A Chinese discount is what is left to pay, in
/// tenths; a Japanese one says オフ. French sets the narrow space before its per cent sign. Digits
/// are Latin unless the locale asks for others (`ar-u-nu-arab`): the numbers of products in the
/// room are Latin, and the host reads them. Whole amounts have no decimals, others all their
/// currency has; nothing is rounded, a promise is exact. Invisible direction marks are left out,
/// because the screen would paint them as boxes.
///
/// @param locale BCP 47, of the line the number stands in; `-u-nu-` asks for digits
/// @param country whose money needs no country in front ($5 in the United States, US$5 in Britain),
///   or null
/// @param romanised whether the line is the one in Latin letters
public record Amounts(String locale, @Nullable String country, boolean romanised) {

  private static final String DIGITS = "-u-nu-";
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_SPACE = '\u202F';

  /// As wide as an ideograph, which tears a price apart on the card.
  private static final char WIDE_YEN = '\uFFE5';

  /// What a coupon takes off, as it stands in a sentence in front of the word for coupon.
  public String off(Discount discount) {
    return switch (discount) {
      case Discount.Percent(BigDecimal percent) -> off(percent);
      case Discount.Amount(Money money) ->
          language().equals("ja") ? ja(money(money)) : money(money);
    };
  }

  private String off(BigDecimal percent) {
    return switch (language()) {
      case "zh" -> zh(percent);
      case "ja" -> ja(percent(percent));
      default -> percent(percent);
    };
  }

  private String ja(String amount) {
    return amount + (romanised ? " ofu" : "オフ");
  }

  /// Ten per cent off is nine tenths to pay.
  private String zh(BigDecimal percent) {
    BigDecimal tenths = BigDecimal.TEN.subtract(percent.movePointLeft(1)).stripTrailingZeros();
    if (tenths.signum() == 0) {
      return romanised ? "miǎnfèi" : locale.startsWith("zh-Hant") ? "免費" : "免费";
    }
    return tenths.toPlainString() + (romanised ? " zhé" : "折");
  }

  /// A share, `10 %`.
  public String percent(BigDecimal percent) {
    String text =
        clean(
            NumberFormatter.withLocale(form(null))
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.maxFraction(2))
                .roundingMode(RoundingMode.UNNECESSARY)
                .format(percent)
                .toString());
    return switch (language()) {
      case "fr" -> text.replace(NO_BREAK_SPACE, NARROW_SPACE);
      case "ur" -> asksForDigits() ? text : text.replace('٪', '%');
      default -> text;
    };
  }

  /// A sum of money in its currency.
  public String money(Money money) {
    BigDecimal amount = new BigDecimal(money.amount());
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return clean(
        NumberFormatter.withLocale(form(country))
            .unit(Currency.getInstance(money.currency()))
            .precision(Precision.fixedFraction(whole ? 0 : amount.scale()))
            .roundingMode(RoundingMode.UNNECESSARY)
            .format(amount)
            .toString()
            .replace(WIDE_YEN, '¥'));
  }

  /// A number that counts or names something, digits alone: product 1024 is written 1024 in the
  /// room.
  public String number(long number) {
    return clean(
        NumberFormatter.withLocale(form(null))
            .grouping(NumberFormatter.GroupingStrategy.OFF)
            .format(number)
            .toString());
  }

  private String language() {
    int end = locale.indexOf('-');
    return end < 0 ? locale : locale.substring(0, end);
  }

  private ULocale form(@Nullable String region) {
    int at = locale.indexOf(DIGITS);
    ULocale told = ULocale.forLanguageTag(at < 0 ? locale : locale.substring(0, at));
    ULocale.Builder form = new ULocale.Builder().setLocale(romanised ? ULocale.ENGLISH : told);
    if (region != null) {
      form.setRegion(region);
    }
    form.setUnicodeLocaleKeyword(
        "nu", asksForDigits() ? locale.substring(at + DIGITS.length()) : "latn");
    return form.build();
  }

  private boolean asksForDigits() {
    return !romanised && locale.contains(DIGITS);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
