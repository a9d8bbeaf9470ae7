package app.cuelight.feed.files.orders;

import java.util.regex.Pattern;

/// The ids of a row: its order's and its customer's, as shops and spreadsheets write them.
final class Ids {

  private static final Pattern FLOATED = Pattern.compile("\\d+\\.0+");
  private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d+");

  private final int number;
  private final int order;
  private final int customer;

  Ids(Layout layout) {
    number = layout.place(Field.NUMBER);
    order = layout.place(Field.ORDER);
    customer = layout.place(Field.CUSTOMER);
  }

  /// The order a row belongs to; empty when the file has no orders.
  Cell order(Row row) {
    Cell shown = row.at(number);
    return shown.isEmpty() ? bare(row.at(order)) : shown;
  }

  /// The id a platform itself gives the order, where the file has both; else empty.
  Cell platformOrder(Row row) {
    return number < 0 ? Cell.EMPTY : bare(row.at(order));
  }

  Cell customer(Row row) {
    return bare(row.at(customer));
  }

  /// Without what spreadsheets put around a text (`="0012"`, `'0012`) or behind a number (`12.0`).
  private static Cell bare(Cell cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    Cell bare = cell;
    int last = cell.length() - 1;
    if (cell.charAt(0) == '=' && last > 1 && cell.charAt(1) == '"' && cell.charAt(last) == '"') {
      bare = Cell.of(cell.text(), cell.from() + 2, cell.to() - 1);
    } else if (cell.charAt(0) == '\'') {
      bare = Cell.of(cell.text(), cell.from() + 1, cell.to());
    }
    int point = bare.isEmpty() || bare.charAt(bare.length() - 1) != '0' ? -1 : bare.indexOf('.');
    return point >= 0 && FLOATED.matcher(bare).matches() ? bare.subSequence(0, point) : bare;
  }

  /// @throws BadCell when the text is no id
  static void require(String id, Field field, Layout layout, int longest) {
    if (id.length() > longest) {
      throw new BadCell(layout.heading(field), Fault.of(RowFault.LONG_ID, longest));
    }
    boolean mayBeRounded = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      mayBeRounded |= c == 'E';
      if (c < ' ' || c > '~' && (Character.isISOControl(c) || isHalf(id, i))) {
        throw new BadCell(layout.heading(field), RowFault.CONTROLS);
      }
    }
    if (mayBeRounded && ROUNDED.matcher(id).matches()) {
      throw new BadCell(layout.heading(field), RowFault.ROUNDED);
    }
  }

  private static boolean isHalf(String text, int at) {
    return Character.isSurrogate(text.charAt(at)) && !isPair(text, at);
  }

  /// Whether a surrogate has its other half.
  static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
