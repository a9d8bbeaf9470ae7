package app.cuelight.store;

import app.cuelight.domain.schedule.Audience.Airing;
import app.cuelight.domain.schedule.Broadcast;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads who came when: three statements walk side by side along their keys, with a few numbers of
/// each row. One connection's; one thread's at a time.
final class AttendanceReader {

  /// A show that nobody ended is over after this, or when the next one begins.
  private static final Duration LONGEST = Duration.ofHours(4);

  private final PreparedStatement shows;
  private final PreparedStatement viewers;
  private final PreparedStatement visits;
  private final PreparedStatement orders;

  AttendanceReader(Connection connection) throws SQLException {
    shows =
        connection.prepareStatement(
            "SELECT live_at, ended_at FROM shows WHERE live_at >= ? AND live_at < ?"
                + " ORDER BY live_at");
    viewers =
        connection.prepareStatement(
            "SELECT no, traits, first_at, last_at, comments FROM viewers JOIN presence"
                + " ON viewer = no WHERE no BETWEEN ? AND ? AND traits IS NOT NULL ORDER BY no");
    visits =
        connection.prepareStatement(
            "SELECT viewer, first_at, last_at, comments FROM past_visits"
                + " WHERE viewer BETWEEN ? AND ? AND last_at >= ? ORDER BY viewer, first_at");
    orders =
        connection.prepareStatement(
            "SELECT viewer, placed_at FROM orders WHERE viewer BETWEEN ? AND ?"
                + " AND placed_at >= ? AND placed_at < ? AND NOT test"
                + " AND status IN ('PAID', 'SHIPPED', 'COMPLETED', 'REFUNDED')"
                + " AND (total = 0 OR total > refunded) ORDER BY viewer");
  }

  /// The shows that went live within some time, by start; a cache does not tell their rooms.
  List<Broadcast> broadcasts(Instant since, Instant until) throws SQLException {
    shows.setLong(1, Times.millis(since));
    shows.setLong(2, Times.millis(until));
    List<Broadcast> broadcasts = new ArrayList<>();
    try (ResultSet row = shows.executeQuery()) {
      while (row.next()) {
        Instant live = Instant.ofEpochMilli(row.getLong(1));
        long ended = Math.max(row.getLong(1), row.getLong(2));
        broadcasts.add(
            new Broadcast(null, live, row.wasNull() ? null : Instant.ofEpochMilli(ended)));
      }
    }
    return broadcasts;
  }

  /// The same, each over before the next begins.
  List<Airing> airings(Instant since, Instant until) throws SQLException {
    List<Broadcast> broadcasts = broadcasts(since, until);
    List<Airing> airings = new ArrayList<>();
    for (int i = 0; i < broadcasts.size(); i++) {
      Instant start = broadcasts.get(i).live();
      Instant ended = broadcasts.get(i).ended();
      Instant end = ended == null ? start.plus(LONGEST) : ended;
      Instant next = i + 1 < broadcasts.size() ? broadcasts.get(i + 1).live() : until;
      airings.add(new Airing(start, end.isAfter(next) ? next : end));
    }
    return airings;
  }

  /// Counts the viewers with numbers from `first` to `last`.
  void count(long first, long last, AttendanceCount count) throws SQLException {
    viewers.setLong(1, first);
    viewers.setLong(2, last);
    visits.setLong(1, first);
    visits.setLong(2, last);
    visits.setLong(3, count.since());
    orders.setLong(1, first);
    orders.setLong(2, last);
    orders.setLong(3, count.since());
    orders.setLong(4, count.until());
    try (ResultSet row = viewers.executeQuery();
        ResultSet visit = visits.executeQuery();
        ResultSet order = orders.executeQuery()) {
      long visitor = next(visit);
      long buyer = next(order);
      while (row.next()) {
        long no = row.getLong(1);
        count.begin(row.getLong(2));
        for (; visitor <= no; visitor = next(visit)) {
          if (visitor == no) {
            count.visit(visit.getLong(2), visit.getLong(3), visit.getLong(4));
          }
        }
        long firstAt = row.getLong(3);
        if (!row.wasNull()) {
          count.visit(firstAt, row.getLong(4), row.getLong(5));
        }
        for (; buyer <= no; buyer = next(order)) {
          if (buyer == no) {
            count.order(order.getLong(2));
          }
        }
      }
    }
  }

  private static long next(ResultSet row) throws SQLException {
    return row.next() ? row.getLong(1) : Long.MAX_VALUE;
  }
}
