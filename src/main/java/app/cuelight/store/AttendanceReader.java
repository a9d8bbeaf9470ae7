package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.schedule.Audience.Airing;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.show.port.RoomOnAir;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads who came when: two statements walk side by side along their keys, with a few numbers of
/// each row. One connection's; one thread's at a time.
final class AttendanceReader {

  /// A show that nobody ended is over after this, or when the next one begins.
  private static final Duration LONGEST = Duration.ofHours(4);

  private final PreparedStatement shows;
  private final PreparedStatement rooms;
  private final PreparedStatement viewers;
  private final PreparedStatement visits;
  private final OrderPack packs;
  private final OrderReader whole;

  AttendanceReader(Connection connection) throws SQLException {
    var texts = new Texts();
    packs = new OrderPack(texts);
    whole = new OrderReader(connection, texts);
    shows =
        connection.prepareStatement(
            "SELECT live_at, ended_at FROM shows WHERE live_at >= ? AND live_at < ?"
                + " ORDER BY live_at");
    rooms =
        connection.prepareStatement(
            "SELECT s.live_at, s.ended_at, r.connection, r.room, r.live_at, r.ended_at"
                + " FROM shows s LEFT JOIN show_rooms r ON r.show = s.id"
                + " WHERE coalesce(r.live_at, s.live_at) >= ?1"
                + " AND coalesce(r.live_at, s.live_at) < ?2"
                + " ORDER BY coalesce(r.live_at, s.live_at), r.rowid");
    viewers =
        connection.prepareStatement(
            "SELECT no, traits, first_at, last_at, comments, buys FROM viewers JOIN presence"
                + " ON viewer = no WHERE no BETWEEN ? AND ? AND traits IS NOT NULL ORDER BY no");
    visits =
        connection.prepareStatement(
            "SELECT viewer, first_at, last_at, comments FROM past_visits"
                + " WHERE viewer BETWEEN ? AND ? AND last_at >= ? ORDER BY viewer, first_at");
  }

  /// What was on air within some time, by start: each room of a show, or the show as a whole where
  /// its rooms are not known.
  List<Broadcast> broadcasts(Instant since, Instant until) throws SQLException {
    rooms.setLong(1, Times.millis(since));
    rooms.setLong(2, Times.millis(until));
    try (ResultSet row = rooms.executeQuery()) {
      return broadcasts(row);
    }
  }

  /// Out of rows with begin and end of a show, and connection, room, begin and end of a room of it.
  /// A room whose end was never kept is over with its show.
  static List<Broadcast> broadcasts(ResultSet row) throws SQLException {
    List<Broadcast> broadcasts = new ArrayList<>();
    while (row.next()) {
      String connection = row.getString(3);
      Instant over = end(row, 1);
      if (connection == null) {
        broadcasts.add(new Broadcast(null, at(row, 1), over));
      } else {
        var room = new RoomKey(new ConnectionName(connection), row.getString(4));
        Instant ended = end(row, 5);
        broadcasts.add(
            new RoomOnAir(room, at(row, 5), ended == null ? over : ended, true).broadcast());
      }
    }
    return broadcasts;
  }

  /// The shows that went live within some time, each over before the next begins.
  List<Airing> airings(Instant since, Instant until) throws SQLException {
    shows.setLong(1, Times.millis(since));
    shows.setLong(2, Times.millis(until));
    List<Airing> airings = new ArrayList<>();
    try (ResultSet row = shows.executeQuery()) {
      while (row.next()) {
        Instant start = at(row, 1);
        cut(airings, start);
        Instant ended = end(row, 1);
        Instant end = ended == null ? start.plus(LONGEST) : ended;
        airings.add(new Airing(start, end.isAfter(until) ? until : end));
      }
    }
    return airings;
  }

  private static void cut(List<Airing> airings, Instant next) {
    if (!airings.isEmpty() && airings.getLast().end().isAfter(next)) {
      airings.add(new Airing(airings.removeLast().start(), next));
    }
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /// The end that follows a start; null while there is none, and never before the start.
  private static @Nullable Instant end(ResultSet row, int start) throws SQLException {
    long ended = Math.max(row.getLong(start), row.getLong(start + 1));
    return row.wasNull() ? null : Instant.ofEpochMilli(ended);
  }

  /// Counts the viewers with numbers from `first` to `last`.
  void count(long first, long last, AttendanceCount count) throws SQLException {
    viewers.setLong(1, first);
    viewers.setLong(2, last);
    visits.setLong(1, first);
    visits.setLong(2, last);
    visits.setLong(3, count.since());
    try (ResultSet row = viewers.executeQuery();
        ResultSet visit = visits.executeQuery()) {
      long visitor = next(visit);
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
        byte[] packed = row.getBytes(6);
        bought(packed == null ? whole.of(no) : packs.read(packed), count);
      }
    }
  }

  private static void bought(Map<Purchase.Key, Purchase> orders, AttendanceCount count) {
    for (Purchase order : orders.values()) {
      long at = order.placedAt();
      if (at >= count.since() && at < count.until() && order.counts()) {
        count.order(at);
      }
    }
  }

  private static long next(ResultSet row) throws SQLException {
    return row.next() ? row.getLong(1) : Long.MAX_VALUE;
  }
}
