package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.BadFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The first reading of a file: what can only be known of the whole of it.
///
/// It decides the order of day and month, the decimal sign, whether amounts are those of lines, and
/// which orders have rows far apart. What stays open is refused with the option that decides it: a
/// guess would put a third of the orders into wrong months.
final class Scan {

  private static final BigDecimal CENT = new BigDecimal("0.011");
  private static final int TOLD = 20;

  private final Path file;
  private final Terms terms;
  private final Layout layout;
  private final int[] ofDates;
  private final int[] ofAmounts;
  private final boolean isSeenByLine;
  private final Dates.Evidence dates = new Dates.Evidence();
  private final Decimals.Evidence amounts = new Decimals.Evidence();
  private final Decimals point = new Decimals('.');
  private final Decimals comma = new Decimals(',');
  private long products;
  private long others;

  Scan(Path file, Terms terms, Layout layout) {
    this.file = file;
    this.terms = terms;
    this.layout = layout;
    this.ofDates = places(Field.DATE, Field.UPDATED, Field.PAID, Field.CANCELLED);
    this.ofAmounts = places(Field.AMOUNT, Field.PRICE, Field.LINE_TOTAL, Field.REFUND);
    this.isSeenByLine =
        layout.has(Field.AMOUNT)
            && layout.has(Field.QUANTITY)
            && layout.has(Field.PRICE)
            && layout.format() != Format.SHOPIFY
            && layout.format() != Format.WOOCOMMERCE;
  }

  private int[] places(Field... fields) {
    return Arrays.stream(fields).filter(layout::has).mapToInt(layout::place).toArray();
  }

  /// What is known of the file.
  ///
  /// @param isSerial whether dates are the numbers of a spreadsheet
  record Found(Layout layout, Dates dates, Decimals decimals, boolean isSerial) {}

  /// Takes a row into account.
  void see(Row row) {
    if (row.broken() != null) {
      return;
    }
    for (int place : ofDates) {
      dates.see(row.at(place));
    }
    for (int place : ofAmounts) {
      amounts.see(row.at(place));
    }
    if (isSeenByLine) {
      seeLine(row);
    }
  }

  /// Whether the amount is quantity times price, as that of a line is.
  private void seeLine(Row row) {
    BigDecimal amount = number(row, Field.AMOUNT);
    BigDecimal quantity = number(row, Field.QUANTITY);
    BigDecimal price = number(row, Field.PRICE);
    if (amount != null && quantity != null && price != null) {
      boolean isProduct = quantity.multiply(price).subtract(amount).abs().compareTo(CENT) < 0;
      products += isProduct ? 1 : 0;
      others += isProduct ? 0 : 1;
    }
  }

  private @Nullable BigDecimal number(Row row, Field field) {
    Cell cell = row.at(layout.place(field));
    try {
      return cell.isEmpty() ? null : decimals().read(cell).number();
    } catch (BadCell e) {
      return null;
    }
  }

  private Decimals decimals() {
    Character sign = terms.decimal() == null ? amounts.sign() : terms.decimal();
    return sign != null && sign == ',' ? comma : point;
  }

  /// What was found.
  ///
  /// @param isWhole whether the whole file was seen; a part need not be unambiguous
  Found found(boolean isWhole) throws IOException {
    Boolean dayFirst = terms.dayFirst() == null ? dates.isDayFirst() : terms.dayFirst();
    if (dayFirst == null && isWhole) {
      throw new BadFile(
          file,
          1,
          column(Field.DATE),
          "The dates could begin with the day or with the month; say which with"
              + " --dates day-first or --dates month-first.",
          new Bilingual(
              "Dates such as 03/04/2026 could begin with the day or with the month, and the file does"
                  + " not tell. Choose it under “Dates”.",
              "03/04/2026 这样的日期可能日在前，也可能月在前，文件没有说明。请在“日期”处选择。"));
    }
    Character sign = terms.decimal() == null ? amounts.sign() : terms.decimal();
    if (sign == null && isWhole) {
      throw new BadFile(
          file,
          1,
          column(layout.has(Field.AMOUNT) ? Field.AMOUNT : Field.PRICE),
          "The amounts could have a decimal point or a decimal comma; say which with"
              + " --decimals point or --decimals comma.",
          new Bilingual(
              "Amounts such as 1.234 could have a decimal point or a decimal comma, and the file does"
                  + " not tell. Choose it under “Amounts”.",
              "1.234 这样的金额可能用小数点，也可能用逗号，文件没有说明。请在“金额”处选择。"));
    }
    String date = Layout.plain(layout.heading(Field.DATE));
    boolean isUtc = date.endsWith("gmt") || date.endsWith("utc");
    boolean lines = products > TOLD * others && layout.hasOrders() && layout.hasLines();
    return new Found(
        lines ? layout.summed() : layout,
        new Dates(
            dayFirst == null || dayFirst, dates.isSerial(), isUtc ? ZoneOffset.UTC : terms.zone()),
        sign == null ? point : new Decimals(sign),
        dates.isSerial());
  }

  /// What the rows seen so far leave open.
  OrderFile.Doubts doubts(@Nullable String missing) {
    return new OrderFile.Doubts(
        terms.dayFirst() == null && dates.isDayFirst() == null,
        terms.decimal() == null && amounts.sign() == null,
        missing);
  }

  private long column(Field field) {
    return Math.max(1, layout.place(field) + 1L);
  }
}
