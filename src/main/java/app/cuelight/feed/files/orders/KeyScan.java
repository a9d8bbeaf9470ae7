package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.BadFile;
import java.nio.file.Path;

/// Finds, on the first reading, the orders whose rows do not stand together, and the purchases that
/// look alike.
final class KeyScan {

  private final Recurring recurring;
  private String last = "";

  KeyScan(Recurring recurring) {
    this.recurring = recurring;
  }

  void see(Rows.Row row, Layout layout) {
    if (row.broken() != null) {
      return;
    }
    String key = key(row, layout);
    if (!layout.hasOrders() || !key.equals(last)) {
      recurring.see(key);
    }
    last = key;
  }

  /// The order id; without one, the cells that make a purchase what it is.
  static String key(Rows.Row row, Layout layout) {
    if (layout.hasOrders()) {
      return SaleReader.order(row, layout);
    }
    var key = new StringBuilder();
    for (Field field :
        new Field[] {
          Field.CUSTOMER, Field.EMAIL, Field.PHONE, Field.DATE, Field.TIME, Field.AMOUNT
        }) {
      key.append(row.cell(layout.place(field))).append('|');
    }
    return key.toString();
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
