package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Order;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what the cells of a row say. Not safe for several threads.
final class SaleReader {

  private static final Set<String> NOBODY =
      Set.of(
          "",
          "0",
          "-",
          "null",
          "none",
          "na",
          "n/a",
          "nan",
          "nil",
          "guest",
          "unknown",
          "anonymous",
          "游客",
          "匿名");
  private static final Pattern FLOATED = Pattern.compile("\\d+\\.0+");
  private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d+");
  private static final int LONGEST_ORDER = 128;
  private static final int LONGEST_TEXT = 200;
  private static final long MOST = 1_000_000_000L;

  private final Layout layout;
  private final Dates dates;
  private final Decimals decimals;
  private final Contacts contacts = new Contacts();

  SaleReader(Layout layout, Dates dates, Decimals decimals) {
    this.layout = layout;
    this.dates = dates;
    this.decimals = decimals;
  }

  /// What a row says.
  ///
  /// @throws BadCell when the row makes no sense
  Sale read(Rows.Row row) {
    if (row.broken() != null) {
      throw new BadCell("", row.broken());
    }
    String order = order(row, layout);
    boolean isCancellation = isCancellation(order);
    var price = new Decimals.Amount[1];
    long quantity = quantity(row);
    BigDecimal amount = amount(row, quantity, price);
    if (quantity < 0
        && !isCancellation
        && (amount == null || amount.signum() >= 0 || price[0] == null)) {
      throw new BadCell(layout.heading(Field.QUANTITY), RowFault.QUANTITY_BACK);
    }
    String beside = price[0] == null ? null : price[0].currency();
    String currency = currency(row, beside);
    String country = Lands.code(row.cell(layout.place(Field.COUNTRY)));
    return new Sale(
        row,
        order,
        isCancellation,
        buyer(row, country),
        at(row),
        stated(row),
        amount,
        currency,
        refund(row, currency),
        status(row),
        new Sale.Line(
            text(row, Field.SKU),
            text(row, Field.TITLE),
            text(row, Field.CATEGORY),
            Math.max(1, Math.abs(quantity))),
        CouponCell.codes(row.cell(layout.place(Field.COUPON))));
  }

  /// The order a row belongs to; empty when the file has no orders.
  static String order(Rows.Row row, Layout layout) {
    if (!layout.hasOrders()) {
      return "";
    }
    String number = row.cell(layout.place(Field.NUMBER));
    return number.isEmpty() ? id(row, Field.ORDER, layout) : number;
  }

  /// The id a platform itself gives the order, where the file has both.
  String platformId(Sale sale) {
    String id = id(sale.row(), Field.ORDER, layout);
    return id.isEmpty() ? sale.order() : id;
  }

  void requireOrder(Sale sale) {
    if (!layout.hasOrders()) {
      return;
    }
    String heading = layout.heading(layout.has(Field.ORDER) ? Field.ORDER : Field.NUMBER);
    if (sale.order().isEmpty()) {
      throw new BadCell(heading, RowFault.NO_ORDER);
    }
    requireId(sale.order(), heading, LONGEST_ORDER);
  }

  private static String id(Rows.Row row, Field field, Layout layout) {
    String cell = bare(row.cell(layout.place(field)));
    return cell.endsWith("0") && FLOATED.matcher(cell).matches()
        ? cell.substring(0, cell.indexOf('.'))
        : cell;
  }

  /// What spreadsheets are told is text: `="0012"`, `'0012`.
  private static String bare(String cell) {
    if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2) {
      return cell.substring(2, cell.length() - 1).strip();
    }
    return cell.startsWith("'") ? cell.substring(1).strip() : cell;
  }

  private static void requireId(String id, String heading, int longest) {
    if (id.length() > longest) {
      throw new BadCell(heading, Fault.of(RowFault.LONG_ID, longest));
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))
          || Character.isSurrogate(id.charAt(i)) && !isPair(id, i)) {
        throw new BadCell(heading, RowFault.CONTROLS);
      }
    }
    if (id.indexOf('E') > 0 && ROUNDED.matcher(id).matches()) {
      throw new BadCell(heading, RowFault.ROUNDED);
    }
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private boolean isCancellation(String order) {
    return layout.format() == Format.INVOICES
        && order.length() > 1
        && (order.charAt(0) == 'C' || order.charAt(0) == 'c');
  }

  private @Nullable BigDecimal amount(Rows.Row row, long quantity, Decimals.Amount[] price) {
    if (layout.has(Field.AMOUNT)) {
      price[0] = decimal(row, Field.AMOUNT);
      return price[0] == null ? null : price[0].number();
    }
    if (layout.has(Field.LINE_TOTAL)) {
      price[0] = decimal(row, Field.LINE_TOTAL);
      return price[0] == null ? null : price[0].number();
    }
    Decimals.Amount each = decimal(row, Field.PRICE);
    if (each == null || row.cell(layout.place(Field.QUANTITY)).isEmpty()) {
      return null;
    }
    price[0] = quantity < 0 && each.number().signum() >= 0 ? null : each;
    return each.number().multiply(BigDecimal.valueOf(quantity));
  }

  private Decimals.@Nullable Amount decimal(Rows.Row row, Field field) {
    String cell = row.cell(layout.place(field));
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return decimals.read(cell);
    } catch (BadCell e) {
      throw new BadCell(layout.heading(field), e.fault());
    }
  }

  private @Nullable BigDecimal refund(Rows.Row row, @Nullable String currency) {
    Decimals.Amount refund = decimal(row, Field.REFUND);
    if (refund == null || refund.number().signum() == 0) {
      return null;
    }
    if (currency != null && refund.currency() != null && !refund.currency().equals(currency)) {
      throw new BadCell(layout.heading(Field.REFUND), RowFault.BACK_CURRENCY);
    }
    return refund.number().abs();
  }

  private long quantity(Rows.Row row) {
    String cell = row.cell(layout.place(Field.QUANTITY));
    if (cell.isEmpty()) {
      return 1;
    }
    try {
      BigDecimal number = decimals.read(cell).number();
      if (number.abs().longValue() > MOST) {
        throw new BadCell(layout.heading(Field.QUANTITY), RowFault.QUANTITY_BEYOND);
      }
      return number.signum() < 0 ? Math.min(-1, number.longValue()) : number.longValue();
    } catch (BadCell e) {
      throw new BadCell(
          layout.heading(Field.QUANTITY),
          e.fault().kind() == RowFault.QUANTITY_BEYOND
              ? e.fault()
              : Fault.of(RowFault.NO_QUANTITY));
    }
  }

  private @Nullable String currency(Rows.Row row, @Nullable String beside) {
    String cell = row.cell(layout.place(Field.CURRENCY));
    if (cell.isEmpty()) {
      return beside;
    }
    String code = cell.toUpperCase(Locale.ROOT);
    if (!Decimals.isCurrency(code)) {
      throw new BadCell(layout.heading(Field.CURRENCY), RowFault.NO_CURRENCY);
    }
    if (beside != null && !beside.equals(code)) {
      throw new BadCell(layout.heading(Field.CURRENCY), RowFault.TWO_CURRENCIES);
    }
    return code;
  }

  private Order.@Nullable Status status(Rows.Row row) {
    if (!row.cell(layout.place(Field.CANCELLED)).isEmpty()) {
      return Order.Status.CANCELLED;
    }
    String cell = row.cell(layout.place(Field.STATUS));
    if (cell.isEmpty()) {
      return null;
    }
    Order.Status status = Statuses.of(cell);
    if (status == null) {
      throw new BadCell(layout.heading(Field.STATUS), RowFault.STATUS);
    }
    return status;
  }

  private @Nullable Long at(Rows.Row row) {
    String cell = row.cell(layout.place(Field.DATE));
    return cell.isEmpty() ? null : moment(cell, row.cell(layout.place(Field.TIME)), Field.DATE);
  }

  private @Nullable Long stated(Rows.Row row) {
    Long last = null;
    for (Field field : new Field[] {Field.UPDATED, Field.PAID, Field.CANCELLED}) {
      String cell = row.cell(layout.place(field));
      if (!cell.isEmpty()) {
        long at = moment(cell, "", field);
        last = last == null ? at : Long.valueOf(Math.max(last, at));
      }
    }
    return last;
  }

  private long moment(String cell, String time, Field field) {
    try {
      return dates.millis(cell, time);
    } catch (BadCell e) {
      throw new BadCell(layout.heading(field), e.fault());
    }
  }

  private Sale.@Nullable Buyer buyer(Rows.Row row, @Nullable String country) {
    String id = id(row, Field.CUSTOMER, layout);
    boolean isMail = Contacts.isMail(id);
    String address = row.cell(layout.place(Field.EMAIL));
    String mail = contacts.mail(isMail && !Contacts.isMail(address) ? id : address);
    String phone = contacts.phone(row.cell(layout.place(Field.PHONE)), country);
    String own = isMail || NOBODY.contains(id.toLowerCase(Locale.ROOT)) ? "" : id;
    requireId(own, layout.heading(Field.CUSTOMER), Identity.MAX_LENGTH);
    if (own.isEmpty()) {
      own = mail != null ? "mail-" + mail : phone != null ? "phone-" + phone : "";
    }
    return own.isEmpty() ? null : new Sale.Buyer(own, mail, phone, name(row), country);
  }

  private @Nullable String name(Rows.Row row) {
    String name = text(row, Field.NAME);
    if (name == null) {
      String first = text(row, Field.FIRST_NAME);
      String last = text(row, Field.LAST_NAME);
      name = first == null ? last : last == null ? first : first + " " + last;
    }
    return name == null || name.indexOf('@') >= 0 ? null : name;
  }

  /// A descriptive text without control characters, cut where it is very long.
  private @Nullable String text(Rows.Row row, Field field) {
    String cell = row.cell(layout.place(field));
    if (cell.isEmpty()) {
      return null;
    }
    var text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length() && text.length() < LONGEST_TEXT; i++) {
      char c = cell.charAt(i);
      if (!Character.isSurrogate(c)) {
        text.append(Character.isISOControl(c) ? ' ' : c);
      } else if (Character.isHighSurrogate(c) && isPair(cell, i)) {
        text.append(c).append(cell.charAt(++i));
      }
    }
    String plain = text.toString().strip();
    return plain.isEmpty() ? null : plain;
  }
}
