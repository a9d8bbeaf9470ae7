package app.cuelight.store;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Reads everybody in the order of their numbers, with only what a standing rests on: two
/// statements walk side by side along their keys, and orders come packed ([OrderPack]), without
/// their names and what was bought. Whole orders ([OrderBundle]) are read where those tell
/// something: for who wants to know what was bought, of money back that names an order, and of
/// customers of several shops. A tenth of the work of reading whole viewers ([ViewerReader]).
///
/// Such a viewer may be judged and counted, never written. One connection's; not thread-safe.
final class GlanceReader {

  static final int NO = 1;
  static final int TRAITS = 2;
  static final int SPEAKS = 3;
  static final int LAST_BOUGHT = 4;
  private static final int FACTS = 5;
  static final int REVIEW_BY = 7;
  static final int TAG = 10;
  private static final int BUYS = 11;
  private static final int LAST_VISIT = 12;

  private final ViewerCodec codec;
  private final OrderPack packs;
  private final PreparedStatement viewers;
  private final PreparedStatement visits;
  private final PreparedStatement bundles;
  private final OrderReader whole;

  /// Whether what was bought is wanted, too.
  private boolean isWithGoods;

  GlanceReader(Connection connection, ViewerCodec codec) throws SQLException {
    this.codec = codec;
    this.packs = new OrderPack(codec.texts);
    viewers =
        connection.prepareStatement(
            "SELECT no, traits, speaks, bought, facts, last_seen, review_by, signs, ties, tag, buys, "
                + VisitColumns.NAMES
                + " FROM viewers JOIN presence ON viewer = no WHERE no BETWEEN ? AND ? ORDER BY no");
    visits =
        connection.prepareStatement(
            "SELECT viewer, "
                + VisitColumns.NAMES
                + " FROM past_visits WHERE viewer BETWEEN ? AND ? ORDER BY viewer, first_at");
    bundles = connection.prepareStatement(OrderReader.BUNDLES + "BETWEEN ? AND ? ORDER BY viewer");
    whole = new OrderReader(connection, codec.texts);
  }

  /// Hands over the viewers with numbers from `first` to `last`.
  void each(long first, long last, Consumer<Viewer> reader) throws SQLException {
    walk(first, last, (viewer, _) -> reader.accept(viewer));
  }

  /// The numbers of those who are wanted; what they bought is read, too.
  ///
  /// @return how many were looked at
  int wanted(long first, long last, Predicate<Viewer> wanted, List<Long> numbers)
      throws SQLException {
    int[] seen = {0};
    isWithGoods = true;
    try {
      walk(
          first,
          last,
          (viewer, row) -> {
            seen[0]++;
            if (wanted.test(viewer)) {
              numbers.add(row.getLong(1));
            }
          });
    } finally {
      isWithGoods = false;
    }
    return seen[0];
  }

  /// What is done with a viewer and the row she was read from.
  interface Visitor {
    void visit(Viewer viewer, ResultSet row) throws SQLException;
  }

  /// Shows the viewers with numbers from `first` to `last`, each beside her row.
  void walk(long first, long last, Visitor visitor) throws SQLException {
    viewers.setLong(1, first);
    viewers.setLong(2, last);
    visits.setLong(1, first);
    visits.setLong(2, last);
    try (ResultSet row = viewers.executeQuery();
        ResultSet visit = visits.executeQuery()) {
      var past = new Beside(visit);
      if (isWithGoods) {
        walkWithGoods(first, last, row, past, visitor);
      } else {
        while (row.next()) {
          visitor.visit(viewer(row, past, packed(row)), row);
        }
      }
    } catch (IllegalArgumentException e) {
      throw Damage.found("a viewer makes no sense: " + e.getMessage());
    }
  }

  /// What was bought is in the bundles only: they are walked along, too.
  private void walkWithGoods(long first, long last, ResultSet row, Beside past, Visitor visitor)
      throws SQLException {
    bundles.setLong(1, first);
    bundles.setLong(2, last);
    try (ResultSet bundle = bundles.executeQuery()) {
      var bought = new Beside(bundle);
      while (row.next()) {
        visitor.visit(viewer(row, past, orders(row.getLong(1), bought)), row);
      }
    }
  }

  private Map<Purchase.Key, Purchase> packed(ResultSet row) throws SQLException {
    byte[] packed = row.getBytes(BUYS);
    return packed == null ? whole.of(row.getLong(1)) : packs.read(packed);
  }

  private Viewer viewer(ResultSet row, Beside past, Map<Purchase.Key, Purchase> orders)
      throws SQLException {
    long no = row.getLong(1);
    ViewerCodec.Read read =
        codec.read(row.getBytes(FACTS), row.getBytes(FACTS + 3), row.getLong(FACTS + 1));
    boolean isNamed = !isWithGoods && !orders.isEmpty() && Before.tellsShopsApart(read.facts());
    return new Viewer(
        new ViewerId(read.identities().getFirst().link()),
        read.identities(),
        read.facts(),
        read.presence(),
        visits(no, row, past),
        isNamed ? whole.of(no) : orders,
        codec.readTies(row.getBytes(FACTS + 4)));
  }

  private List<Visit> visits(long no, ResultSet row, Beside past) throws SQLException {
    List<Visit> all = new ArrayList<>();
    while (past.isOf(no)) {
      all.add(VisitColumns.read(past.row, 2, codec));
      past.next();
    }
    row.getLong(LAST_VISIT);
    if (!row.wasNull()) {
      all.add(VisitColumns.read(row, LAST_VISIT, codec));
    }
    return all;
  }

  private Map<Purchase.Key, Purchase> orders(long no, Beside bought) throws SQLException {
    List<Purchase> all = new ArrayList<>();
    while (bought.isOf(no)) {
      whole.add(bought.row, all);
      bought.next();
    }
    return OrderReader.together(all);
  }

  /// Rows that belong to viewers, in the order of their numbers.
  private static final class Beside {
    private final ResultSet row;
    private long no;

    Beside(ResultSet row) throws SQLException {
      this.row = row;
      next();
    }

    void next() throws SQLException {
      no = row.next() ? row.getLong(1) : Long.MAX_VALUE;
    }

    /// Whether the row at hand is this viewer's; rows of people who are not there are passed over.
    boolean isOf(long viewer) throws SQLException {
      while (no < viewer) {
        next();
      }
      return no == viewer;
    }
  }
}
