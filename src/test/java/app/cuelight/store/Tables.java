package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a cache file says about viewers, free of the order in which it came to say it: rows under
/// the viewer's id instead of her number, sorted.
record Tables(Map<String, Viewer> viewers, Map<String, List<String>> rows) {

  private static final Map<String, String> QUERIES =
      Map.of(
          "viewers",
          "SELECT id, name, handle, country, locale, tier, life_cycle, spend, engagement, traits, speaks, bought,"
              + " (SELECT text FROM tags WHERE tags.no = tag), first_seen, seen FROM viewers",
          "presence",
          "SELECT id, last_seen, here_until FROM presence JOIN viewers ON no = viewer",
          "names",
          "SELECT id, lines FROM names JOIN viewers ON no = viewer",
          "identities",
          "SELECT link, c.text, n.text, id FROM identities"
              + " JOIN words c ON c.no = connection JOIN words n ON n.no = namespace"
              + " JOIN viewers v ON v.no = viewer",
          "visits",
          "SELECT id, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts,"
              + " looks, baskets, seconds, length(streaks), hex(said), hex(worth), hex(looked), hex(carted) FROM visits JOIN viewers ON no = viewer",
          "orders",
          "SELECT id, hex(orders) FROM bundles JOIN viewers ON no = viewer",
          "buys",
          "SELECT id, hex(buys) FROM viewers");

  static Tables of(Path home) {
    Map<String, List<String>> rows = new TreeMap<>();
    QUERIES.forEach((table, sql) -> rows.put(table, rows(home, sql)));
    Map<String, Viewer> viewers = new TreeMap<>();
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      shelf.eachViewer(viewer -> viewers.put(viewer.id().value(), viewer));
    }
    assertEquals(
        days(viewers.values()),
        rows(home, "SELECT currency, day, orders FROM order_days WHERE orders <> 0"),
        "orders by day, as they are and as they are counted");
    requireNames(home, viewers.values());
    return new Tables(viewers, rows);
  }

  /// Of each order the name stands there, and no other.
  private static void requireNames(Path home, Collection<Viewer> viewers) {
    try (var connection =
        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cuelight.db"))) {
      var names = new OrderNames(connection, new Words(connection));
      connection.setAutoCommit(false);
      for (Viewer viewer : viewers) {
        for (Purchase.Key order : viewer.orders().keySet()) {
          assertTrue(names.has(order), "the name of " + order);
          names.remove(order);
        }
      }
      assertEquals(0, Database.number(connection, "SELECT count(*) FROM order_names"));
      connection.rollback();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// Everybody's orders, counted by currency and day.
  private static List<String> days(Collection<Viewer> viewers) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Viewer viewer : viewers) {
      for (Purchase order : viewer.orders().values()) {
        long day = Math.floorDiv(order.placedAt(), 86_400_000L);
        counts.merge(order.total().currency() + "|" + day, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(each -> each.getKey() + "|" + each.getValue())
        .sorted()
        .toList();
  }

  static void run(Path home, String sql) {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cuelight.db"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> rows(Path home, String sql) {
    List<String> rows = new ArrayList<>();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cuelight.db"));
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          cells.add(row.getString(i));
        }
        rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    rows.sort(null);
    return rows;
  }
}
