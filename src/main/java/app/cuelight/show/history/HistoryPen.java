package app.cuelight.show.history;

import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;

/// Who writes what an import reads: a process that owns the home alone, or a running show between
/// its events.
///
/// Every method returns when it is durable and may take its time: never for the screen's thread.
/// For one import at a time.
public interface HistoryPen {

  /// Takes orders in; each is whole in one transaction, though not all need be in the same.
  void takeIn(Bulk orders);

  /// The shop's money; what is written there goes the way of the orders.
  Ledger ledger();

  /// Orders or rates are others now: sums, what is usual, and everybody's standing follow.
  ///
  /// @param because the cause moves are kept with
  void weighAgain(Journal.Ground because);
}
