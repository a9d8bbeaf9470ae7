package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.orders.OrderFile.LeftOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rows that were left out, as `FILE.rejected.csv` beside the file: the row as it was, its
/// line, the heading of the column and the reason. It appears whole, replaces the one of an earlier
/// reading, and is not there when every row was good.
final class RejectedRows implements AutoCloseable {

  private static final int TOLD = 20;
  private static final String ENDING = ".csv";

  private final Path place;
  private final Path unfinished;
  private final Layout layout;
  private final char separator;
  private final List<LeftOut> first = new ArrayList<>();
  private @Nullable Writer out;
  private long count;

  RejectedRows(Path file, Layout layout, char separator) {
    this.layout = layout;
    this.separator = separator;
    this.place = place(file);
    this.unfinished = place.resolveSibling(place.getFileName() + ".part");
  }

  static Path place(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean isCsv = name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    String stem = isCsv ? name.substring(0, name.length() - ENDING.length()) : name;
    return file.resolveSibling(stem + ".rejected" + ENDING);
  }

  long count() {
    return count;
  }

  /// The first of them, with the reasons.
  List<LeftOut> first() {
    return List.copyOf(first);
  }

  /// Where the rejected rows are, or null when there are none.
  @Nullable Path place() {
    return count == 0 ? null : place;
  }

  void add(Row row, String column, Fault fault) {
    Bilingual reason = fault.sentence();
    count++;
    if (first.size() < TOLD) {
      first.add(new LeftOut(row.line(), column, reason));
    }
    try {
      write(row, column, reason.en());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The rejected rows cannot be written to " + unfinished + ".", e);
    }
  }

  private void write(Row row, String column, String reason) throws IOException {
    Writer to = out;
    if (to == null) {
      to = Files.newBufferedWriter(unfinished);
      out = to;
      List<String> header = new ArrayList<>(layout.header());
      header.addAll(List.of("line", "column", "reason"));
      write(to, header);
    }
    List<String> cells = new ArrayList<>(row.cells().isEmpty() ? List.of(row.text()) : row.cells());
    while (cells.size() < layout.header().size()) {
      cells.add("");
    }
    cells.addAll(List.of(Long.toString(row.line()), column, reason));
    write(to, cells);
  }

  private void write(Writer to, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        to.write(separator);
      }
      String cell = cells.get(i);
      boolean isPlain =
          cell.indexOf(separator) < 0
              && cell.indexOf('"') < 0
              && cell.indexOf('\n') < 0
              && cell.indexOf('\r') < 0;
      to.write(isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    to.write('\n');
  }

  /// Puts the rows where they are looked for.
  void finish() throws IOException {
    Writer written = out;
    out = null;
    if (written == null) {
      Files.deleteIfExists(place);
      return;
    }
    written.close();
    Files.move(
        unfinished, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Leaves nothing half written behind.
  @Override
  public void close() throws IOException {
    Writer written = out;
    out = null;
    if (written != null) {
      written.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
