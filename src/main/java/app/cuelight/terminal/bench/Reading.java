package app.cuelight.terminal.bench;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.history.Stock;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.playbook.CareList.Care;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/// The cache, open for reading, and the rules that say who everybody is.
public interface Reading extends AutoCloseable {

  Shelf shelf();

  /// Sales nobody is known for, and exchange rates.
  Ledger ledger();

  /// How money in several currencies becomes one sum.
  ExchangeRates exchange();

  /// The standing of a viewer at an instant: never the one stored with her, which may be due.
  Standing standing(Viewer viewer, Instant now);

  /// Which people stand so at an instant, by their numbers. The first few thousand who are asked
  /// for count as if they did, so that whoever soon has enough need not wait; then everybody is
  /// looked at, which takes seconds for a million.
  LongPredicate standingSo(Predicate<Standing> so, Instant now);

  /// Finds people by an index, which takes a second or two to read for a million.
  PeopleFinder finder();

  /// Whom to write to off air, first things first.
  ///
  /// @param most at least 1
  List<Care> care(Instant now, int most);

  /// Counts everybody by tier and dimension as she stands at the instant.
  ///
  /// @param asOf an earlier instant folds the log up to it: what had happened by then, even where
  ///   the news of it came later
  Stock stock(Instant asOf);

  @Override
  void close();
}
