package app.cuelight.domain.basic;

import java.math.BigDecimal;
import java.util.Currency;

/// An amount in the minor units of one ISO 4217 currency: `Money(12900, "USD")` is 129.00 US
/// dollars.
///
/// Never a floating-point number. Amounts of different currencies are not added; [#plus] refuses.
public record Money(long minor, String currency) {

  public Money {
    digitsOf(currency);
  }

  /// Reads a decimal amount such as `129.00`.
  ///
  /// @throws IllegalArgumentException when the amount is not a plain decimal number, has more
  ///   decimals than the currency, is beyond 15 digits, or the currency is not in ISO 4217
  public static Money of(String amount, String currency) {
    int digits = digitsOf(currency);
    if (amount.length() > 20 || !isDecimal(amount)) {
      throw new IllegalArgumentException("An amount is a decimal number such as 129.00.");
    }
    BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
    if (value.scale() > digits) {
      throw new IllegalArgumentException(
          "An amount in "
              + currency
              + (digits == 0 ? " has no decimals." : " has at most " + digits + " decimals."));
    }
    BigDecimal minor = value.movePointRight(digits);
    if (minor.precision() - minor.scale() > 15) {
      throw new IllegalArgumentException("An amount has at most 15 digits.");
    }
    return new Money(minor.longValueExact(), currency);
  }

  /// Nothing, in a currency.
  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    requireSame(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  /// The amount as a decimal text with the currency's own number of decimals, `129.00`.
  public String amount() {
    return BigDecimal.valueOf(minor, digitsOf(currency)).toPlainString();
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in " + currency + " and " + other.currency + " are not added.");
    }
  }

  private static int digitsOf(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A currency is an ISO 4217 code such as USD; this is none.", e);
    }
  }

  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int dot = text.indexOf('.');
    int digits = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (i != dot || i == start || i == text.length() - 1) {
        return false;
      }
    }
    return digits > 0;
  }
}
