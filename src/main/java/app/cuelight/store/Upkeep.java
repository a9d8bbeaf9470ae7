package app.cuelight.store;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Judge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What is done to viewers without an event of theirs: judging again by the clock, folding again
/// from the log. One connection's; not thread-safe.
final class Upkeep {

  /// How many viewers are judged in one transaction.
  static final int PIECE = 2_000;

  private static final List<String> PROJECTIONS =
      List.of(
          "viewers",
          "presence",
          "names",
          "identities",
          "past_visits",
          "orders",
          "order_days",
          "kept_apart",
          "comments",
          "replies");

  private final ViewerReader reader;
  private final ViewerBook book;
  private final Roll roll;
  private final Connection connection;
  private final PreparedStatement selectDue;

  Upkeep(Connection connection, ViewerReader reader, ViewerBook book, Roll roll)
      throws SQLException {
    this.connection = connection;
    this.reader = reader;
    this.book = book;
    this.roll = roll;
    this.selectDue =
        connection.prepareStatement(
            "SELECT viewer FROM presence WHERE review_by <= ? ORDER BY review_by LIMIT ?");
  }

  List<Change> review(Instant now, int limit, Judge judge) throws SQLException {
    long millis = Times.millis(now);
    List<Long> due = new ArrayList<>();
    selectDue.setLong(1, millis);
    selectDue.setLong(2, limit);
    try (ResultSet row = selectDue.executeQuery()) {
      while (row.next()) {
        due.add(row.getLong(1));
      }
    }
    return review(book.rows(reader.read(due)), Cause.clock(millis), judge);
  }

  long lastNumber() throws SQLException {
    return Database.number(connection, "SELECT max(no) FROM viewers");
  }

  /// Judges the viewers of one piece of the numbers again.
  ///
  /// @return how many there are
  long reviewPiece(long first, Instant now, Judge judge) throws SQLException {
    Collection<ViewerRow> rows = book.rows(reader.between(first, first + PIECE - 1));
    review(rows, Cause.clock(Times.millis(now)), judge);
    return rows.size();
  }

  /// Judges some viewers again because what they are judged by changed.
  List<Change> reviewThese(List<Long> numbers, Instant now, Journal.Ground because, Judge judge)
      throws SQLException {
    Collection<ViewerRow> rows = book.rows(reader.read(numbers));
    return review(rows, Cause.of(because, Times.millis(now)), judge);
  }

  long rebuild(JournalTables to, Function<RawEvent, Arrival> decoder, Judge judge)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : PROJECTIONS) {
        statement.execute("DELETE FROM " + table);
      }
    }
    to.changes.everything();
    book.clear();
    long folded = 0;
    LogTable.Page page = to.log.page(0);
    while (!page.events().isEmpty()) {
      List<Arrival> arrivals = page.events().stream().map(decoder).toList();
      boolean[] fresh = new boolean[arrivals.size()];
      Arrays.fill(fresh, true);
      to.fold(arrivals, fresh);
      to.registry.mention(to, arrivals);
      long at = Times.millis(arrivals.getLast().raw().receivedAt());
      roll.write(book.touched(), judge, Cause.clock(at), false);
      book.settle();
      folded += arrivals.size();
      page = to.log.page(page.last());
    }
    return folded;
  }

  private List<Change> review(Collection<ViewerRow> rows, Cause cause, Judge judge)
      throws SQLException {
    Map<Long, Verdict> before = new HashMap<>();
    rows.forEach(row -> before.put(row.no, row.verdict));
    List<Change> changes = new ArrayList<>(roll.write(rows, judge, cause, true).values());
    List<Change> moved = new ArrayList<>();
    int i = 0;
    for (ViewerRow row : rows) {
      Change change = changes.get(i++);
      if (!Verdict.of(change.viewer(), change.standing()).equals(before.get(row.no))) {
        moved.add(change);
      }
    }
    return moved;
  }
}
