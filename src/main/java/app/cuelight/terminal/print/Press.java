package app.cuelight.terminal.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Prints answers in the wished format.
///
/// CSV keeps every value exactly as it is; only the table, which a terminal interprets, has control
/// characters taken out.
public final class Press {

  private final PrintWriter out;
  private final Function<Object, String> json;

  /// @param json writes a tree of values as JSON text
  public Press(PrintWriter out, Function<Object, String> json) {
    this.out = out;
    this.json = json;
  }

  /// Prints one answer, and all of it before this returns.
  public void print(Answer answer, Format format) {
    switch (format) {
      case JSON -> out.println(json.apply(answer.json()));
      case CSV -> csv(answer.sheet(), answer.rows()::forEach);
      case TABLE -> table(answer);
    }
    out.flush();
  }

  /// Prints rows as they come: a million of them need no more memory than one. Only a table, whose
  /// columns are as wide as their widest cell, has to see all of them first.
  public void stream(Rows rows, Sheet sheet, Format format) {
    switch (format) {
      case JSON -> array(rows);
      case CSV -> csv(sheet, rows);
      case TABLE -> {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        rows.each(all::add);
        TableText.lines(sheet.table(), all).forEach(out::println);
      }
    }
    out.flush();
  }

  /// Prints a line as it is.
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /// Prints a text that ends its lines by itself.
  public void text(String text) {
    out.print(text);
    out.flush();
  }

  private void table(Answer answer) {
    List<Column> columns = answer.sheet().table();
    switch (answer.layout()) {
      case LINES -> TableText.lines(columns, answer.rows()).forEach(out::println);
      case PAGE -> answer.rows().forEach(row -> TableText.page(columns, row).forEach(out::println));
    }
  }

  private void array(Rows rows) {
    String[] before = {"["};
    rows.each(row -> {
      out.print(before[0]);
      out.print(json.apply(row));
      before[0] = ",\n";
    });
    out.println(before[0].equals("[") ? "[]" : "]");
  }

  // The writer over it is flushed and not closed: standard output is not ours to close.
  @SuppressWarnings("resource")
  private void csv(Sheet sheet, Rows rows) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(sheet.csv());
    rows.each(
        row -> csv.writeRecord(sheet.csv().stream().map(path -> Cell.at(row, path)).toList()));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A source of rows.
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<Map<String, @Nullable Object>> reader);
  }
}
