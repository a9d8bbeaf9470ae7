package app.cuelight.show.history;

import app.cuelight.domain.basic.Money;
import app.cuelight.show.port.UnidentifiedSale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/// What an import has done so far, and the one place that tells its progress: reading a row is half
/// of it, writing it the other half.
///
/// [#read] is the reading thread's, the rest the writing one's; progress is told by one at a time.
final class OrderCount {

  private final ImportProgress progress;
  private final Map<String, Long> amounts = new TreeMap<>();
  private volatile boolean isUnwanted;
  private long bytes;
  private long total;
  private long rows;
  private long handed;
  private long written;

  long applied;
  long duplicates;
  long orders;
  long unidentified;

  /// How many rows of the file are safely in.
  long row;

  OrderCount(ImportProgress progress) {
    this.progress = progress;
  }

  /// Whether the user still wants it.
  boolean goesOn() {
    return !isUnwanted;
  }

  /// The file was read so far.
  synchronized boolean read(long bytesRead, long size, long rowsRead) {
    bytes = bytesRead;
    total = size;
    rows = rowsRead;
    return tell(reached());
  }

  /// So many orders were put aside to be written.
  synchronized void handed(int count) {
    handed += count;
  }

  /// So many of them are written.
  synchronized void written(int count) {
    written += count;
    tell(reached());
  }

  /// All is written.
  synchronized void finish() {
    tell(total);
  }

  private long reached() {
    double part = handed == 0 ? 0 : (double) written / handed;
    return Math.round(bytes / 2.0 + bytes / 2.0 * part);
  }

  private boolean tell(long done) {
    if (!isUnwanted && !progress.at(done, total, rows)) {
      isUnwanted = true;
    }
    return !isUnwanted;
  }

  /// Some orders were looked up in the cache.
  ///
  /// @param rowsOf how many rows made the order at a place
  void add(IntUnaryOperator rowsOf, boolean[] fresh) {
    for (int i = 0; i < fresh.length; i++) {
      int made = rowsOf.applyAsInt(i);
      applied += fresh[i] ? made : 0;
      duplicates += fresh[i] ? 0 : made;
      orders += fresh[i] ? 1 : 0;
    }
  }

  void add(List<UnidentifiedSale> sales) {
    for (UnidentifiedSale sale : sales) {
      unidentified += sale.rows();
      amounts.merge(sale.net().currency(), sale.net().minor(), Long::sum);
    }
  }

  /// What was sold to nobody known, one sum for each currency.
  List<Money> amounts() {
    return amounts.entrySet().stream().map(e -> new Money(e.getValue(), e.getKey())).toList();
  }
}
