package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.show.port.UnidentifiedSale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A CSV file of a shop's orders, of any size: looked at ([#preview]) or taken in ([#run]).
///
/// It is read twice as a stream: once to know what only the whole file tells ([Scan]), once to make
/// orders. Only orders whose rows stand far apart wait in memory for the end. Not safe for several
/// threads.
public final class OrderFile {

  /// The name of this format in the log; its data is that of an `order` of the open contract.
  public static final String FORMAT = "order-file";

  private static final int SHOWN = 20;
  private static final int LOOKED_AT = 20_000;
  private static final int STEP = 2_000;

  private final Path file;
  private final Terms terms;

  public OrderFile(Path file, Terms terms) {
    this.file = file;
    this.terms = terms;
  }

  /// Takes what the file says.
  public interface Taker {

    /// One order, whole.
    ///
    /// @param rows how many rows of the file made it
    void order(Arrival order, int rows);

    void nobody(UnidentifiedSale sale);

    /// The next sale to nobody named coupon codes; its order.
    void coded(Order guest);
  }

  /// How far the reading is.
  @FunctionalInterface
  public interface Progress {

    /// Told now and then.
    ///
    /// @param rows read to the end so far
    /// @return whether to go on
    boolean at(long bytes, long total, long rows);
  }

  /// One column.
  ///
  /// @param field the word of what it says, or null
  /// @param sample a value of it, or null
  public record Column(String heading, @Nullable String field, @Nullable String sample) {}

  /// A file as it is understood before it is taken in.
  ///
  /// @param understood the first orders, as words by field
  /// @param faults what is wrong with the first rows
  /// @param rows how many rows there are; reckoned by size when the file is long
  /// @param doubts what the first rows leave open
  public record Preview(
      String format,
      String encoding,
      char separator,
      List<Column> columns,
      List<Map<String, String>> understood,
      List<LeftOut> faults,
      long rows,
      Doubts doubts) {

    public Preview {
      columns = List.copyOf(columns);
      understood = List.copyOf(understood);
      faults = List.copyOf(faults);
    }
  }

  /// A row that is left out.
  ///
  /// @param column its heading; empty when the row as a whole is wrong
  public record LeftOut(long line, String column, Bilingual reason) {}

  /// What a file may not tell by itself; refused when the whole of it does not.
  ///
  /// @param dates whether `03/04/2026` is in March or in April
  /// @param decimals whether `1.234` is more than a thousand
  /// @param missing the first field that no column says, and without which there are no orders
  public record Doubts(boolean dates, boolean decimals, @Nullable String missing) {}

  /// What became of the rows, besides those that made orders.
  ///
  /// @param repeated rows that say nothing new within the file
  /// @param first the first of the rejected rows, with the reasons
  /// @param rejects where the rejected rows are, or null
  /// @param isWhole whether the file was read to its end
  public record Report(
      String format,
      long read,
      long repeated,
      long rejected,
      List<LeftOut> first,
      @Nullable Path rejects,
      List<String> warnings,
      boolean isWhole) {

    public Report {
      first = List.copyOf(first);
      warnings = List.copyOf(warnings);
    }
  }

  /// The words for what a column can say.
  public static List<String> fields() {
    return Layout.codes();
  }

  /// How the beginning of the file is understood; quick, whatever its size.
  ///
  /// @throws app.cuelight.feed.files.BadFile when it is no table of orders
  public Preview preview() {
    try {
      Sheet sheet = Sheet.look(file, terms);
      if (sheet.layout().header().size() < 2) {
        sheet = Sheet.of(file, terms);
      }
      Field lacking = sheet.layout().lacking();
      var scan = new Scan(file, terms, sheet.layout());
      List<Row> first = new ArrayList<>();
      long[] end = {1};
      sheet.each((row, bytes) -> {
        scan.see(row);
        first.add(row);
        end[0] = Math.max(1, bytes);
        return first.size() < LOOKED_AT;
      });
      Scan.Found found = scan.found(false);
      var reader = new SaleReader(found.layout(), found.dates(), found.decimals());
      List<LeftOut> faults = new ArrayList<>();
      List<Map<String, String>> understood = new ArrayList<>();
      for (Row row : first.subList(0, lacking == null ? Math.min(SHOWN, first.size()) : 0)) {
        try {
          understood.add(words(reader.read(row)));
        } catch (BadCell e) {
          faults.add(new LeftOut(row.line(), e.column(), e.fault().sentence()));
        }
      }
      return new Preview(
          found.layout().format().title(),
          sheet.text().charset().name(),
          sheet.separator(),
          columns(sheet.layout(), first),
          understood,
          faults,
          first.size() < LOOKED_AT
              ? first.size()
              : Math.max(first.size(), Files.size(file) / (end[0] / LOOKED_AT + 1)),
          scan.doubts(lacking == null ? null : lacking.code()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  /// Reads the file through and hands every order over, whole.
  ///
  /// @throws app.cuelight.feed.files.BadFile when it is to be refused whole; nothing was handed
  ///   over then
  public Report run(Taker taker, Progress progress) {
    try {
      Sheet sheet = Sheet.of(file, terms);
      long size = Files.size(file);
      var scan = new Scan(file, terms, sheet.layout());
      var keys = new KeyScan(new Recurring(size), sheet.layout());
      long[] rows = {0};
      boolean goesOn =
          sheet.each((row, bytes) -> {
            scan.see(row);
            keys.see(row);
            rows[0]++;
            return rows[0] % STEP != 0 || progress.at(bytes / 5, size, 0);
          });
      if (!goesOn) {
        return new Report("", 0, 0, 0, List.of(), null, List.of(), false);
      }
      keys.requireOrder(file);
      return take(sheet, scan.found(true), keys, new Outlet(taker, progress, size));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  /// Where orders and progress go.
  private record Outlet(Taker taker, Progress progress, long size) {}

  private Report take(Sheet sheet, Scan.Found found, KeyScan keys, Outlet outlet)
      throws IOException {
    Layout layout = found.layout();
    try (var rejected = new RejectedRows(file, layout, sheet.separator())) {
      var reader = new SaleReader(layout, found.dates(), found.decimals());
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      var maker = new OrderMaker(layout, terms, reader, changed);
      var gathering = new Gathering(layout, reader, maker, keys, rejected, outlet.taker);
      boolean isWhole =
          sheet.each((row, bytes) -> {
            gathering.take(row);
            long read = gathering.read();
            long done = outlet.size / 5 + bytes / 5 * 4;
            return read % STEP != 0 || outlet.progress.at(done, outlet.size, read);
          });
      if (isWhole) {
        gathering.finish();
        outlet.progress.at(outlet.size, outlet.size, gathering.read());
        rejected.finish();
      }
      return new Report(
          layout.format().title(),
          gathering.read(),
          gathering.repeated(),
          rejected.count(),
          rejected.first(),
          isWhole ? rejected.place() : null,
          warnings(found),
          isWhole);
    }
  }

  private List<String> warnings(Scan.Found found) {
    Layout layout = found.layout();
    List<String> warnings = new ArrayList<>();
    if (!layout.has(Field.CURRENCY) && terms.currency() == null) {
      warnings.add(
          "Amounts without a currency are taken as "
              + terms.usual()
              + "; say another with --currency.");
    }
    if (!layout.has(Field.STATUS)) {
      warnings.add("No column says whether orders were paid; all count as paid.");
    }
    if (!layout.hasOrders()) {
      warnings.add("No column is an order id; equal rows are purchases of their own.");
    }
    if (found.isSerial()) {
      warnings.add(
          "Dates are taken as the day numbers of a spreadsheet (1900 system: 45352 is 2024-03-01).");
    }
    return warnings;
  }

  private static List<Column> columns(Layout layout, List<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < layout.header().size(); i++) {
      String field = null;
      for (Map.Entry<Field, Integer> entry : layout.columns().entrySet()) {
        field = entry.getValue() == i ? entry.getKey().code() : field;
      }
      columns.add(new Column(layout.header().get(i), field, Sheet.sample(rows, i)));
    }
    return columns;
  }

  private static Map<String, String> words(Sale sale) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, Field.ORDER, sale.order());
    put(words, Field.CUSTOMER, sale.buyer() == null ? null : sale.buyer().id());
    put(words, Field.NAME, sale.buyer() == null ? null : sale.buyer().name());
    put(words, Field.DATE, sale.at() == null ? null : Instant.ofEpochMilli(sale.at()).toString());
    put(words, Field.AMOUNT, sale.amount() == null ? null : sale.amount().toPlainString());
    put(words, Field.CURRENCY, sale.currency());
    put(words, Field.REFUND, sale.refund() == null ? null : sale.refund().toPlainString());
    put(words, Field.COUNTRY, sale.buyer() == null ? null : sale.buyer().country());
    put(words, Field.TITLE, sale.line().title());
    put(words, Field.CATEGORY, sale.line().category());
    put(words, Field.COUPON, String.join(", ", sale.coupons()));
    return words;
  }

  private static void put(Map<String, String> words, Field field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      words.put(field.code(), value);
    }
  }
}
