package app.cuelight.store;

import app.cuelight.domain.locale.SearchFold;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Shelf.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds viewers: by link, by tier, by words of a name. What it finds, and in which order, is what
/// the index of the Viewers screen finds: whoever asks once need not wait until that is read. One
/// connection's; one thread's at a time.
final class Search {

  private static final String TIER_OR_DUE =
      "(?1 IS NULL OR p.review_by <= ?2"
          + " OR p.viewer IN (SELECT no FROM viewers WHERE no = p.viewer AND tier = ?1))";

  private final Words words;
  private final PreparedStatement selectLink;
  private final PreparedStatement selectIdentity;
  private final PreparedStatement selectByTier;
  private final PreparedStatement selectDue;
  private final Connection connection;

  Search(Connection connection, Words words) throws SQLException {
    this.words = words;
    selectLink =
        connection.prepareStatement("SELECT viewer FROM identities WHERE link = ? LIMIT 1");
    selectIdentity =
        connection.prepareStatement(
            "SELECT viewer FROM identities WHERE link = ? AND connection = ?");
    selectByTier =
        connection.prepareStatement(
            "SELECT no, last_seen FROM viewers JOIN presence ON viewer = no"
                + " WHERE no >> 14 = ? AND tier = ? AND seen >= ?"
                + " ORDER BY seen DESC, last_seen / 1000 DESC, no DESC LIMIT ?");
    selectDue =
        connection.prepareStatement(
            Parts.due(
                "p.viewer, p.last_seen",
                "ORDER BY p.last_seen / 1000 DESC, p.viewer DESC LIMIT ?2"));
    this.connection = connection;
  }

  /// The viewer a text names, as the only element, or nobody.
  List<Long> numbersOf(String idOrIdentity) throws SQLException {
    selectLink.setString(1, idOrIdentity);
    List<Long> found = Reading.numbers(selectLink);
    int colon = idOrIdentity.indexOf(':');
    return !found.isEmpty() || colon < 0
        ? found
        : inAnyNamespace(idOrIdentity.substring(0, colon), idOrIdentity.substring(colon + 1));
  }

  /// One for each of them who is known, in that order.
  List<Long> numbersOf(List<String> idsOrIdentities) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    for (String one : idsOrIdentities) {
      numbersOf(one).stream().limit(1).forEach(numbers::add);
    }
    return numbers;
  }

  /// Those a query is about, most recently seen first.
  List<Long> numbers(Query query) throws SQLException {
    TreeSet<Hit> hits = new TreeSet<>();
    List<String> sought = query.text() == null ? List.of() : SearchFold.words(query.text());
    if (!sought.isEmpty()) {
      addByText(query, sought, hits);
    } else {
      for (Tier tier : query.tier() == null ? List.of(Tier.values()) : List.of(query.tier())) {
        addTier(tier, query.limit(), hits);
      }
      if (query.tier() != null) {
        selectDue.setLong(1, Times.millis(query.now()));
        selectDue.setInt(2, query.limit());
        add(selectDue, hits);
      }
    }
    return hits.stream().limit(query.limit()).map(Hit::viewer).toList();
  }

  /// Part by part, of each only those seen as lately as the last who is wanted so far.
  private void addTier(Tier tier, int limit, NavigableSet<Hit> hits) throws SQLException {
    long last = Parts.of(Database.number(connection, "SELECT max(no) FROM viewers"));
    for (long part = 0; part <= last; part++) {
      long since =
          hits.isEmpty() || hits.size() < limit
              ? Long.MIN_VALUE
              : ViewerRow.seen(hits.last().lastSeen());
      selectByTier.setLong(1, part);
      selectByTier.setString(2, tier.code());
      selectByTier.setLong(3, since);
      selectByTier.setInt(4, limit);
      add(selectByTier, hits);
      while (hits.size() > limit) {
        hits.pollLast();
      }
    }
  }

  private void addByText(Query query, List<String> sought, Set<Hit> hits) throws SQLException {
    @Nullable Tier tier = query.tier();
    var each = new StringBuilder();
    for (int i = 0; i < sought.size(); i++) {
      each.append("instr(n.lines, ?").append(4 + i).append(") > 0 AND ");
    }
    String sql =
        "SELECT n.viewer, p.last_seen FROM names n JOIN presence p ON p.viewer = n.viewer WHERE "
            + each
            + TIER_OR_DUE
            + " ORDER BY p.last_seen / 1000 DESC, n.viewer DESC LIMIT ?3";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, tier == null ? null : tier.code());
      select.setLong(2, Times.millis(query.now()));
      select.setInt(3, query.limit());
      for (int i = 0; i < sought.size(); i++) {
        select.setString(4 + i, sought.get(i));
      }
      add(select, hits);
    }
  }

  private List<Long> inAnyNamespace(String connection, String value) throws SQLException {
    Object key = words.find(connection);
    for (String word : words.all()) {
      selectIdentity.setString(
          1, (word.indexOf('.') < 0 ? connection + "/" : "") + word + ":" + value);
      selectIdentity.setObject(2, key);
      List<Long> found = Reading.numbers(selectIdentity);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static void add(PreparedStatement select, Set<Hit> hits) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        hits.add(new Hit(row.getLong(1), row.getLong(2)));
      }
    }
  }

  /// A viewer’s number and when she was last seen; the latest come first.
  record Hit(long viewer, long lastSeen) implements Comparable<Hit> {
    private static final Comparator<Hit> LATEST_FIRST =
        Comparator.comparingLong((Hit hit) -> Math.floorDiv(hit.lastSeen, 1_000L))
            .thenComparingLong(Hit::viewer)
            .reversed();

    @Override
    public int compareTo(Hit other) {
      return LATEST_FIRST.compare(this, other);
    }
  }
}
