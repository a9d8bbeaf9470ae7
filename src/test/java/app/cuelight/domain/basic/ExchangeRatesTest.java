package app.cuelight.domain.basic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Money of several currencies becomes one sum at the rate of its day.
class ExchangeRatesTest {

  private final ExchangeRates dollars =
      ExchangeRates.of(
          "USD",
          List.of(
              rate("2026-01-02", "USD", "1.1000"),
              rate("2026-01-02", "JPY", "165.00"),
              rate("2026-01-05", "USD", "1.2000")));

  @Test
  void anAmountIsTurnedAtTheRateOfItsDay() {
    assertEquals(
        new Money(11_000, "USD"), dollars.convert(new Money(10_000, "EUR"), at("2026-01-02")));
    assertEquals(
        new Money(12_000, "USD"), dollars.convert(new Money(10_000, "EUR"), at("2026-01-05")));
    assertEquals(
        new Money(1_000, "USD"), dollars.convert(new Money(1_500, "JPY"), at("2026-01-02")));
    assertEquals(new Money(7, "USD"), dollars.convert(new Money(7, "USD"), at("1999-01-01")));
  }

  @Test
  void aWeekendHasTheRateBeforeItForSevenDaysAtMost() {
    assertEquals(new Money(110, "USD"), dollars.convert(new Money(100, "EUR"), at("2026-01-04")));
    assertEquals(new Money(120, "USD"), dollars.convert(new Money(100, "EUR"), at("2026-01-12")));
    assertNull(dollars.convert(new Money(100, "EUR"), at("2026-01-13")));
    assertNull(dollars.convert(new Money(100, "EUR"), at("2026-01-01")));
    assertNull(dollars.convert(new Money(100, "CHF"), at("2026-01-02")));
  }

  private static Rate rate(String day, String currency, String perEuro) {
    return new Rate((int) LocalDate.parse(day).toEpochDay(), currency, new BigDecimal(perEuro));
  }

  private static long at(String day) {
    return LocalDate.parse(day).atTime(18, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
