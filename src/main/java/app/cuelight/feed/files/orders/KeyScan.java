package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.BadFile;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Finds, on the first reading, the orders whose rows do not stand together, and the purchases that
/// look alike.
final class KeyScan {

  private static final Cell BETWEEN = new Cell("|", 0, 1);

  private final Recurring recurring;
  private final Layout layout;
  private final Ids ids;
  private final int[] places;
  private CharSequence last = "";

  KeyScan(Recurring recurring, Layout layout) {
    this.recurring = recurring;
    this.layout = layout;
    this.ids = new Ids(layout);
    this.places = layout.hasOrders() ? new int[0] : places(layout);
  }

  /// The cells that make a purchase what it is.
  private static int[] places(Layout layout) {
    return Stream.of(Field.CUSTOMER, Field.EMAIL, Field.PHONE, Field.DATE, Field.TIME, Field.AMOUNT)
        .mapToInt(layout::place)
        .toArray();
  }

  void see(Row row) {
    if (row.broken() != null) {
      return;
    }
    if (!layout.hasOrders()) {
      recurring.see(hash(row));
      return;
    }
    CharSequence key = ids.order(row);
    if (CharSequence.compare(key, last) != 0) {
      recurring.see(key);
      last = key;
    }
  }

  private long hash(Row row) {
    long hash = Recurring.START;
    for (int place : places) {
      hash = Recurring.hash(Recurring.hash(hash, row.at(place)), BETWEEN);
    }
    return hash;
  }

  /// The order id; without one, the cells that make a purchase what it is.
  String key(Row row) {
    if (layout.hasOrders()) {
      return ids.order(row).toString();
    }
    var key = new StringBuilder();
    for (int place : places) {
      key.append(row.at(place)).append('|');
    }
    return key.toString();
  }

  /// Whether a key comes again apart from where it first stands.
  boolean isAgain(String key) {
    return recurring.has(key);
  }

  /// How often the key was counted before, this time included.
  int count(String key) {
    return recurring.count(key);
  }

  void requireOrder(Path file) {
    if (recurring.isFull()) {
      throw new BadFile(
          file,
          1,
          1,
          "The rows of more than "
              + Recurring.MOST
              + " orders stand far apart; sort the file by order id or by time.",
          new Bilingual(
              "The rows of too many orders stand far apart. Sort the file by order id or by time.",
              "太多订单的行相距很远。请将文件按订单号或时间排序。"));
    }
  }
}
