package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Shelf.TierMove;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads moves, settlements, counters and what orders are worth. One connection's; one thread's at
/// a time.
final class RecordReader {

  private final PreparedStatement moves;
  private final PreparedStatement show;
  private final PreparedStatement settled;
  private final PreparedStatement settlements;
  private final PreparedStatement groups;
  private final PreparedStatement feeds;
  private final PreparedStatement tallies;
  private final OrderWalk orders;

  /// So many orders tell what one usually comes to.
  private static final int ENOUGH = 50_000;

  RecordReader(Connection connection) throws SQLException {
    moves =
        connection.prepareStatement(
            "SELECT from_tier, to_tier, at, because FROM moves WHERE viewer = "
                + Links.VIEWER_OF.formatted("?1")
                + " ORDER BY no");
    show = connection.prepareStatement("SELECT coalesce(max(id), 0) FROM shows");
    settled =
        connection.prepareStatement(
            "SELECT show, viewer, outcome, at, by, line FROM settlements WHERE show = ?"
                + " ORDER BY at, viewer");
    settlements =
        connection.prepareStatement(
            "SELECT show, viewer, outcome, at, by, line FROM settlements WHERE viewer = "
                + Links.VIEWER_OF.formatted("?1")
                + " ORDER BY at, show");
    groups =
        connection.prepareStatement(
            "SELECT show, language, people, at, by, line FROM group_greetings WHERE show = ?"
                + " ORDER BY at, language");
    feeds =
        connection.prepareStatement(
            "SELECT connection, accepted, duplicates, last_event_at, state FROM feeds"
                + " ORDER BY connection");
    tallies = connection.prepareStatement("SELECT connection, what, code, count FROM tallies");
    orders = new OrderWalk(connection);
  }

  List<TierMove> moves(ViewerId viewer) throws SQLException {
    moves.setString(1, viewer.value());
    List<TierMove> all = new ArrayList<>();
    try (ResultSet row = moves.executeQuery()) {
      while (row.next()) {
        @Nullable String from = row.getString(1);
        all.add(
            new TierMove(
                from == null ? null : Verdict.tier(from),
                Verdict.tier(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4)));
      }
    }
    return all;
  }

  /// The number of the newest show, 0 before the first one.
  long show() throws SQLException {
    try (ResultSet row = show.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  List<Settlement> settled(long show) throws SQLException {
    settled.setLong(1, show);
    return settlements(settled);
  }

  /// All settled greetings of somebody, in order of time.
  List<Settlement> settlements(ViewerId viewer) throws SQLException {
    settlements.setString(1, viewer.value());
    return settlements(settlements);
  }

  private static List<Settlement> settlements(PreparedStatement select) throws SQLException {
    List<Settlement> all = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new Settlement(
                row.getLong(1),
                new ViewerId(row.getString(2)),
                Settlement.Outcome.valueOf(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6)));
      }
    }
    return all;
  }

  List<GroupGreeting> groupGreetings(long show) throws SQLException {
    groups.setLong(1, show);
    List<GroupGreeting> all = new ArrayList<>();
    try (ResultSet row = groups.executeQuery()) {
      while (row.next()) {
        all.add(
            new GroupGreeting(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6)));
      }
    }
    return all;
  }

  List<FeedCount> counts() throws SQLException {
    Map<String, Map<String, Long>> codes = codes();
    List<FeedCount> counts = new ArrayList<>();
    try (ResultSet row = feeds.executeQuery()) {
      while (row.next()) {
        String connection = row.getString(1);
        long last = row.getLong(4);
        @Nullable Instant lastEventAt = row.wasNull() ? null : Instant.ofEpochMilli(last);
        counts.add(
            new FeedCount(
                new ConnectionName(connection),
                row.getLong(2),
                row.getLong(3),
                codes.getOrDefault(connection + "/" + FeedTable.REFUSED, Map.of()),
                codes.getOrDefault(connection + "/" + FeedTable.UNKNOWN, Map.of()),
                lastEventAt,
                row.getString(5)));
      }
    }
    return counts;
  }

  /// The middle value, or the mean of the two in the middle, of the orders of those met last: to
  /// sort millions takes hundreds of megabytes and what is usual is measured soon after.
  Map<String, Long> medianOrders() throws SQLException {
    Map<String, List<Long>> totals = new TreeMap<>();
    int[] left = {ENOUGH};
    orders.each(order -> {
      if (order.counts()) {
        Money total = order.total();
        totals.computeIfAbsent(total.currency(), _ -> new ArrayList<>()).add(total.minor());
        left[0]--;
      }
      return left[0] > 0;
    });
    Map<String, Long> all = new TreeMap<>();
    totals.forEach((currency, each) -> all.put(currency, middle(each)));
    return all;
  }

  private static long middle(List<Long> values) {
    values.sort(null);
    int size = values.size();
    return Math.round((values.get((size - 1) / 2) + values.get(size / 2)) / 2.0);
  }

  private Map<String, Map<String, Long>> codes() throws SQLException {
    Map<String, Map<String, Long>> codes = new HashMap<>();
    try (ResultSet row = tallies.executeQuery()) {
      while (row.next()) {
        codes
            .computeIfAbsent(row.getString(1) + "/" + row.getString(2), _ -> new HashMap<>())
            .put(row.getString(3), row.getLong(4));
      }
    }
    return codes;
  }
}
