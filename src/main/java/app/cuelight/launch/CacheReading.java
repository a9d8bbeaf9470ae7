package app.cuelight.launch;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
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
import app.cuelight.store.SqliteShelf;
import app.cuelight.terminal.bench.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The cache of one home, open for reading.
final class CacheReading implements Reading {

  /// So many people are read and judged whole in a small part of the time a glance at a million
  /// takes.
  private static final int UNSIFTED = 4_000;

  private final SqliteShelf shelf;
  private final Ledger ledger;
  private final Cast cast;
  private final Instant opened;
  private final Function<RawEvent, Arrival> decoder;
  private final Supplier<Playbook> playbook;
  private @Nullable Standings standings;
  private @Nullable IndexedFinder finder;

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

  @Override
  public LongPredicate standingSo(Predicate<Standing> so, Instant now) {
    Judge judge = standings().at(now);
    return new Sifted(
        UNSIFTED, () -> new Judging(shelf).wanted(viewer -> so.test(judge.judge(viewer))));
  }

  @Override
  public Stock stock(Instant asOf) {
    return asOf.isBefore(opened) ? past(asOf) : present(asOf);
  }

  @Override
  public List<Care> care(Instant now, int most) {
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

  private Stock present(Instant asOf) {
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
      measured = cast.measured(shelf, ledger, opened);
      standings = measured;
    }
    return measured;
  }
}
