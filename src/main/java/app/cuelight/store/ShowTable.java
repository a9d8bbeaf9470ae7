package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.show.port.RoomOnAir;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shows, and what was on air in them. One connection's; not thread-safe.
final class ShowTable {

  private final PreparedStatement selectLast;
  private final PreparedStatement selectLastEvent;
  private final PreparedStatement selectRooms;
  private final PreparedStatement selectEarlier;
  private final PreparedStatement upsert;
  private final PreparedStatement deleteRooms;
  private final PreparedStatement insertRoom;

  ShowTable(Connection connection) throws SQLException {
    selectLast =
        connection.prepareStatement(
            "SELECT id, title, opened_at, live_at, ended_at FROM shows ORDER BY id DESC LIMIT 2");
    selectLastEvent =
        connection.prepareStatement("SELECT received_at FROM log ORDER BY no DESC LIMIT 1");
    selectRooms =
        connection.prepareStatement(
            "SELECT connection, room, live_at, ended_at, told FROM show_rooms WHERE show = ?"
                + " ORDER BY live_at, rowid");
    // By the number first: it has an index, and a day does not see a thousand shows.
    selectEarlier =
        connection.prepareStatement(
            "SELECT s.live_at, s.ended_at, r.connection, r.room, r.live_at, r.ended_at"
                + " FROM shows s LEFT JOIN show_rooms r ON r.show = s.id"
                + " WHERE s.id < ?1 AND s.id >= ?1 - 1000"
                + " AND coalesce(r.live_at, s.live_at) >= ?2"
                + " ORDER BY coalesce(r.live_at, s.live_at), r.rowid");
    upsert =
        connection.prepareStatement(
            "INSERT INTO shows (id, title, opened_at, live_at, ended_at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
                + " opened_at = excluded.opened_at, live_at = excluded.live_at,"
                + " ended_at = excluded.ended_at");
    deleteRooms = connection.prepareStatement("DELETE FROM show_rooms WHERE show = ?");
    insertRoom =
        connection.prepareStatement(
            "INSERT INTO show_rooms (show, connection, room, live_at, ended_at, told)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
  }

  Sitting at(Instant now, String title) throws SQLException {
    List<ShowRecord> latest = latest();
    ShowRecord last = latest.isEmpty() ? null : latest.getFirst();
    if (last == null) {
      return opened(new ShowRecord(1, title, now, null, null), null);
    }
    if (last.endedAt() != null) {
      return now.isAfter(last.endedAt().plus(Agenda.BREAK))
          ? opened(new ShowRecord(last.id() + 1, title, now, null, null), last)
          : sitting(last, latest);
    }
    Instant heard = heard(last);
    if (heard.isAfter(now.minus(ShowRecord.SILENCE))) {
      return sitting(last, latest);
    }
    if (last.liveAt() != null) {
      last = new ShowRecord(last.id(), last.title(), last.openedAt(), last.liveAt(), heard);
      keep(last);
    }
    return opened(new ShowRecord(last.id() + 1, title, now, null, null), last);
  }

  void keep(Sitting sitting) throws SQLException {
    keep(sitting.show());
    deleteRooms.setLong(1, sitting.show().id());
    deleteRooms.executeUpdate();
    for (RoomOnAir room : sitting.rooms()) {
      insertRoom.setLong(1, sitting.show().id());
      insertRoom.setString(2, room.room().connection().value());
      insertRoom.setString(3, room.room().room());
      set(insertRoom, 4, room.live());
      set(insertRoom, 5, room.ended());
      insertRoom.setBoolean(6, room.told());
      insertRoom.executeUpdate();
    }
  }

  private void keep(ShowRecord show) throws SQLException {
    upsert.setLong(1, show.id());
    upsert.setString(2, show.title());
    set(upsert, 3, show.openedAt());
    set(upsert, 4, show.liveAt());
    set(upsert, 5, show.endedAt());
    upsert.executeUpdate();
  }

  private Sitting opened(ShowRecord show, @Nullable ShowRecord before) throws SQLException {
    keep(show);
    return sitting(show, before == null ? List.of(show) : List.of(show, before));
  }

  /// @param latest the show, and the one before it where there is one
  private Sitting sitting(ShowRecord show, List<ShowRecord> latest) throws SQLException {
    ShowRecord before = latest.size() < 2 ? null : latest.get(1);
    return new Sitting(
        show,
        rooms(show.id()),
        before == null ? null : before.endedAt(),
        before != null && rooms(before.id()).stream().anyMatch(RoomOnAir::told),
        earlier(show));
  }

  private List<Broadcast> earlier(ShowRecord show) throws SQLException {
    Instant since = show.liveAt() == null ? show.openedAt() : show.liveAt();
    selectEarlier.setLong(1, show.id());
    set(selectEarlier, 2, since.minus(Sitting.REMEMBERED));
    try (ResultSet row = selectEarlier.executeQuery()) {
      return AttendanceReader.broadcasts(row);
    }
  }

  private List<RoomOnAir> rooms(long show) throws SQLException {
    selectRooms.setLong(1, show);
    List<RoomOnAir> rooms = new ArrayList<>();
    try (ResultSet row = selectRooms.executeQuery()) {
      while (row.next()) {
        rooms.add(
            new RoomOnAir(
                new RoomKey(new ConnectionName(row.getString(1)), row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                instant(row, 4),
                row.getBoolean(5)));
      }
    }
    return rooms;
  }

  /// When anything was last heard in a show that is the last one.
  private Instant heard(ShowRecord show) throws SQLException {
    Instant heard = show.liveAt() == null ? show.openedAt() : show.liveAt();
    try (ResultSet row = selectLastEvent.executeQuery()) {
      if (row.next()) {
        Instant event = Instant.ofEpochMilli(row.getLong(1));
        heard = event.isAfter(heard) ? event : heard;
      }
    }
    return heard;
  }

  /// The newest first.
  private List<ShowRecord> latest() throws SQLException {
    List<ShowRecord> latest = new ArrayList<>();
    try (ResultSet row = selectLast.executeQuery()) {
      while (row.next()) {
        latest.add(
            new ShowRecord(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                instant(row, 4),
                instant(row, 5)));
      }
    }
    return latest;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static void set(PreparedStatement statement, int column, @Nullable Instant instant)
      throws SQLException {
    if (instant == null) {
      statement.setNull(column, Types.INTEGER);
    } else {
      statement.setLong(column, Times.millis(instant));
    }
  }
}
