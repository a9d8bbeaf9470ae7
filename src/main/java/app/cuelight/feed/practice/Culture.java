package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;

/// A country the show sells to, as one of its language groups lives there.
///
/// @param locale BCP 47
/// @param weight its part in the audience, against the other weights
/// @param perDollar what a US dollar costs in its currency, roughly
/// @param order how a full name is written: `given family`, `family given`, `familygiven`
record Culture(
    String country,
    String locale,
    int weight,
    List<String> zones,
    String currency,
    double perDollar,
    String order,
    List<String> given,
    List<String> family) {

  private static final int QUARTERS = 4;

  static List<Culture> read(PracticeText text) {
    List<Culture> all = new ArrayList<>();
    for (JsonNode node : text.root().path("markets")) {
      all.add(
          new Culture(
              text.text(node, "country"),
              text.text(node, "locale"),
              (int) text.number(node, "weight"),
              text.texts(node, "zones"),
              text.text(node, "currency"),
              text.number(node, "perDollar"),
              text.text(node, "order"),
              text.texts(node, "given"),
              text.texts(node, "family")));
    }
    return List.copyOf(all);
  }

  /// A price in the money of the country, without change; in quarters where a thousand of its
  /// smallest coins make one.
  Money price(double dollars) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    long parts = digits > 2 ? QUARTERS : 1;
    long count = Math.max(1, Math.round(dollars * perDollar * parts));
    return Money.of(
        BigDecimal.valueOf(count)
            .divide(BigDecimal.valueOf(parts), 2, RoundingMode.UNNECESSARY)
            .stripTrailingZeros()
            .toPlainString(),
        currency);
  }

  String zone(RandomGenerator random) {
    return Draw.from(zones, random);
  }

  String fullName(String first, RandomGenerator random) {
    String last = Draw.from(family, random);
    return switch (order) {
      case "given family" -> first + " " + last;
      case "family given" -> last + " " + first;
      case "familygiven" -> last + first;
      default -> throw new IllegalArgumentException("An order of names is not " + order + ".");
    };
  }
}
