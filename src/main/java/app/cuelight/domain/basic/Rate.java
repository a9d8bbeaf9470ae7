package app.cuelight.domain.basic;

import java.math.BigDecimal;

/// What one euro was worth on one day, as the European Central Bank publishes it.
///
/// @param day since 1970
/// @param currency ISO 4217
/// @param perEuro units of the currency for one euro
public record Rate(int day, String currency, BigDecimal perEuro) {

  public Rate {
    Money.zero(currency);
    if (perEuro.signum() <= 0) {
      throw new IllegalArgumentException("A rate is greater than zero.");
    }
  }
}
