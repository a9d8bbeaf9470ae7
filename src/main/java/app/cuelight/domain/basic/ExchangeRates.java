package app.cuelight.domain.basic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns money into the shop's base currency at the rate of a day, so that what somebody spent in
/// several currencies is one sum. A day's rate never changes once known, so neither does the sum.
///
/// On a day without a rate (weekends, holidays) the last one before it holds, for at most seven
/// days; after that there is none. Immutable.
public final class ExchangeRates {

  /// Nothing is converted.
  public static final ExchangeRates NONE = new ExchangeRates("", Map.of());

  private static final String PIVOT = "EUR";
  private static final int HOLDS = 7;
  private static final long DAY = 86_400_000L;

  private final String base;
  private final Map<String, Series> series;

  /// The rates of one currency, by day.
  private static final class Series {
    private final int[] days;
    private final BigDecimal[] rates;

    Series(SortedMap<Integer, BigDecimal> known) {
      days = known.keySet().stream().mapToInt(Integer::intValue).toArray();
      rates = known.values().toArray(BigDecimal[]::new);
    }

    @Nullable BigDecimal at(int day) {
      int found = Arrays.binarySearch(days, day);
      int last = found >= 0 ? found : -found - 2;
      return last < 0 || day - days[last] > HOLDS ? null : rates[last];
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Series that
          && Arrays.equals(days, that.days)
          && Arrays.equals(rates, that.rates);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(days);
    }
  }

  private ExchangeRates(String base, Map<String, Series> series) {
    this.base = base;
    this.series = Map.copyOf(series);
  }

  /// Rates, to turn money into a base currency with.
  public static ExchangeRates of(String base, List<Rate> rates) {
    Map<String, SortedMap<Integer, BigDecimal>> all = new HashMap<>();
    for (Rate rate : rates) {
      all.computeIfAbsent(rate.currency(), _ -> new TreeMap<>()).put(rate.day(), rate.perEuro());
    }
    Map<String, Series> series = new HashMap<>();
    all.forEach((currency, days) -> series.put(currency, new Series(days)));
    return new ExchangeRates(base, series);
  }

  /// The currency money is turned into; empty when none is.
  public String base() {
    return base;
  }

  /// Whether there are rates at all.
  public boolean isEmpty() {
    return series.isEmpty() || base.isEmpty();
  }

  /// An amount in the base currency, halves to the even neighbour; null when no rate is known.
  ///
  /// @param at milliseconds since 1970; the day is that of UTC
  public @Nullable Money convert(Money money, long at) {
    return isEmpty() && !money.currency().equals(base) ? null : convert(money, at, base);
  }

  /// An amount in another currency than the base, halves to the even neighbour; null when no rate
  /// is known.
  ///
  /// @param at milliseconds since 1970; the day is that of UTC
  /// @param currency ISO 4217
  public @Nullable Money convert(Money money, long at, String currency) {
    if (money.currency().equals(currency)) {
      return money;
    }
    int day = Math.toIntExact(Math.floorDiv(at, DAY));
    BigDecimal from = perEuro(money.currency(), day);
    BigDecimal to = perEuro(currency, day);
    if (from == null || to == null) {
      return null;
    }
    BigDecimal value =
        new BigDecimal(money.amount()).multiply(to).divide(from, MathContext.DECIMAL64);
    int digits = new BigDecimal(Money.zero(currency).amount()).scale();
    BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_EVEN);
    return new Money(rounded.unscaledValue().longValueExact(), currency);
  }

  private @Nullable BigDecimal perEuro(String currency, int day) {
    if (currency.equals(PIVOT)) {
      return BigDecimal.ONE;
    }
    Series known = series.get(currency);
    return known == null ? null : known.at(day);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof ExchangeRates that
            && base.equals(that.base)
            && series.equals(that.series);
  }

  @Override
  public int hashCode() {
    return base.hashCode() * 31 + series.hashCode();
  }

  @Override
  public String toString() {
    return "ExchangeRates[" + base + ", " + series.keySet() + "]";
  }
}
