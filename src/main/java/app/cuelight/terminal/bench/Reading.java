package app.cuelight.terminal.bench;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.history.Stock;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.playbook.CareList.Care;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.List;
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

  /// Has what is usual in the shop measured first where no show ever did, for whoever is about to
  /// read everybody; for a page of people that takes too long in a large shop, and they are judged
  /// as the show judges until it has measured.
  void measure();

  /// Hands over those who match and whose tag line may have a text, most recently seen first. Who
  /// they are is looked up in the few different tags people have, so that a text that nobody or
  /// hardly anybody has takes no longer.
  ///
  /// @param query its limit is not heeded
  /// @param reader judges for itself, and says whether it wants more
  void eachTagged(TagSearch sought, Shelf.Query query, Predicate<Viewer> reader);

  /// The tags people have.
  List<Tag> tags();

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
