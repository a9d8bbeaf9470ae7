package app.cuelight.feed.files.orders;

import java.util.List;
import java.util.Random;

/// Order files of every dialect, drawn by chance from what exports hold and from what breaks them:
/// the same draw is the same file.
final class OrderLots {

  private static final String[] STATUSES = {
    "paid",
    "PAID",
    "wc-processing",
    "Shipped - Delivered to Buyer",
    "买家已付款,等待卖家发货",
    "refunded",
    "pending",
    "partially refunded",
    "on hold",
    "nonsense",
    ""
  };
  private static final String[] LANDS = {
    "US", "us", "Germany", "Deutschland", "中国", "KR", "united states", "XX", "", " FR "
  };
  private static final String[] MONEY = {
    "12.00",
    "0.00",
    "7",
    "1,234.50",
    "$12.50 USD",
    "(3.00)",
    "-4.10",
    "1e3",
    "12.345",
    "€ 9.99",
    "１２８．５０",
    "999999999999999.99",
    "",
    "88元",
    "Rs. 12",
    "5.005",
    "1.2.3",
    ".50",
    "+3"
  };
  private static final String[] DATES = {
    "2026-01-05T10:00:00Z",
    "2025-03-31 18:05:00 +0200",
    "2024-02-29",
    "2024-02-30T00:00:00Z",
    "31-Dec-25",
    "20251231",
    "1735689600",
    "1735689600123",
    "2025-10-26 02:30:00",
    "2025-03-30 02:30:00",
    "Wed, 31 Dec 2025 10:00:00 GMT",
    "yesterday",
    "1989-12-31T00:00:00Z",
    "2025-07-01T12:00:00.123Z",
    "2025-07-01T12:00:00.5Z",
    "2025年7月1日",
    "2027-01-01T00:00:00Z",
    ""
  };
  private static final String[] MAILS = {
    "ann@example.com", "Ann@Example.com", "no mail", "bob+x@example.co.uk", "", "a@b", "阿美@例子.com"
  };
  private static final String[] PHONES = {
    "+49 151 2345678", "0151 2345678", "(212) 555-0100", "0049151", "n/a", "", "'+15550100222"
  };
  private static final String[] NAMES = {
    "Ann Lee",
    "阿美",
    "Zoë \"Z\" Müller",
    "a@b.com",
    "line\nbreak",
    "tab\there",
    "",
    "😀 Smile",
    "back\\slash",
    " padded\u00a0",
    "x".repeat(240),
    "bell\u0007",
    "\u00e9\u0301"
  };
  private static final String[] CODES = {"", "", "", "SPRING", "A;B", "code:X|amount:5.00", "-"};

  private final Random random;

  OrderLots(long seed) {
    random = new Random(seed);
  }

  /// How an export writes.
  ///
  /// @param header the columns, of which each is drawn as what it says
  /// @param quoted whether every cell stands in quotes
  record Dialect(String header, char separator, String end, boolean quoted) {}

  static final List<Dialect> DIALECTS =
      List.of(
          new Dialect(
              "order id,customer id,date,amount,currency,country,category", ',', "\n", false),
          new Dialect(
              "Name,Email,Financial Status,Paid at,Currency,Total,Discount Code,Created at,"
                  + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,"
                  + "Billing Country,Cancelled at,Refunded Amount,Id,Billing Phone",
              ',',
              "\n",
              true),
          new Dialect(
              "Order ID;Customer User;Billing Email;Order Status;Date created GMT;Order Total;"
                  + "Order Currency;Billing Country;Coupon Code;Billing First Name;Billing Last Name",
              ';',
              "\r\n",
              false),
          new Dialect(
              "InvoiceNo\tStockCode\tDescription\tQuantity\tInvoiceDate\tUnitPrice\tCustomerID\tCountry",
              '\t',
              "\r",
              false),
          new Dialect("customer,date,amount,title,category", ',', "\n", false),
          new Dialect("订单编号|买家会员名|买家实际支付金额|订单状态|订单创建时间|退款金额|updated at", '|', "\n", true));

  /// A file of as many rows.
  String file(Dialect dialect, int rows) {
    var out = new StringBuilder(dialect.header).append(dialect.end);
    String[] header = dialect.header.split("[" + dialect.separator + "]");
    int order = 100;
    for (int row = 0; row < rows; row++) {
      order += random.nextInt(3) == 0 ? 0 : 1;
      int id = random.nextInt(20) == 0 ? 100 + random.nextInt(order - 99) : order;
      var line = new StringBuilder();
      for (int i = 0; i < header.length; i++) {
        line.append(i == 0 ? "" : dialect.separator);
        line.append(written(cell(header[i], id), dialect));
      }
      out.append(spoiled(line)).append(dialect.end);
    }
    return out.toString();
  }

  private StringBuilder spoiled(StringBuilder line) {
    return switch (random.nextInt(60)) {
      case 0 -> line.append(",more;more|more\tmore");
      case 1 -> line.insert(line.length() / 2, '"');
      case 2 -> new StringBuilder();
      case 3 -> line.append("  ");
      case 4 -> line.insert(0, '\ufffd');
      default -> line;
    };
  }

  private String written(String cell, Dialect dialect) {
    boolean hasMarks = cell.chars().anyMatch(c -> "\",;|\t\n\r".indexOf(c) >= 0);
    return dialect.quoted || hasMarks || random.nextInt(40) == 0
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private String cell(String heading, int order) {
    return switch (Layout.plain(heading)) {
      case "order id", "id", "订单编号" -> id(order);
      case "name" -> "#" + order;
      case "invoiceno" -> (order % 9 == 0 ? "C" : "") + order;
      case "customer", "customer id", "customer user", "customerid", "买家会员名" -> customer(order);
      case "email", "billing email" -> drawn(MAILS, 3);
      case "billing phone" -> drawn(PHONES, 1);
      case "financial status", "order status", "订单状态" -> drawn(STATUSES, 2);
      case "billing country", "country" -> drawn(LANDS, 2);
      case "currency", "order currency" ->
          random.nextInt(30) == 0 ? "dollar" : drawn("USD", "USD", "eur", "JPY", "KWD", "");
      case "quantity", "lineitem quantity" -> drawn("1", "1", "2", "-1", "0", "x", "2.0", "");
      case "total",
          "amount",
          "order total",
          "unitprice",
          "lineitem price",
          "refunded amount",
          "买家实际支付金额",
          "退款金额" ->
          money();
      case "date",
          "created at",
          "paid at",
          "date created gmt",
          "invoicedate",
          "订单创建时间",
          "updated at" ->
          date();
      case "cancelled at" -> random.nextInt(20) == 0 ? date() : "";
      case "discount code", "coupon code" -> drawn(CODES);
      default -> drawn(NAMES, 2);
    };
  }

  private String id(int order) {
    return switch (random.nextInt(40)) {
      case 0 -> order + ".0";
      case 1 -> "=\"" + order + "\"";
      case 2 -> "'" + order;
      case 3 -> "1.2E+11";
      case 4 -> "";
      default -> String.valueOf(order);
    };
  }

  private String customer(int order) {
    return switch (random.nextInt(12)) {
      case 0 -> "guest";
      case 1 -> "";
      case 2 -> drawn(MAILS);
      case 3 -> "\ud83d\ude00" + order % 5;
      default -> "c" + order % 17;
    };
  }

  private String money() {
    return random.nextInt(3) == 0
        ? drawn(MONEY)
        : random.nextInt(500) + "." + (10 + random.nextInt(90));
  }

  private String date() {
    return random.nextInt(3) == 0
        ? drawn(DATES)
        : "2025-%02d-%02dT%02d:%02d:00Z"
            .formatted(
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60));
  }

  /// The first ones more often than the others.
  private String drawn(String[] from, int often) {
    return random.nextInt(3) > 0 ? from[random.nextInt(often)] : drawn(from);
  }

  private String drawn(String... from) {
    return from[random.nextInt(from.length)];
  }
}
