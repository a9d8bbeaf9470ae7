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

  private static final int CACHE_KIB = 64 * 1024;

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
    var indexes = LateIndexes.of(to.connection);
    to.records.expect(indexes);
    to.orders.putOff();
    if (to.registry.fences().isEmpty()) {
      writeFolded(to, bulk, chosen, at);
    } else {
      writeFenced(to, bulk, chosen, at);
    }
    to.orders.make();
    indexes.make();
    to.guests.named();
    cache(to, Database.WRITER_CACHE_KIB);
  }

  private static void writeFolded(JournalTables to, Bulk bulk, JudgeAhead judge, long at)
      throws SQLException {
    var ahead = new FoldAhead(bulk);
    for (List<FoldAhead.Folded> some = ahead.next(); some != null; some = ahead.next()) {
      FoldAhead.take(some, to.book);
      write(to, judge, at, ahead::fetch);
    }
  }

  /// Where decisions keep identities apart, each order is looked at by itself: it may say that
  /// somebody is who she is not.
  private static void writeFenced(JournalTables to, Bulk bulk, JudgeAhead judge, long at)
      throws SQLException {
    for (List<Arrival> some = bulk.people(); some != null; some = bulk.people()) {
      boolean[] all = new boolean[some.size()];
      Arrays.fill(all, true);
      to.fold(some, all);
      write(to, judge, at, () -> {});
    }
  }

  /// @param meanwhile what is to be done beside, once judging has begun
  private static void write(JournalTables to, JudgeAhead judge, long at, Runnable meanwhile)
      throws SQLException {
    List<ViewerRow> touched = to.book.touched();
    judge.announce(touched);
    meanwhile.run();
    to.roll.write(touched, judge, Cause.clock(at), true);
    to.book.letGoOfAll();
  }

  private static void cache(JournalTables to, int kib) throws SQLException {
    try (Statement statement = to.connection.createStatement()) {
      statement.execute("PRAGMA cache_size = -" + kib);
    }
  }
}
