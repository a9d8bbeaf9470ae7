package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Ledger;
import java.util.ArrayList;
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
  private final Runnable measure;

  /// @param seen told, on the writer thread, of those who changed
  /// @param measure has what is usual measured again; returns at once
  LiveHistory(
      Scribe scribe,
      Standings standings,
      Ledger ledger,
      Consumer<Committed> seen,
      Runnable measure) {
    this.scribe = scribe;
    this.standings = standings;
    this.ledger = new LiveLedger(scribe, ledger);
    this.seen = seen;
    this.measure = measure;
  }

  @Override
  public List<Committed.Entry> commit(List<Arrival> orders) {
    List<Committed.Entry> entries = new ArrayList<>(orders.size());
    for (int from = 0; from < orders.size(); from += PIECE) {
      entries.addAll(piece(orders.subList(from, Math.min(from + PIECE, orders.size()))));
    }
    return entries;
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
  public void weighAgain() {
    standings.exchange(ledger.exchange());
    measure.run();
  }
}
