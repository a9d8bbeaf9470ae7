package app.cuelight.store;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Judge;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Writes many orders of the past in one transaction. The log grows in the order of the file, so
/// that its index by event id, which such files mostly follow, grows at its end; people are written
/// afterwards, each once.
///
/// A transaction of this size needs more pages at hand than a show does: with few, the same page is
/// written to the write-ahead log again and again.
final class BulkWriter {

  private static final int CACHE_KIB = 128 * 1024;

  private BulkWriter() {}

  static void write(JournalTables to, Bulk bulk, Supplier<Judge> judge) throws SQLException {
    cache(to, CACHE_KIB);
    long at = Long.MIN_VALUE;
    for (List<Arrival> batch = bulk.next(); batch != null; batch = bulk.next()) {
      boolean[] fresh = to.appender.append(batch);
      to.feeds.count(batch, fresh);
      at = Math.max(at, SqliteJournal.lastReceived(batch));
      bulk.counted(fresh);
      bulk.keep(fresh, false);
    }
    var chosen = new JudgeAhead(judge.get(), bulk);
    for (List<Arrival> some = bulk.people(); some != null; some = bulk.people()) {
      boolean[] all = new boolean[some.size()];
      Arrays.fill(all, true);
      to.fold(some, all);
      List<ViewerRow> touched = to.book.touched();
      chosen.announce(touched);
      to.roll.write(touched, chosen, Cause.clock(at), true);
      to.book.letGoOfAll();
    }
    cache(to, Database.WRITER_CACHE_KIB);
  }

  private static void cache(JournalTables to, int kib) throws SQLException {
    try (Statement statement = to.connection.createStatement()) {
      statement.execute("PRAGMA cache_size = -" + kib);
    }
  }
}
