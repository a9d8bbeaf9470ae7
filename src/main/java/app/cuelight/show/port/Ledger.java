package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shop's money beside the viewers: sales nobody is known for, exchange rates, and what imports
/// were doing. Known only to this cache: never folded again from the log.
///
/// Every writing method is one durable transaction; only whoever owns the home writes.
public interface Ledger extends AutoCloseable {

  /// Keeps sales; one that is there already is replaced, so that no sale counts twice.
  void keep(List<UnidentifiedSale> sales);

  /// All sales nobody is known for.
  Unidentified unidentified();

  /// Keeps how far an import is.
  void began(ImportNote note);

  /// Keeps how a file is understood now.
  ///
  /// @param file what the file is known by
  /// @param choices all that decides how it is understood
  /// @return how often it was understood in another way before; the same as last time where the
  ///   choices are
  int edition(ConnectionName connection, String file, String choices);

  /// An import came to its end.
  void ended(ImportNote note);

  /// Imports that were cut short, oldest first.
  List<ImportNote> unfinished();

  /// Adds rates. A rate once known stays: all of these or none.
  ///
  /// @return the first rate that is known already with another value; nothing was added then. Null
  ///   when all were added or known
  @Nullable Rate add(List<Rate> rates);

  /// The rates known, and the currency that sums are in: the one chosen, else the one most orders
  /// are in.
  ExchangeRates exchange();

  /// Orders that the rates known leave in their own currency. Looks at every order, which takes
  /// about a second for millions.
  Unconverted unconverted();

  /// Chooses the currency that sums are in; null leaves it to the orders.
  void choose(@Nullable String currency);

  /// The currency most orders are in, or null while there are none.
  @Nullable String usualCurrency();

  @Override
  void close();

  /// Sales nobody is known for.
  ///
  /// @param amounts one for each currency
  record Unidentified(long rows, List<Money> amounts) {
    public Unidentified {
      amounts = List.copyOf(amounts);
    }
  }
}
