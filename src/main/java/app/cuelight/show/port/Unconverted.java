package app.cuelight.show.port;

import java.util.List;

/// Orders in another currency than sums are in, for whose day no rate is known: they stay sums of
/// their own.
///
/// @param orders how many
/// @param currencies theirs, in the order of the alphabet
public record Unconverted(long orders, List<String> currencies) {

  /// All money is in one currency.
  public static final Unconverted NONE = new Unconverted(0, List.of());

  public Unconverted {
    currencies = List.copyOf(currencies);
  }

  /// What the user should know of it and can do.
  public String sentence() {
    return orders == 0
        ? "all orders are in one currency"
        : "%,d orders in %s are unconverted; take the rates of their days in with cuelight import rates"
            .formatted(orders, String.join(", ", currencies));
  }
}
