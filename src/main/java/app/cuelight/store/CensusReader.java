package app.cuelight.store;

import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Census.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the few columns an index of people is made of, without the people. One connection's; one
/// thread's at a time.
final class CensusReader {

  private static final int AT_ONCE = 64;

  /// The long columns are fetched only of those who may be here: until when she is lies in them.
  private static final String COLUMNS =
      "SELECT v.no, v.traits, v.speaks, v.bought, p.last_seen, n.lines,"
          + " CASE WHEN p.here_until > ?1 THEN v.facts END,"
          + " CASE WHEN p.here_until > ?1 THEN p.signs END"
          + " FROM viewers v JOIN presence p ON p.viewer = v.no JOIN names n ON n.viewer = v.no"
          + " WHERE v.traits IS NOT NULL AND v.no ";

  private final ViewerReader viewers;
  private final ViewerCodec codec;
  private final ChangeFeed.Reader changes;
  private final PreparedStatement selectPage;
  private final PreparedStatement selectSome;
  private final PreparedStatement selectDue;

  CensusReader(Connection connection, ViewerReader viewers, ViewerCodec codec) throws SQLException {
    this.viewers = viewers;
    this.codec = codec;
    this.changes = new ChangeFeed.Reader(connection);
    this.selectPage = connection.prepareStatement(COLUMNS + "> ?2 ORDER BY v.no LIMIT ?3");
    this.selectSome =
        connection.prepareStatement(COLUMNS + "IN (?" + ", ?".repeat(AT_ONCE - 1) + ")");
    this.selectDue = connection.prepareStatement(Parts.due("p.viewer", "ORDER BY p.review_by"));
  }

  ChangeFeed.Reader changes() {
    return changes;
  }

  List<Entry> after(long no, Instant now, int most) throws SQLException {
    selectPage.setLong(1, Times.millis(now));
    selectPage.setLong(2, no);
    selectPage.setInt(3, most);
    List<Entry> entries = new ArrayList<>(most);
    read(selectPage, entries);
    return entries;
  }

  List<Entry> of(List<Long> numbers, Instant now) throws SQLException {
    List<Entry> entries = new ArrayList<>(numbers.size());
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      selectSome.setLong(1, Times.millis(now));
      for (int i = 0; i < AT_ONCE; i++) {
        int at = from + i;
        selectSome.setLong(i + 2, at < numbers.size() ? numbers.get(at) : -1);
      }
      read(selectSome, entries);
    }
    return entries;
  }

  long[] due(Instant now) throws SQLException {
    selectDue.setLong(1, Times.millis(now));
    long[] due = new long[16];
    int count = 0;
    try (ResultSet row = selectDue.executeQuery()) {
      while (row.next()) {
        if (count == due.length) {
          due = Arrays.copyOf(due, 2 * count);
        }
        due[count++] = row.getLong(1);
      }
    }
    return Arrays.copyOf(due, count);
  }

  Map<Long, Viewer> viewers(List<Long> numbers) throws SQLException {
    Map<Long, Viewer> found = HashMap.newHashMap(numbers.size());
    viewers.read(numbers).forEach((no, row) -> found.put(no, row.viewer));
    return found;
  }

  private void read(PreparedStatement select, List<Entry> entries) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long traits = row.getLong(2);
        String speaks = row.getString(3);
        long bought = row.getLong(4);
        boolean isNoBuyer = row.wasNull();
        long lastSeen = row.getLong(5);
        entries.add(
            new Entry(
                row.getLong(1),
                Traits.read(traits, speaks, isNoBuyer ? Long.MIN_VALUE : bought),
                lastSeen,
                hereUntil(row.getBytes(7), row.getBytes(8), lastSeen),
                row.getString(6)));
      }
    }
  }

  private long hereUntil(byte @Nullable [] facts, byte @Nullable [] signs, long lastSeen)
      throws SQLException {
    long until = Long.MIN_VALUE;
    if (facts != null && signs != null) {
      for (Presence there : codec.read(facts, signs, lastSeen).presence().values()) {
        until = Math.max(until, there.hereUntil());
      }
    }
    return until;
  }
}
