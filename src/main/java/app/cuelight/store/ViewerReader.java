package app.cuelight.store;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads whole viewers, many at a time: three statements for up to 64 of them.
///
/// One connection's; not thread-safe.
final class ViewerReader {

  private static final String VIEWERS =
      "SELECT no, "
          + Verdict.COLUMNS
          + ", seen, facts, last_seen, here_until, review_by, signs, ties, "
          + VisitColumns.NAMES
          + " FROM viewers JOIN presence ON viewer = no WHERE no ";
  private static final int SEEN = 2 + Verdict.WIDTH;
  private static final int LAST_VISIT = SEEN + 7;
  private static final String VISITS =
      "SELECT viewer, " + VisitColumns.NAMES + " FROM past_visits WHERE viewer ";

  private final ViewerCodec codec;
  private final TagTable tags;
  private final OrderReader orders;
  private final Choice some;
  private final Choice few;
  private final Choice range;

  ViewerReader(Connection connection, ViewerCodec codec, TagTable tags) throws SQLException {
    this.codec = codec;
    this.tags = tags;
    this.orders = new OrderReader(connection, codec.texts);
    this.some = new Choice(connection, "IN (?" + ", ?".repeat(63) + ")");
    this.few = new Choice(connection, "IN (?, ?, ?, ?)");
    this.range = new Choice(connection, "BETWEEN ? AND ?");
  }

  /// The viewers of these numbers; numbers nobody has are passed over.
  Map<Long, ViewerRow> read(List<Long> numbers) throws SQLException {
    Map<Long, ViewerRow> rows = HashMap.newHashMap(numbers.size());
    int from = 0;
    while (from < numbers.size()) {
      int left = numbers.size() - from;
      Choice choice = left <= few.size ? few : some;
      List<Long> part = numbers.subList(from, from + Math.min(left, choice.size));
      choice.bind(part);
      read(choice, rows);
      from += part.size();
    }
    return rows;
  }

  /// The viewers with numbers from `first` to `last`.
  Map<Long, ViewerRow> between(long first, long last) throws SQLException {
    Map<Long, ViewerRow> rows = new HashMap<>();
    range.bind(List.of(first, last));
    read(range, rows);
    return rows;
  }

  private void read(Choice choice, Map<Long, ViewerRow> rows) throws SQLException {
    Map<Long, List<Visit>> visits = visits(choice.visits);
    Map<Long, Map<Purchase.Key, Purchase>> orders = this.orders.read(choice.orders);
    try (ResultSet row = choice.viewers.executeQuery()) {
      while (row.next()) {
        long no = row.getLong(1);
        if (!rows.containsKey(no)) {
          rows.put(no, row(row, visits, orders));
        }
      }
    } catch (IllegalArgumentException e) {
      throw Damage.found("a viewer makes no sense: " + e.getMessage());
    }
  }

  private ViewerRow row(
      ResultSet row, Map<Long, List<Visit>> visits, Map<Long, Map<Purchase.Key, Purchase>> orders)
      throws SQLException {
    long no = row.getLong(1);
    ViewerCodec.Read read =
        codec.read(row.getBytes(SEEN + 1), row.getBytes(SEEN + 5), row.getLong(SEEN + 2));
    Viewer viewer =
        new Viewer(
            new ViewerId(read.identities().getFirst().link()),
            read.identities(),
            read.facts(),
            read.presence(),
            visits(row, visits.get(no)),
            orders.getOrDefault(no, Map.of()),
            codec.readTies(row.getBytes(SEEN + 6)));
    ViewerRow result = new ViewerRow(no, viewer);
    result.stored = viewer;
    result.verdict = Verdict.read(row, 2, tags);
    result.seen = row.getLong(SEEN);
    long hereUntil = row.getLong(SEEN + 3);
    result.hereUntil = row.wasNull() ? Long.MIN_VALUE : hereUntil;
    long reviewBy = row.getLong(SEEN + 4);
    result.reviewBy = row.wasNull() ? Long.MAX_VALUE : reviewBy;
    return result;
  }

  private List<Visit> visits(ResultSet row, @Nullable List<Visit> past) throws SQLException {
    row.getLong(LAST_VISIT);
    if (row.wasNull()) {
      return List.of();
    }
    Visit last = VisitColumns.read(row, LAST_VISIT, codec);
    if (past == null) {
      return List.of(last);
    }
    past.add(last);
    return past;
  }

  private Map<Long, List<Visit>> visits(PreparedStatement select) throws SQLException {
    Map<Long, List<Visit>> visits = new HashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        visits
            .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>(4))
            .add(VisitColumns.read(row, 2, codec));
      }
    }
    return visits;
  }

  /// The three statements for one way to say which viewers are meant.
  private static final class Choice {
    final int size;
    final PreparedStatement viewers;
    final PreparedStatement visits;
    final PreparedStatement orders;

    Choice(Connection connection, String which) throws SQLException {
      size = (int) which.chars().filter(c -> c == '?').count();
      viewers = connection.prepareStatement(VIEWERS + which);
      visits = connection.prepareStatement(VISITS + which + " ORDER BY viewer, first_at");
      orders = connection.prepareStatement(OrderReader.BUNDLES + which);
    }

    /// Sets the numbers; the last stands in for those that are not needed.
    void bind(List<Long> numbers) throws SQLException {
      for (int i = 0; i < size; i++) {
        long no = numbers.get(Math.min(i, numbers.size() - 1));
        viewers.setLong(i + 1, no);
        visits.setLong(i + 1, no);
        orders.setLong(i + 1, no);
      }
    }
  }
}
