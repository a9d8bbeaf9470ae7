package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final int LONGEST_NOBODY = 9;
  private static final int LONGEST_ORDER = 128;
  private static final int LONGEST_TEXT = 200;
  private static final long MOST = 1_000_000_000L;

  private final Layout layout;
  private final Dates dates;
  private final Decimals decimals;
  private final Places places;
  private final Ids ids;
  private final Contacts contacts = new Contacts();
  private final Known<String> currencies = new Known<>(this::currency);
  private final Known<@Nullable String> lands = new Known<>(Lands::code);
  private final Known<Order.Status> statuses = new Known<>(this::status);
  private final Known<@Nullable String> mails = new Known<>(contacts::mail);
  private final Known<@Nullable String> texts = new Known<>(SaleReader::text);
  private final Known<List<String>> coupons = new Known<>(CouponCell::codes);

  SaleReader(Layout layout, Dates dates, Decimals decimals) {
    this.layout = layout;
    this.dates = dates;
    this.decimals = decimals;
    this.places = Places.of(layout);
    this.ids = new Ids(layout);
  }

  /// What a row says.
  ///
  /// @throws BadCell when the row makes no sense
  Sale read(Row row) {
    return read(row, layout.hasOrders() ? ids.order(row).toString() : "");
  }

  /// What a row says of which the order is known.
  ///
  /// @param order empty when the file has none
  /// @throws BadCell when the row makes no sense
  Sale read(Row row, String order) {
    if (row.broken() != null) {
      throw new BadCell("", row.broken());
    }
    boolean isCancellation = isCancellation(order);
    Cell count = row.at(places.quantity());
    long quantity = count.isEmpty() ? 1 : quantity(count);
    Decimals.Amount price = price(row);
    BigDecimal amount = price == null ? null : price.number();
    if (places.isPriced()) {
      boolean isBack = quantity < 0 && amount != null && amount.signum() >= 0;
      price = isBack || count.isEmpty() ? null : price;
      amount = amount == null || count.isEmpty() ? null : times(amount, quantity);
    }
    if (quantity < 0
        && !isCancellation
        && (amount == null || amount.signum() >= 0 || price == null)) {
      throw new BadCell(layout.heading(Field.QUANTITY), RowFault.QUANTITY_BACK);
    }
    String currency = currency(row, price == null ? null : price.currency());
    String country = lands.of(row.at(places.country()));
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
            text(row.at(places.sku())),
            text(row.at(places.title())),
            text(row.at(places.category())),
            Math.max(1, Math.abs(quantity))),
        coupons(row));
  }

  private static BigDecimal times(BigDecimal price, long quantity) {
    return price.multiply(BigDecimal.valueOf(quantity));
  }

  private List<String> coupons(Row row) {
    Cell cell = row.at(places.coupon());
    return cell.isEmpty() ? List.of() : coupons.of(cell);
  }

  /// The id a platform itself gives the order, where the file has both.
  String platformId(Sale sale) {
    Cell id = ids.platformOrder(sale.row());
    return id.isEmpty() ? sale.order() : id.toString();
  }

  void requireOrder(Sale sale) {
    if (!layout.hasOrders()) {
      return;
    }
    Field field = layout.has(Field.ORDER) ? Field.ORDER : Field.NUMBER;
    if (sale.order().isEmpty()) {
      throw new BadCell(layout.heading(field), RowFault.NO_ORDER);
    }
    Ids.require(sale.order(), field, layout, LONGEST_ORDER);
  }

  private boolean isCancellation(String order) {
    return layout.format() == Format.INVOICES
        && order.length() > 1
        && (order.charAt(0) == 'C' || order.charAt(0) == 'c');
  }

  /// What stands for the amount: that of the order, of the line, or of each piece.
  private Decimals.@Nullable Amount price(Row row) {
    return decimal(row.at(places.amount()), places.amountField());
  }

  private Decimals.@Nullable Amount decimal(Cell cell, Field field) {
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return decimals.read(cell);
    } catch (BadCell e) {
      throw new BadCell(layout.heading(field), e.fault());
    }
  }

  private @Nullable BigDecimal refund(Row row, @Nullable String currency) {
    Decimals.Amount refund = decimal(row.at(places.refund()), Field.REFUND);
    if (refund == null || refund.number().signum() == 0) {
      return null;
    }
    if (currency != null && refund.currency() != null && !refund.currency().equals(currency)) {
      throw new BadCell(layout.heading(Field.REFUND), RowFault.BACK_CURRENCY);
    }
    return refund.number().abs();
  }

  private long quantity(Cell cell) {
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

  private @Nullable String currency(Row row, @Nullable String beside) {
    Cell cell = row.at(places.currency());
    if (cell.isEmpty()) {
      return beside;
    }
    String code = currencies.of(cell);
    if (beside != null && !beside.equals(code)) {
      throw new BadCell(layout.heading(Field.CURRENCY), RowFault.TWO_CURRENCIES);
    }
    return code;
  }

  private String currency(String cell) {
    String code = cell.toUpperCase(Locale.ROOT);
    if (!Decimals.isCurrency(code)) {
      throw new BadCell(layout.heading(Field.CURRENCY), RowFault.NO_CURRENCY);
    }
    return code;
  }

  private Order.@Nullable Status status(Row row) {
    if (!row.at(places.cancelled()).isEmpty()) {
      return Order.Status.CANCELLED;
    }
    Cell cell = row.at(places.status());
    return cell.isEmpty() ? null : statuses.of(cell);
  }

  private Order.Status status(String cell) {
    Order.Status status = Statuses.of(cell);
    if (status == null) {
      throw new BadCell(layout.heading(Field.STATUS), RowFault.STATUS);
    }
    return status;
  }

  private @Nullable Long at(Row row) {
    Cell cell = row.at(places.date());
    return cell.isEmpty() ? null : moment(cell, row.at(places.time()), Field.DATE);
  }

  private @Nullable Long stated(Row row) {
    Long last = later(null, row.at(places.updated()), Field.UPDATED);
    last = later(last, row.at(places.paid()), Field.PAID);
    return later(last, row.at(places.cancelled()), Field.CANCELLED);
  }

  private @Nullable Long later(@Nullable Long last, Cell cell, Field field) {
    if (cell.isEmpty()) {
      return last;
    }
    long at = moment(cell, Cell.EMPTY, field);
    return last == null || at > last ? Long.valueOf(at) : last;
  }

  private long moment(Cell cell, Cell time, Field field) {
    try {
      return dates.millis(cell, time);
    } catch (BadCell e) {
      throw new BadCell(layout.heading(field), e.fault());
    }
  }

  private Sale.@Nullable Buyer buyer(Row row, @Nullable String country) {
    String id = ids.customer(row).toString();
    boolean isMail = Contacts.isMail(id);
    String mail = mail(row, isMail ? id : "");
    Cell number = row.at(places.phone());
    String phone = number.isEmpty() ? null : contacts.phone(number.toString(), country);
    String own = isMail || isNobody(id) ? "" : id;
    Ids.require(own, Field.CUSTOMER, layout, Identity.MAX_LENGTH);
    if (own.isEmpty()) {
      own = mail != null ? "mail-" + mail : phone != null ? "phone-" + phone : "";
    }
    return own.isEmpty() ? null : new Sale.Buyer(own, mail, phone, name(row), country);
  }

  /// @param own what stands for the customer and is an address, or empty
  private @Nullable String mail(Row row, String own) {
    Cell address = row.at(places.email());
    String mail = address.isEmpty() ? null : mails.of(address);
    return mail == null && !own.isEmpty() ? contacts.mail(own) : mail;
  }

  private static boolean isNobody(String id) {
    return id.length() <= LONGEST_NOBODY && NOBODY.contains(id.toLowerCase(Locale.ROOT));
  }

  private @Nullable String name(Row row) {
    String name = whole(row.at(places.name()));
    if (name == null) {
      String first = whole(row.at(places.firstName()));
      String last = whole(row.at(places.lastName()));
      name = first == null ? last : last == null ? first : first + " " + last;
    }
    return name == null || name.indexOf('@') >= 0 ? null : name;
  }

  /// A text that few rows share.
  private static @Nullable String whole(Cell cell) {
    return cell.isEmpty() ? null : text(cell.toString());
  }

  private @Nullable String text(Cell cell) {
    return cell.isEmpty() ? null : texts.of(cell);
  }

  /// A descriptive text without control characters, cut where it is very long.
  private static @Nullable String text(String cell) {
    if (cell.length() <= LONGEST_TEXT && isPrinted(cell)) {
      return cell;
    }
    var text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length() && text.length() < LONGEST_TEXT; i++) {
      char c = cell.charAt(i);
      if (!Character.isSurrogate(c)) {
        text.append(Character.isISOControl(c) ? ' ' : c);
      } else if (Character.isHighSurrogate(c) && Ids.isPair(cell, i)) {
        text.append(c).append(cell.charAt(++i));
      }
    }
    String plain = text.toString().strip();
    return plain.isEmpty() ? null : plain;
  }

  private static boolean isPrinted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
