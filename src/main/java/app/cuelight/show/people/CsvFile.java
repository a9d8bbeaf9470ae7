package app.cuelight.show.people;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A list of people as a CSV file (RFC 4180).
///
/// UTF-8 with a byte order mark, because a spreadsheet on Windows takes the file for its own code
/// page without one, and names in every script are the point of the list. A text that a spreadsheet
/// would run as a formula gets a `'` in front: names come from strangers. The file appears whole or
/// not at all. Waits for the disk: never for the FX thread.
public final class CsvFile {

  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private CsvFile() {}

  /// Writes the file, in place of one of the same name.
  ///
  /// @param rows hands over the cells of every line
  /// @return how many lines there are below the header
  /// @throws UncheckedIOException when the file cannot be written; then there is none, or the old
  public static long write(Path file, List<String> header, Consumer<Consumer<List<String>>> rows) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      long lines = fill(part, header, rows);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }

  private static long fill(Path part, List<String> header, Consumer<Consumer<List<String>>> rows)
      throws IOException {
    long[] lines = {0};
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write(MARK);
      line(out, header);
      rows.accept(cells -> {
        line(out, cells);
        lines[0]++;
      });
    }
    return lines[0];
  }

  private static void line(BufferedWriter out, List<String> cells) {
    try {
      out.write(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")));
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    boolean runs = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !isNumber(text);
    String safe = runs ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }
}
