package app.cuelight.feed.files.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the rows of each order together. Rows that stand together are made an order at once; those
/// of orders that come again wait for the end of the file. An order with lines of which one makes
/// no sense is left out with all of them.
final class Gathering {

  private final Layout layout;
  private final SaleReader reader;
  private final OrderMaker maker;
  private final KeyScan keys;
  private final RejectedRows rejected;
  private final OrderFile.Taker taker;
  private final Map<String, Group> waiting = new LinkedHashMap<>();
  private @Nullable Group current;
  private final boolean hasOrders;
  private long read;
  private long repeated;

  /// The rows of one order.
  private static final class Group {
    private final String key;
    private final List<Sale> rows = new ArrayList<>(1);
    private List<Spoiled> spoiled = List.of();
    private int nth = 1;

    Group(String key) {
      this.key = key;
    }

    void spoil(Spoiled row) {
      if (spoiled.isEmpty()) {
        spoiled = new ArrayList<>();
      }
      spoiled.add(row);
    }
  }

  /// A row that makes no sense.
  private record Spoiled(Row row, BadCell fault) {}

  Gathering(
      Layout layout,
      SaleReader reader,
      OrderMaker maker,
      KeyScan keys,
      RejectedRows rejected,
      OrderFile.Taker taker) {
    this.layout = layout;
    this.hasOrders = layout.hasOrders();
    this.reader = reader;
    this.maker = maker;
    this.keys = keys;
    this.rejected = rejected;
    this.taker = taker;
  }

  long read() {
    return read;
  }

  /// How many rows said nothing new.
  long repeated() {
    return repeated;
  }

  void take(Row row) {
    read++;
    if (row.broken() != null) {
      rejected.add(row, "", row.broken());
      return;
    }
    String key = keys.key(row);
    Group group = group(key);
    try {
      group.rows.add(reader.read(row, hasOrders ? key : ""));
    } catch (BadCell e) {
      group.spoil(new Spoiled(row, e));
    }
  }

  void finish() {
    if (current != null) {
      make(current);
      current = null;
    }
    waiting.values().forEach(this::make);
    waiting.clear();
  }

  private Group group(String key) {
    if (hasOrders && keys.isAgain(key)) {
      return waiting.computeIfAbsent(key, Group::new);
    }
    Group open = current;
    if (open != null && hasOrders && open.key.equals(key)) {
      return open;
    }
    if (open != null) {
      make(open);
    }
    Group next = new Group(key);
    next.nth = hasOrders ? 1 : keys.count(key);
    current = next;
    return next;
  }

  private void make(Group group) {
    for (Spoiled bad : group.spoiled) {
      rejected.add(bad.row, bad.fault.column(), bad.fault.fault());
    }
    if (group.rows.isEmpty()) {
      return;
    }
    if (!group.spoiled.isEmpty() && layout.hasLines()) {
      long line = group.spoiled.getFirst().row.line();
      reject(group, "", Fault.of(RowFault.OTHER_ROW, line));
      return;
    }
    try {
      List<OrderMaker.Made> all = maker.make(group.rows, group.nth);
      int further = all.size() - 1;
      hand(all.getFirst(), group.rows.size() - further);
      for (int i = 1; i <= further; i++) {
        hand(all.get(i), 1);
      }
    } catch (BadCell e) {
      reject(group, e.column(), e.fault());
    } catch (ArithmeticException e) {
      reject(group, layout.heading(Field.AMOUNT), Fault.of(RowFault.AMOUNT_BEYOND));
    }
  }

  /// @param rows it is made of, those that say nothing new among them
  private void hand(OrderMaker.Made made, int rows) {
    repeated += made.repeated();
    if (made.order() != null) {
      taker.order(made.order(), rows - made.repeated());
    } else if (made.nobody() != null) {
      if (made.coded() != null) {
        taker.coded(made.coded());
      }
      taker.nobody(made.nobody());
    }
  }

  private void reject(Group group, String column, Fault fault) {
    group.rows.forEach(sale -> rejected.add(sale.row(), column, fault));
  }
}
