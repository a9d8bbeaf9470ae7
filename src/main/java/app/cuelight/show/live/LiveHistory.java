package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Writes history through the writer of a running show, piece by piece: whatever came meanwhile is
/// written before the next piece. The room sees who stands elsewhere now; it does not see orders of
/// the past happen.
final class LiveHistory implements HistoryPen {

  /// Orders of one transaction. Events wait no longer than it takes, a fraction of a second.
  static final int PIECE = 2_000;

  private final Scribe scribe;
  private final Standings standings;
  private final LiveLedger ledger;
  private final Consumer<Committed> seen;
  private final Consumer<Journal.Ground> measure;

  /// @param seen told, on the writer thread, of those who changed
  /// @param measure has what is usual measured again; returns at once
  LiveHistory(
      Scribe scribe,
      Standings standings,
      Ledger ledger,
      Consumer<Committed> seen,
      Consumer<Journal.Ground> measure) {
    this.scribe = scribe;
    this.standings = standings;
    this.ledger = new LiveLedger(scribe, ledger);
    this.seen = seen;
    this.measure = measure;
  }

  /// An order is logged and folded in one transaction, so nothing is written before people come
  /// whole.
  @Override
  public void takeIn(Bulk orders) {
    for (List<Arrival> read = orders.next(); read != null; read = orders.next()) {
      boolean[] all = new boolean[read.size()];
      Arrays.fill(all, true);
      orders.keep(all, true);
    }
    for (List<Arrival> some = orders.people();
        some != null && orders.goesOn();
        some = orders.people()) {
      orders.counted(commit(some, orders));
    }
  }

  /// @return for each whether it was new; fewer when the rest was no longer wanted
  private boolean[] commit(List<Arrival> some, Bulk orders) {
    boolean[] fresh = new boolean[some.size()];
    int at = 0;
    for (int from = 0; from < fresh.length && orders.goesOn(); from += PIECE) {
      for (Committed.Entry entry :
          piece(some.subList(from, Math.min(from + PIECE, fresh.length)))) {
        fresh[at++] = entry.fresh();
      }
    }
    return Arrays.copyOf(fresh, at);
  }

  private List<Committed.Entry> piece(List<Arrival> orders) {
    return LivePeople.done(
        scribe.ask(journal -> {
          Committed done = journal.commit(orders, standings.judge());
          seen.accept(new Committed(List.of(), Map.copyOf(done.changes())));
          return done.entries();
        }));
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void weighAgain(Journal.Ground because) {
    standings.price(ledger.exchange());
    measure.accept(because);
  }
}
