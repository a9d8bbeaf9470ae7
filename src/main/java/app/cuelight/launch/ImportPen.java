package app.cuelight.launch;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.history.FirstLook;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes history into a cache nobody else writes to.
///
/// The first history of a shop that knows nobody yet is measured before it is written: what is
/// usual is known then, and everybody is judged once. Whatever might make that differ from
/// measuring what stands in the cache (people known before, a second piece of the file, exchange
/// rates whose base the orders decide, people who turn out to be one) is looked for, and then
/// everybody is measured and judged again as after any other import.
final class ImportPen implements HistoryPen {

  private final Journal journal;
  private final Shelf shelf;
  private final Ledger ledger;
  private final Standings standings;
  private final Instant now;
  private @Nullable Measured measured;

  /// What was measured before anything was written.
  private record Measured(ShopNorms norms, long viewers) {}

  ImportPen(Journal journal, Shelf shelf, Ledger ledger, Standings standings, Instant now) {
    this.journal = journal;
    this.shelf = shelf;
    this.ledger = ledger;
    this.standings = standings;
    this.now = now;
  }

  @Override
  public void takeIn(Bulk orders) {
    journal.takeIn(orders, () -> judge(orders));
  }

  private Judge judge(Bulk orders) {
    boolean isFirst = shelf.viewerCount() == 0;
    measured = isFirst ? measure(orders) : null;
    return standings.at(now);
  }

  private Measured measure(Bulk orders) {
    var look = new Look(orders, now);
    ShopNorms norms = standings.survey(look::each, now);
    standings.measure(norms);
    return new Measured(norms, look.viewers);
  }

  /// Looks at everybody once; people are folded on a thread beside while those before are counted.
  private static final class Look {
    private final Bulk orders;
    private final Instant now;
    private @Nullable Future<Collection<Viewer>> folded;
    private long viewers;

    Look(Bulk orders, Instant now) {
      this.orders = orders;
      this.now = now;
    }

    void each(Consumer<Viewer> reader) {
      orders.look(some -> {
        Future<Collection<Viewer>> before = folded;
        folded = orders.beside(() -> FirstLook.of(some, now));
        count(before, reader);
      });
      count(folded, reader);
      folded = null;
    }

    private void count(@Nullable Future<Collection<Viewer>> some, Consumer<Viewer> reader) {
      if (some != null) {
        Collection<Viewer> people = Bulk.done(some);
        people.forEach(reader);
        viewers += people.size();
      }
    }
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void weighAgain(Journal.Ground because) {
    Measured known = measured;
    measured = null;
    ExchangeRates rates = ledger.exchange();
    standings.price(rates);
    if (known != null && rates.isEmpty() && known.viewers == shelf.viewerCount()) {
      journal.keep(known.norms);
    } else {
      var everybody = new Judging(shelf);
      ShopNorms norms = standings.survey(everybody::inTurn, now);
      standings.measure(norms);
      journal.keep(norms);
      everybody.again(journal, now, because, standings.at(now));
    }
  }
}
