package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.MoneyBack;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Order.Status;
import app.cuelight.show.port.UnidentifiedSale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes one order of the rows that are its own: all of it or nothing. Not safe for several
/// threads.
///
/// Rows are the lines of an order where the file has such; else further rows of an order can only
/// be the same again, a later state of it, or money back in rows with negative amounts. What is
/// none of these is refused and never summed. Money back is an order that came to nothing with a
/// refund, whether it names an order ([MoneyBack]) or has none (a cancellation invoice): the tier
/// engine takes it off what she bought.
final class OrderMaker {

  private static final long AHEAD = Duration.ofHours(24).toMillis();
  private static final Instant CONTRACT_BEGINS = Instant.parse("2000-01-01T00:00:00Z");

  private final Layout layout;
  private final Terms terms;
  private final SaleReader reader;
  private final Instant fileTime;
  private final Contacts hashing = new Contacts();
  private final OrderTelling telling;
  private final boolean hasOrders;
  private final String dated;
  private final RowMoney money;

  /// For one file.
  ///
  /// @param fileTime when the file was last changed: what it says holds as of then
  OrderMaker(Layout layout, Terms terms, SaleReader reader, Instant fileTime) {
    this.layout = layout;
    this.terms = terms;
    this.reader = reader;
    this.fileTime = fileTime;
    this.money = new RowMoney(layout, terms);
    this.hasOrders = layout.hasOrders();
    this.dated = layout.heading(Field.DATE);
    this.telling = new OrderTelling(terms, hashing);
  }

  /// What rows of one order come to: either an order, or a sale to nobody.
  ///
  /// @param coded the order of a sale to nobody that named coupon codes
  /// @param repeated how many of the rows say nothing that others do not
  record Made(
      @Nullable Arrival order,
      @Nullable UnidentifiedSale nobody,
      @Nullable Order coded,
      int repeated) {}

  /// Which rows are one order.
  private record Parts(Sale head, List<Sale> lines, Money total, Money refunded, int repeated) {}

  /// Makes the order, and what went back of it in rows of their own.
  ///
  /// @param rows of one order id, in the order of the file
  /// @param nth of equal purchases without order ids, from 1
  /// @throws BadCell when they make no order
  List<Made> make(List<Sale> rows, int nth) {
    reader.requireOrder(rows.getFirst());
    Sale.Buyer buyer = hasBack(rows) ? buyer(rows) : null;
    if (buyer == null) {
      Sale head = rows.getFirst();
      return List.of(made(rows, hasOrders ? reader.platformId(head) : derived(head, nth)));
    }
    // All of it is tried before any of it is handed over.
    states(rows);
    List<Made> all = new ArrayList<>();
    List<Sale> order =
        rows.stream()
            .filter(row -> !isBack(row))
            .map(row -> row.buyer() == null ? row.of(buyer) : row)
            .toList();
    if (order.stream().anyMatch(row -> row.amount() != null)) {
      all.add(made(order, reader.platformId(order.getFirst())));
    }
    List<Sale> told = new ArrayList<>();
    for (Sale row : rows) {
      if (isBack(row)) {
        all.add(back(row.of(buyer), reader.platformId(rows.getFirst()), told));
      }
    }
    return all;
  }

  /// Asked of every order of a file, and hardly ever true.
  private boolean hasBack(List<Sale> rows) {
    boolean has = false;
    for (int i = 0; i < rows.size() && !has; i++) {
      has = isBack(rows.get(i));
    }
    return has && hasOrders && !layout.isSummed();
  }

  private static boolean isBack(Sale row) {
    return row.amount() != null && row.amount().signum() < 0;
  }

  private static Sale.@Nullable Buyer buyer(List<Sale> rows) {
    return rows.stream().map(Sale::buyer).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /// Money that went back of an order, under a name of its own.
  ///
  /// @param told what went back in rows before, to which this is added
  private Made back(Sale row, String order, List<Sale> told) {
    if (told.stream().anyMatch(row::says)) {
      return new Made(null, null, null, 1);
    }
    told.add(row);
    BigDecimal amount = money.of(row);
    int nth = (int) told.stream().filter(other -> amount.compareTo(money.of(other)) == 0).count();
    long minor = money.exact(amount.abs(), money.currency(List.of(row))).minor();
    return made(List.of(row), MoneyBack.name(order, minor, nth));
  }

  private Made made(List<Sale> rows, String id) {
    Parts parts = layout.isSummed() ? lines(rows) : states(rows);
    Sale head = parts.head;
    long at = at(head);
    Status status = status(head, parts);
    Money refunded =
        status == Status.REFUNDED && parts.refunded.minor() == 0 ? parts.total : parts.refunded;
    Instant placed = Instant.ofEpochMilli(at);
    List<String> coupons = Goods.coupons(parts.lines);
    if (head.buyer() == null && coupons.isEmpty()) {
      return new Made(null, sale(id, status, rows, parts, refunded), null, parts.repeated);
    }
    var order =
        new Order(
            id,
            status,
            parts.total,
            refunded,
            Goods.items(parts.lines),
            coupons,
            placed,
            updated(parts.lines, placed),
            false);
    return head.buyer() == null
        ? new Made(null, sale(id, status, rows, parts, refunded), order, parts.repeated)
        : new Made(
            telling.arrival(head.buyer(), order, isStated(parts.lines)),
            null,
            null,
            parts.repeated);
  }

  private UnidentifiedSale sale(
      String id, Status status, List<Sale> rows, Parts parts, Money refunded) {
    long net = status.isPaid() ? parts.total.minor() - refunded.minor() : 0;
    Money kept = new Money(net, parts.total.currency());
    return new UnidentifiedSale(terms.connection(), id, kept, rows.size() - parts.repeated);
  }

  private long at(Sale head) {
    Long at = head.at();
    if (at == null) {
      throw new BadCell(dated, RowFault.NOT_PLACED);
    }
    if (at - terms.now().toEpochMilli() > AHEAD) {
      throw new BadCell(dated, RowFault.FUTURE);
    }
    return at;
  }

  private static Status status(Sale head, Parts parts) {
    if (parts.total.minor() == 0 && parts.refunded.minor() > 0) {
      return Status.REFUNDED;
    }
    return head.status() == null ? Status.PAID : head.status();
  }

  /// The rows are lines; the order comes to their sum.
  private Parts lines(List<Sale> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal refund = BigDecimal.ZERO;
    for (Sale row : rows) {
      sum = sum.add(money.of(row));
      refund = row.refund() == null ? refund : refund.max(row.refund());
      requireSameBuyer(rows.getFirst(), row);
    }
    String currency = money.currency(rows);
    boolean isBack = rows.getFirst().isCancellation() || sum.signum() < 0;
    Sale head = rows.getFirst();
    return isBack
        ? new Parts(head, rows, Money.zero(currency), money.exact(sum.abs(), currency), 0)
        : new Parts(head, rows, money.exact(sum, currency), money.exact(refund, currency), 0);
  }

  private void requireSameBuyer(Sale head, Sale row) {
    Sale.Buyer one = head.buyer();
    Sale.Buyer other = row.buyer();
    if (one != null && other != null && !one.id().equals(other.id())) {
      throw new BadCell(layout.heading(Field.CUSTOMER), RowFault.CUSTOMERS);
    }
  }

  /// The rows are states of the order, money back, or lines without an amount of their own.
  private Parts states(List<Sale> rows) {
    if (rows.size() == 1) {
      return only(rows);
    }
    List<Sale> states = new ArrayList<>();
    List<Sale> back = new ArrayList<>();
    int repeated = 0;
    for (Sale row : rows) {
      if (row.amount() == null) {
        requireLine(rows);
      } else {
        List<Sale> kind = row.amount().signum() < 0 ? back : states;
        boolean isKnown = kind.stream().anyMatch(row::says);
        repeated += isKnown && !isFurtherLine(row, rows) ? 1 : 0;
        if (!isKnown) {
          kind.add(row);
        }
      }
    }
    Sale head = states.isEmpty() ? back.getFirst() : latest(states);
    repeated += Math.max(0, states.size() - 1);
    String currency = head.currency() == null ? money.currency(List.of(head)) : head.currency();
    BigDecimal refund = head.refund() == null ? BigDecimal.ZERO : head.refund();
    BigDecimal paidBack = BigDecimal.ZERO;
    for (Sale row : back) {
      if (row.currency() != null && !row.currency().equals(currency)) {
        throw new BadCell(layout.heading(Field.CURRENCY), RowFault.BACK_CURRENCY);
      }
      paidBack = paidBack.add(money.of(row).abs());
    }
    Money total = states.isEmpty() ? Money.zero(currency) : money.exact(money.of(head), currency);
    List<Sale> told = states.size() < 2 ? rows : withLines(head, rows);
    return new Parts(head, told, total, money.exact(refund.max(paidBack), currency), repeated);
  }

  /// The same of one row, as most orders are.
  private Parts only(List<Sale> rows) {
    Sale row = rows.getFirst();
    BigDecimal amount = row.amount();
    if (amount == null) {
      throw new BadCell(layout.heading(Field.AMOUNT), RowFault.AMOUNT_MISSING);
    }
    String currency = money.currency(rows);
    BigDecimal refund = row.refund();
    if (amount.signum() >= 0) {
      Money back = refund == null ? money.zero(currency) : money.exact(refund, currency);
      return new Parts(row, rows, money.exact(amount, currency), back, 0);
    }
    BigDecimal back = amount.abs();
    Money most = money.exact(refund == null ? back : refund.max(back), currency);
    return new Parts(row, rows, money.zero(currency), most, 0);
  }

  private static List<Sale> withLines(Sale head, List<Sale> rows) {
    return rows.stream()
        .filter(row -> row.row().line() == head.row().line() || row.amount() == null)
        .toList();
  }

  private void requireLine(List<Sale> rows) {
    boolean isLine = layout.hasLines() && rows.stream().anyMatch(other -> other.amount() != null);
    if (!isLine) {
      throw new BadCell(layout.heading(Field.AMOUNT), RowFault.AMOUNT_MISSING);
    }
  }

  /// Exports that repeat the order's total beside each of its lines.
  private boolean isFurtherLine(Sale row, List<Sale> rows) {
    return layout.hasLines()
        && rows.stream()
            .noneMatch(
                other -> other.row().line() != row.row().line() && other.line().equals(row.line()));
  }

  private Sale latest(List<Sale> states) {
    Sale latest = states.getFirst();
    boolean isTold = states.size() == 1;
    for (Sale state : states.subList(1, states.size())) {
      long one = latest.stated() == null ? Long.MIN_VALUE : latest.stated();
      long other = state.stated() == null ? Long.MIN_VALUE : state.stated();
      isTold = one != other;
      latest = other > one ? state : latest;
    }
    if (!isTold) {
      throw new BadCell(
          layout.heading(layout.has(Field.ORDER) ? Field.ORDER : Field.NUMBER),
          RowFault.OTHER_CONTENT);
    }
    return latest;
  }

  private static boolean isStated(List<Sale> rows) {
    for (Sale row : rows) {
      if (row.stated() != null) {
        return true;
      }
    }
    return false;
  }

  private Instant updated(List<Sale> rows, Instant placed) {
    long stated = Long.MIN_VALUE;
    for (Sale row : rows) {
      stated = row.stated() == null ? stated : Math.max(stated, row.stated());
    }
    Instant told = stated == Long.MIN_VALUE ? fileTime : Instant.ofEpochMilli(stated);
    Instant now = told.isAfter(terms.now()) ? terms.now() : told;
    Instant known = now.plusMillis(terms.edition());
    return known.isBefore(placed) || known.isBefore(CONTRACT_BEGINS)
        ? placed.plusMillis(terms.edition())
        : known;
  }

  /// An id for a purchase of a log that has none: who, when, how much, what, and which of equal
  /// ones. Not the currency, which the user may correct.
  private String derived(Sale sale, int nth) {
    String what = key(sale);
    return "p" + hashing.hash(what).substring(0, 24) + (nth > 1 ? "-" + nth : "");
  }

  /// What makes a purchase without an order id itself.
  static String key(Sale sale) {
    String who = sale.buyer() == null ? "" : sale.buyer().id();
    String amount = sale.amount() == null ? "" : sale.amount().stripTrailingZeros().toPlainString();
    return who
        + "|"
        + sale.at()
        + "|"
        + amount
        + "|"
        + sale.line().sku()
        + "|"
        + sale.line().title()
        + "|"
        + sale.line().category();
  }
}
