package app.cuelight.launch;

import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;

/// A pen over a ledger that nobody writes orders with.
record LedgerPen(Ledger ledger) implements HistoryPen {

  @Override
  public void takeIn(Bulk orders) {
    throw new IllegalStateException("no orders here");
  }

  @Override
  public void weighAgain(Journal.Ground because) {
    throw new IllegalStateException("nothing changed");
  }
}
