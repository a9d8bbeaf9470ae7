package app.cuelight.launch;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.feed.phrases.DraftsReader;
import app.cuelight.show.history.Past;
import app.cuelight.show.history.Stock;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.people.IndexedFinder;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.playbook.CareList;
import app.cuelight.show.playbook.CareList.Care;
import app.cuelight.show.playbook.DeedBook;
import app.cuelight.show.playbook.Prompter;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import app.cuelight.show.port.TagBook;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.SqliteTagBook;
import app.cuelight.terminal.bench.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The cache of one home, open for reading.
final class CacheReading implements Reading {

  /// So many people are read and judged whole in a small part of the time a glance at a million
  /// takes.
  private static final int UNSIFTED = 4_000;

  /// So many are put in order by themselves.
  private static final int FEW = 20_000;

  private final SqliteShelf shelf;
  private final Ledger ledger;
  private final Cast cast;
  private final Instant opened;
  private final Function<RawEvent, Arrival> decoder;
  private final Supplier<Playbook> playbook;
  private @Nullable Standings standings;
  private @Nullable IndexedFinder finder;

  /// Whether these judges judge as the show does, whose verdicts are in the cache.
  private boolean isAsShown;

  CacheReading(
      SqliteShelf shelf,
      Ledger ledger,
      Cast cast,
      Instant opened,
      Function<RawEvent, Arrival> decoder,
      Supplier<Playbook> playbook) {
    this.playbook = playbook;
    this.shelf = shelf;
    this.ledger = ledger;
    this.cast = cast;
    this.opened = opened;
    this.decoder = decoder;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public ExchangeRates exchange() {
    return standings().norms().exchange();
  }

  @Override
  public Standing standing(Viewer viewer, Instant now) {
    return standings().at(now).judge(viewer);
  }

  /// Few are read at once, in order. Many are soon found on the way, unless whom the clock may have
  /// moved, or a judge who judges otherwise than the show did, leaves it open who they are.
  @Override
  public void eachTagged(TagSearch sought, Shelf.Query query, Predicate<Viewer> reader) {
    Standings judges = standings();
    var book = new SqliteTagBook(shelf);
    TagBook.Tagged found = isAsShown ? book.standing(sought, query.now()) : book.possible(sought);
    BitSet all = (BitSet) found.may().clone();
    all.or(found.stand());
    if (all.isEmpty()) {
      return;
    }
    if (query.text() == null && all.cardinality() <= FEW) {
      book.eachOf(all, reader);
    } else if (found.may().cardinality() <= UNSIFTED) {
      shelf.eachOf(query, no -> all.get(Math.toIntExact(no)), reader);
    } else {
      Judge judge = judges.at(query.now());
      var sifted =
          new Sifted(
              UNSIFTED,
              () ->
                  new Judging(shelf)
                      .wanted(viewer -> sought.isIn(TagLine.of(judge.judge(viewer)))));
      shelf.eachOf(query, no -> all.get(Math.toIntExact(no)) && sifted.test(no), reader);
    }
  }

  @Override
  public List<Tag> tags() {
    return new SqliteTagBook(shelf).tags();
  }

  @Override
  public Stock stock(Instant asOf) {
    return asOf.isBefore(opened) ? past(asOf) : present(asOf);
  }

  @Override
  public List<Care> care(Instant now, int most) {
    measure();
    var deeds = new DeedBook();
    shelf.deeds().stream().map(decoder).forEach(deeds::learn);
    Playbook book = playbook.get();
    var list = new CareList(new Prompter(() -> book, deeds), new DraftsReader().read());
    return list.first(shelf::eachViewer, standings().at(now), now, most);
  }

  @Override
  public PeopleFinder finder() {
    IndexedFinder open = finder;
    if (open == null) {
      open = PeopleWiring.finder(shelf, standings(), InstantSource.fixed(opened));
      finder = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (finder != null) {
      finder.close();
    }
    shelf.close();
  }

  @Override
  public void measure() {
    if (standings == null) {
      standings = cast.measured(shelf, ledger, opened);
      isAsShown = cast.isAsKept(shelf, standings);
    }
  }

  private Stock present(Instant asOf) {
    measure();
    var count = new Stock.Count();
    Judge judge = standings().at(asOf);
    shelf.eachViewer(viewer -> add(count, viewer, judge));
    return count.at(asOf, standings().norms());
  }

  private Stock past(Instant asOf) {
    var past = new Past(asOf, shelf.decisions().stream().map(decoder).toList());
    shelf.eachEvent(raw -> past.take(decoder.apply(raw)));
    var count = new Stock.Count();
    Standings then = cast.standings(ShopNorms.NONE);
    then.exchange(ledger.exchange());
    then.measure(then.survey(past.viewers()::forEach, asOf));
    Judge judge = then.at(asOf);
    past.viewers().forEach(viewer -> add(count, viewer, judge));
    return count.at(asOf, then.norms());
  }

  private static void add(Stock.Count count, Viewer viewer, Judge judge) {
    if (!viewer.facts().isCrew()) {
      count.add(judge.judge(viewer));
    }
  }

  private Standings standings() {
    Standings measured = standings;
    if (measured == null) {
      measured = cast.ready(shelf, ledger, opened);
      isAsShown = cast.isAsKept(shelf, measured);
      standings = measured;
    }
    return measured;
  }
}
