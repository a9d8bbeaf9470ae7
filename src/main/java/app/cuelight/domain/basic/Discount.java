package app.cuelight.domain.basic;

import java.math.BigDecimal;

/// What a coupon takes off a price.
public sealed interface Discount {

  /// A share of the price.
  ///
  /// @param percent above 0 and at most 100, with at most two decimals
  record Percent(BigDecimal percent) implements Discount {
    public Percent {
      percent = percent.stripTrailingZeros();
      if (percent.signum() <= 0
          || percent.compareTo(BigDecimal.valueOf(100)) > 0
          || percent.scale() > 2) {
        throw new IllegalArgumentException(
            "A percentage is above 0 and at most 100, with at most two decimals.");
      }
    }
  }

  /// A sum of money.
  record Amount(Money money) implements Discount {
    public Amount {
      if (money.minor() <= 0) {
        throw new IllegalArgumentException("A coupon takes off more than nothing.");
      }
    }
  }

  /// A discount of whole per cent.
  static Discount percent(long percent) {
    return new Percent(BigDecimal.valueOf(percent));
  }
}
