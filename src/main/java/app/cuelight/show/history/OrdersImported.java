package app.cuelight.show.history;

import app.cuelight.domain.basic.Money;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a file of orders. Each row counts once: read = applied + duplicates + rejected +
/// unidentified.
///
/// @param format the name of the recognised export
/// @param applied rows of orders that were new
/// @param duplicates rows of orders that were known, or that say nothing new within the file
/// @param orders how many orders were new
/// @param unidentified rows that name no customer
/// @param amounts what those came to, one for each currency
/// @param unconverted which orders of the shop are sums of their own now
/// @param leftOut the first of the rejected rows, with the reasons
/// @param rejects the file of rejected rows, or null when all were good
/// @param isWhole false when it was stopped; the next run finishes it
public record OrdersImported(
    String format,
    long read,
    long applied,
    long duplicates,
    long rejected,
    long orders,
    long unidentified,
    List<Money> amounts,
    Unconverted unconverted,
    List<LeftOut> leftOut,
    @Nullable Path rejects,
    List<String> warnings,
    boolean isWhole) {

  /// Orders in another currency than sums are in, for whose day no rate is known.
  ///
  /// @param orders how many
  /// @param currencies theirs, in the order of the alphabet
  public record Unconverted(long orders, List<String> currencies) {

    public Unconverted {
      currencies = List.copyOf(currencies);
    }
  }

  public OrdersImported {
    amounts = List.copyOf(amounts);
    leftOut = List.copyOf(leftOut);
    warnings = List.copyOf(warnings);
  }
}
