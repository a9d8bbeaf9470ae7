package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.MoneyBack;
import app.cuelight.domain.event.Order;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads everybody in the order of their numbers, with only what a standing rests on: two
/// statements walk side by side along their keys, and orders come packed ([OrderPack]), without
/// their names and what was bought. Names are read where they tell something: of money back that
/// names an order, and of customers of several shops. A tenth of the work of reading whole viewers
/// ([ViewerReader]).
///
/// Such a viewer may be judged and counted, never written. One connection's; not thread-safe.
final class GlanceReader {

  private static final String WITH_GOODS = ", title, category";
  static final int NO = 1;
  static final int TRAITS = 2;
  static final int SPEAKS = 3;
  static final int LAST_BOUGHT = 4;
  private static final int FACTS = 5;
  static final int REVIEW_BY = 7;
  static final int TAG = 10;
  private static final int BUYS = 11;
  private static final int LAST_VISIT = 12;

  private static final int CONNECTION = 9;
  private static final int ID = 10;
  private static final int GOODS = 11;

  private final Connection connection;
  private final ViewerCodec codec;
  private final OrderPack packs;
  private final PreparedStatement viewers;
  private final PreparedStatement visits;
  private final PreparedStatement orders;

  /// The same with what was bought; made when somebody first asks for that.
  private @Nullable PreparedStatement goods;

  private boolean isWithGoods;

  /// The currency most orders are expected in: the one of the last order that was no usual one.
  private String usual = "USD";

  private String latest = usual;

  GlanceReader(Connection connection, ViewerCodec codec) throws SQLException {
    this.connection = connection;
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
    orders = orders("");
  }

  private PreparedStatement orders(String more) throws SQLException {
    return connection.prepareStatement(
        "SELECT viewer, total, placed_at, currency = ? AND status = 'PAID' AND refunded = 0"
            + " AND test = 0, currency, status, refunded, test, connection, id"
            + more
            + " FROM orders WHERE viewer BETWEEN ? AND ? ORDER BY viewer, connection, id");
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

  /// What was bought is in the rows of orders only: they are walked along, too.
  private void walkWithGoods(long first, long last, ResultSet row, Beside past, Visitor visitor)
      throws SQLException {
    try (ResultSet order = bought(first, last)) {
      var paid = new Beside(order);
      while (row.next()) {
        visitor.visit(viewer(row, past, orders(row.getLong(1), paid)), row);
      }
    }
  }

  private Map<Purchase.Key, Purchase> packed(ResultSet row) throws SQLException {
    byte[] packed = row.getBytes(BUYS);
    if (packed != null) {
      return packs.read(packed);
    }
    long no = row.getLong(1);
    try (ResultSet order = bought(no, no)) {
      return orders(no, new Beside(order));
    }
  }

  private ResultSet bought(long first, long last) throws SQLException {
    usual = latest;
    PreparedStatement bought = orders();
    bought.setString(1, usual);
    bought.setLong(2, first);
    bought.setLong(3, last);
    return bought.executeQuery();
  }

  private PreparedStatement orders() throws SQLException {
    if (!isWithGoods) {
      return orders;
    }
    if (goods == null) {
      goods = orders(WITH_GOODS);
    }
    return goods;
  }

  private Viewer viewer(ResultSet row, Beside past, Map<Purchase.Key, Purchase> orders)
      throws SQLException {
    long no = row.getLong(1);
    ViewerCodec.Read read =
        codec.read(row.getBytes(FACTS), row.getBytes(FACTS + 3), row.getLong(FACTS + 1));
    boolean isNamed = Before.tellsShopsApart(read.facts()) && !orders.isEmpty();
    return new Viewer(
        new ViewerId(read.identities().getFirst().link()),
        read.identities(),
        read.facts(),
        read.presence(),
        visits(no, row, past),
        isNamed ? named(no) : orders,
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
    if (!bought.isOf(no)) {
      return Map.of();
    }
    List<Purchase> all = new ArrayList<>();
    boolean isNamed = false;
    while (bought.isOf(no)) {
      Purchase order = order(OrderPack.key(all.size()), bought.row);
      all.add(order);
      isNamed = isNamed || order.isCredit() && MoneyBack.order(bought.row.getString(ID)) != null;
      bought.next();
    }
    return isNamed ? named(no) : Purchase.inOrder(all);
  }

  /// The orders of one person under their own names.
  private Map<Purchase.Key, Purchase> named(long no) throws SQLException {
    Map<Purchase.Key, Purchase> all = new TreeMap<>();
    try (PreparedStatement again = orders(isWithGoods ? WITH_GOODS : "")) {
      again.setString(1, usual);
      again.setLong(2, no);
      again.setLong(3, no);
      try (ResultSet row = again.executeQuery()) {
        while (row.next()) {
          ConnectionName shop = codec.texts.connection(row.getString(CONNECTION));
          Purchase order = order(new Purchase.Key(shop, row.getString(ID)), row);
          all.put(order.key(), order);
        }
      }
    }
    return all;
  }

  /// Most orders are paid, whole, and in the shop's main currency: texts cost more to read than
  /// numbers, so those are told by one number.
  private Purchase order(Purchase.Key key, ResultSet row) throws SQLException {
    long total = row.getLong(2);
    long placedAt = row.getLong(3);
    @Nullable String title = null;
    @Nullable String category = null;
    if (isWithGoods) {
      title = codec.texts.oneOrNull(row.getString(GOODS));
      category = codec.texts.oneOrNull(row.getString(GOODS + 1));
    }
    boolean isUsual = row.getLong(4) == 1;
    if (!isUsual) {
      latest = codec.texts.one(row.getString(5));
    }
    String currency = isUsual ? usual : latest;
    return new Purchase(
        key,
        isUsual ? Order.Status.PAID : Order.Status.valueOf(row.getString(6)),
        new Money(total, currency),
        codec.texts.money(isUsual ? 0 : row.getLong(7), currency),
        title,
        category,
        placedAt,
        Purchase.UNSAID,
        placedAt,
        !isUsual && row.getBoolean(8));
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
