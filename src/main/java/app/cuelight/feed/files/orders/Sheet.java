package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.BadFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file found to be a table: its characters, its separator, its columns.
///
/// @param skipped lines before the header, such as `sep=;`
record Sheet(Path file, FileText text, char separator, Layout layout, int skipped) {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int LOOKED_AT = 20;

  /// Looks at the beginning of a file.
  ///
  /// @throws BadFile when it is no table of orders
  static Sheet of(Path file, Terms terms) throws IOException {
    Sheet sheet = look(file, terms);
    String missing = sheet.layout.missing();
    if (missing != null) {
      throw new BadFile(
          file,
          sheet.skipped + 1L,
          1,
          "The header is not that of an order list: "
              + missing
              + ". Say which column it is with --map COLUMN=FIELD. The columns are: "
              + String.join(", ", sheet.layout.header())
              + ".",
          new Bilingual(
              "The columns do not say enough for a list of orders. Choose what each column says.",
              "各列的内容不足以构成订单表。请选择每一列的含义。"));
    }
    return sheet;
  }

  /// Looks at the beginning of a table whose columns may have yet to be told.
  ///
  /// @throws BadFile when it is no table
  static Sheet look(Path file, Terms terms) throws IOException {
    FileText text = FileText.of(file, terms.encoding());
    List<String> start = new ArrayList<>();
    int skipped = 0;
    Character named = null;
    try (Lines lines = new Lines(file, text)) {
      for (Lines.Line line = lines.next();
          line != null && start.size() < LOOKED_AT;
          line = lines.next()) {
        if (start.isEmpty() && line.text().matches("(?i)\"?sep=.\"?")) {
          named = line.text().replace("\"", "").charAt(4);
          skipped++;
        } else if (!line.text().isBlank()) {
          start.add(line.text());
        }
      }
    }
    char separator = named == null ? separator(start) : named;
    Layout layout = layout(file, text, separator, skipped, terms.columns());
    return new Sheet(file, text, separator, layout, skipped);
  }

  /// The sign that parts the most lines into as many cells as the header.
  private static char separator(List<String> start) {
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int cells = cells(start.isEmpty() ? "" : start.getFirst(), separator);
      int score = 0;
      for (String line : start) {
        score += cells > 1 && cells(line, separator) == cells ? cells : 0;
      }
      score += cells;
      if (cells > 1 && score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  private static int cells(String line, char separator) {
    int cells = 1;
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      isQuoted ^= line.charAt(i) == '"';
      cells += !isQuoted && line.charAt(i) == separator ? 1 : 0;
    }
    return cells;
  }

  private static Layout layout(
      Path file, FileText text, char separator, int skipped, Map<String, String> wished)
      throws IOException {
    try (Lines lines = new Lines(file, text)) {
      skip(lines, skipped);
      Row header = new Rows(lines, separator, 0).next();
      if (header == null || header.broken() != null) {
        throw new BadFile(
            file,
            skipped + 1L,
            1,
            "The file is no CSV: it has no header row.",
            new Bilingual("The file is no CSV: it has no header row.", "文件不是 CSV：没有表头行。"));
      }
      return Layout.of(header.cells().stream().map(String::strip).toList(), wished);
    } catch (IllegalArgumentException e) {
      throw e instanceof BadFile bad
          ? bad
          : new BadFile(file, skipped + 1L, 1, String.valueOf(e.getMessage()));
    }
  }

  private static void skip(Lines lines, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      lines.next();
    }
  }

  /// Reads every row after the header, as long as the reader wants more.
  ///
  /// @return whether the end was reached
  boolean each(RowReader reader) throws IOException {
    try (Lines lines = new Lines(file, text)) {
      skip(lines, skipped);
      Rows header = new Rows(lines, separator, 0);
      header.next();
      Rows rows = new Rows(lines, separator, layout.header().size());
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (!reader.read(row, lines.bytesRead())) {
          return false;
        }
      }
      return true;
    }
  }

  /// Takes rows.
  @FunctionalInterface
  interface RowReader {
    /// Takes one row.
    ///
    /// @return whether more are wanted
    boolean read(Row row, long bytesRead);
  }

  /// What stands in the first rows of a column, for a person to recognise it by.
  static @Nullable String sample(List<Row> rows, int column) {
    return rows.stream()
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
