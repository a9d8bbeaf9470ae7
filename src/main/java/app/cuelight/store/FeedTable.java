package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.FeedCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each connection counted, and where its pollers left off. One connection's to the file; not
/// thread-safe.
final class FeedTable {

  static final String REFUSED = "refused";
  static final String UNKNOWN = "unknown";

  /// Strangers choose the names of kinds: beyond this many, and this length, they count as one.
  private static final int MOST_CODES = 100;

  private static final int LONGEST_CODE = 80;
  private static final String OTHER = "other";

  private final PreparedStatement accept;
  private final PreparedStatement state;
  private final PreparedStatement tally;
  private final PreparedStatement codes;
  private final PreparedStatement selectCursor;
  private final PreparedStatement moveCursor;
  private final Map<String, Set<String>> known = new HashMap<>();

  FeedTable(Connection connection) throws SQLException {
    accept =
        connection.prepareStatement(
            "INSERT INTO feeds (connection, accepted, duplicates, last_event_at)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (connection) DO UPDATE SET"
                + " accepted = accepted + excluded.accepted,"
                + " duplicates = duplicates + excluded.duplicates,"
                + " last_event_at = max(ifnull(last_event_at, excluded.last_event_at),"
                + " ifnull(excluded.last_event_at, last_event_at))");
    state =
        connection.prepareStatement(
            "INSERT INTO feeds (connection, state) VALUES (?, ?)"
                + " ON CONFLICT (connection) DO UPDATE SET state = excluded.state");
    tally =
        connection.prepareStatement(
            "INSERT INTO tallies (connection, what, code, count) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (connection, what, code) DO UPDATE SET"
                + " count = count + excluded.count");
    codes =
        connection.prepareStatement("SELECT code FROM tallies WHERE connection = ? AND what = ?");
    selectCursor =
        connection.prepareStatement(
            "SELECT position FROM cursors WHERE connection = ? AND name = ?");
    moveCursor =
        connection.prepareStatement(
            "INSERT INTO cursors (connection, name, position) VALUES (?, ?, ?)"
                + " ON CONFLICT (connection, name) DO UPDATE SET position = excluded.position");
  }

  /// Counts a batch: what was fresh, what was there already, which kinds nobody knows.
  void count(List<Arrival> batch, boolean[] fresh) throws SQLException {
    Map<ConnectionName, Count> counts = new HashMap<>();
    for (int i = 0; i < fresh.length; i++) {
      Arrival arrival = batch.get(i);
      counts
          .computeIfAbsent(arrival.raw().key().connection(), _ -> new Count())
          .add(arrival, fresh[i]);
    }
    for (Map.Entry<ConnectionName, Count> entry : counts.entrySet()) {
      Count count = entry.getValue();
      accept.setString(1, entry.getKey().value());
      accept.setLong(2, count.accepted);
      accept.setLong(3, count.duplicates);
      accept.setObject(4, count.accepted == 0 ? null : (Long) count.last);
      accept.executeUpdate();
      tally(entry.getKey(), UNKNOWN, count.unknown);
    }
  }

  /// Adds refusals and keeps the state.
  void keep(FeedCount count) throws SQLException {
    state.setString(1, count.connection().value());
    state.setString(2, count.state());
    state.executeUpdate();
    tally(count.connection(), REFUSED, count.refused());
  }

  @Nullable String cursor(ConnectionName connection, String name) throws SQLException {
    selectCursor.setString(1, connection.value());
    selectCursor.setString(2, name);
    try (ResultSet row = selectCursor.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  void moveCursor(ConnectionName connection, String name, String position) throws SQLException {
    moveCursor.setString(1, connection.value());
    moveCursor.setString(2, name);
    moveCursor.setString(3, position);
    moveCursor.executeUpdate();
  }

  private void tally(ConnectionName connection, String what, Map<String, Long> counts)
      throws SQLException {
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      tally.setString(1, connection.value());
      tally.setString(2, what);
      tally.setString(3, code(connection, what, entry.getKey()));
      tally.setLong(4, entry.getValue());
      tally.executeUpdate();
    }
  }

  private String code(ConnectionName connection, String what, String code) throws SQLException {
    String key = connection.value() + "/" + what;
    Set<String> seen = known.get(key);
    if (seen == null) {
      seen = codes(connection, what);
      known.put(key, seen);
    }
    if (code.length() > LONGEST_CODE || seen.size() >= MOST_CODES && !seen.contains(code)) {
      return OTHER;
    }
    seen.add(code);
    return code;
  }

  private Set<String> codes(ConnectionName connection, String what) throws SQLException {
    codes.setString(1, connection.value());
    codes.setString(2, what);
    Set<String> all = new HashSet<>();
    try (ResultSet row = codes.executeQuery()) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }

  /// What one connection brought in one batch.
  private static final class Count {
    long accepted;
    long duplicates;
    long last = Long.MIN_VALUE;
    final Map<String, Long> unknown = new HashMap<>(0);

    void add(Arrival arrival, boolean isFresh) {
      if (!isFresh) {
        duplicates++;
        return;
      }
      accepted++;
      last = Math.max(last, Times.millis(arrival.raw().receivedAt()));
      if (arrival.event() instanceof ShowEvent.Unknown event) {
        unknown.merge(event.type(), 1L, Long::sum);
      }
    }
  }
}
