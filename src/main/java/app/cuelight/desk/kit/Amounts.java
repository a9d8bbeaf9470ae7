package app.cuelight.desk.kit;

import app.cuelight.domain.basic.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Money as the language of the console writes it: `US$5`, `US$1,940`, `¥12.50`.
///
/// Several currencies meet on one screen, so a dollar always says whose it is. Cents that are all
/// nought are left out.
///
/// @param language whose habits apply
public record Amounts(Language language) {

  /// English as it is written outside the United States, where a bare `$` could be anybody's.
  private static final Locale ENGLISH = Locale.of("en", "001");

  /// An amount with its currency.
  public String of(Money money) {
    NumberFormat format =
        NumberFormat.getCurrencyInstance(
            language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : ENGLISH);
    Currency currency = Currency.getInstance(money.currency());
    format.setCurrency(currency);
    BigDecimal amount = new BigDecimal(money.amount());
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    int digits = whole ? 0 : Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    // A code of letters is kept apart from the figures; a sign is not.
    return format.format(amount).replaceFirst("([A-Z]{3})(?=[0-9])", "$1\u00a0");
  }
}
