package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.history.ImportProgress;
import app.cuelight.show.history.LeftOut;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Unconverted;
import app.cuelight.terminal.bench.Importing;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes order histories in.
@Command(
    name = "orders",
    description = {
      "Takes a shop's orders in: the exports of Shopify and WooCommerce, invoice lines, statements,",
      "logs of purchases. Columns, separator, encoding and formats are recognised; dates or amounts",
      "that could be read in two ways are refused with the option that decides.",
      "",
      "The same file, or one that overlaps, changes nothing twice. Rows without a customer are",
      "counted as unidentified sales. Rows that make no sense are left out, with their reasons in",
      "FILE.rejected.csv. E-mail addresses and phone numbers are kept as hashes only.",
      "",
      "Fields: order, customer, email, phone, name, first-name, last-name, date, time, updated, paid,",
      "cancelled, amount, currency, country, category, sku, title, refund, status, quantity, price,",
      "line-total, coupon, number; ignore for none.",
      "",
      "Coupon codes of ours in these orders count as used in the books of coupons."
    })
final class ImportOrders implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "read",
              "applied",
              "duplicates",
              "rejected",
              "orders",
              "unidentified.rows",
              "unidentified.amount",
              "unidentified.currency",
              "format"),
          List.of(
              Column.of("read", "READ"),
              Column.of("applied", "APPLIED"),
              Column.of("duplicates", "DUPLICATES"),
              Column.of("rejected", "REJECTED"),
              Column.of("orders", "NEW ORDERS"),
              Column.of("unidentified.rows", "UNIDENTIFIED"),
              Column.of("format", "FORMAT")));

  private static final int HUNDRED = 100;

  private final Call call;

  @Parameters(paramLabel = "FILE.csv", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description = "What a column says, where it is not recognised.")
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--currency",
      paramLabel = "C",
      description = {
        "The currency of amounts that name none, such as USD. Default: the one most orders are",
        "in, else that of the main market, else USD."
      })
  private @Nullable Currency currency;

  @Option(
      names = "--zone",
      paramLabel = "Z",
      description = "The zone of times that name none, such as America/New_York. Default: UTC.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--dates",
      paramLabel = "day-first|month-first",
      description = "What 03/04/2026 means, where the file does not tell.")
  private @Nullable DateOrder dates;

  @Option(
      names = "--decimals",
      paramLabel = "point|comma",
      description = "What 1.234 means, where the file does not tell.")
  private @Nullable DecimalSign decimals;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Such as GB18030, where the file does not tell.")
  private @Nullable String encoding;

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The connection whose customers and orders these are. Default: import.")
  private ConnectionName connection = new ConnectionName("import");

  /// Words of an option.
  enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Words of an option.
  enum DecimalSign {
    POINT,
    COMMA;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ImportOrders(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    var choices =
        new OrderChoices(
            connection,
            map,
            currency == null ? null : currency.getCurrencyCode(),
            zone,
            dates == null ? null : Boolean.valueOf(dates == DateOrder.DAY_FIRST),
            decimals == null ? null : Character.valueOf(decimals == DecimalSign.POINT ? '.' : ','),
            encoding);
    OrdersImported done;
    try (Importing importing = call.bench().importing(call.home())) {
      done = importing.orders().run(file.toAbsolutePath().normalize(), choices, bar());
    }
    call.print(Answer.one(json(done), SHEET));
    done.warnings().forEach(call::say);
    if (done.unconverted().orders() > 0) {
      call.say(sentence(done.unconverted()) + ".");
    }
    done.leftOut().forEach(row -> call.say(sentence(row)));
    if (done.rejects() != null) {
      call.say(
          "%d rows were left out; they are in %s with the reasons."
              .formatted(done.rejected(), done.rejects()));
    }
    if (!done.isWhole()) {
      throw new Refusal("The import was stopped; run it again to finish.");
    }
  }

  private static String sentence(OrdersImported.Unconverted left) {
    return new Unconverted(left.orders(), left.currencies()).sentence();
  }

  private String sentence(LeftOut row) {
    String where = row.column().isEmpty() ? "" : ", column " + row.column();
    Path place = file.toAbsolutePath().normalize();
    return place + ", line " + row.line() + where + ": " + row.reason().en();
  }

  private ImportProgress bar() {
    return (bytes, total, rows) -> {
      long percent = total == 0 ? HUNDRED : bytes * HUNDRED / total;
      int full = (int) percent / 5;
      call.progress(
          String.format(Locale.ROOT, "[%-20s] %3d %% %,d rows", "#".repeat(full), percent, rows));
      return true;
    };
  }

  private static Map<String, @Nullable Object> json(OrdersImported done) {
    return Fields.of("read", done.read())
        .and("applied", done.applied())
        .and("duplicates", done.duplicates())
        .and("rejected", done.rejected())
        .and(
            "unidentified",
            unidentified(new Ledger.Unidentified(done.unidentified(), done.amounts())))
        .and("orders", done.orders())
        .and("unconverted", done.unconverted().orders())
        .and("unconvertedCurrencies", done.unconverted().currencies())
        .and("format", done.format())
        .and("rejects", done.rejects() == null ? null : done.rejects().toString())
        .and("warnings", done.warnings())
        .map();
  }

  /// `amount` and `currency` are there when all is in one currency, `amounts` always.
  static Map<String, @Nullable Object> unidentified(Ledger.Unidentified sales) {
    boolean isOne = sales.amounts().size() == 1;
    Money only = isOne ? sales.amounts().getFirst() : null;
    return Fields.of("rows", sales.rows())
        .and("amount", only == null ? null : only.amount())
        .and("currency", only == null ? null : only.currency())
        .and("amounts", sales.amounts().stream().map(Portrait::money).toList())
        .map();
  }
}
