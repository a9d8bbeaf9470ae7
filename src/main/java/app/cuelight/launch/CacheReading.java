package app.cuelight.launch;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.history.Past;
import app.cuelight.show.history.Stock;
import app.cuelight.show.live.Standings;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import app.cuelight.terminal.bench.Reading;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cache of one home, open for reading.
final class CacheReading implements Reading {

  private final Shelf shelf;
  private final Cast cast;
  private final Instant opened;
  private final Function<RawEvent, Arrival> decoder;
  private @Nullable Standings standings;

  CacheReading(Shelf shelf, Cast cast, Instant opened, Function<RawEvent, Arrival> decoder) {
    this.shelf = shelf;
    this.cast = cast;
    this.opened = opened;
    this.decoder = decoder;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public Standing standing(Viewer viewer, Instant now) {
    return standings().at(now).judge(viewer);
  }

  @Override
  public Stock stock(Instant asOf) {
    return asOf.isBefore(opened) ? past(asOf) : present(asOf);
  }

  @Override
  public void close() {
    shelf.close();
  }

  private Stock present(Instant asOf) {
    var count = new Stock.Count();
    Judge judge = standings().at(asOf);
    shelf.eachViewer(viewer -> add(count, viewer, judge));
    return count.at(asOf, standings().norms());
  }

  private Stock past(Instant asOf) {
    var past = new Past(asOf);
    shelf.eachEvent(raw -> past.take(decoder.apply(raw)));
    var count = new Stock.Count();
    Standings then = cast.standings(ShopNorms.NONE);
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
      measured = cast.measured(shelf, opened);
      standings = measured;
    }
    return measured;
  }
}
