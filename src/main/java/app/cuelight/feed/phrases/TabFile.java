package app.cuelight.feed.phrases;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A bundled file of lines with columns between tabs; lines that begin with `#` are remarks. What
/// is wrong with it is said with its name and the line.
record TabFile(String file, List<Row> rows) {

  /// A line.
  ///
  /// @param number counted from 1, remarks included
  record Row(int number, List<String> columns) {}

  /// Reads a file through whatever opens it; null from `open` means it is not there.
  ///
  /// @param fewest columns every line must have
  static TabFile read(String file, int fewest, Function<String, @Nullable InputStream> open) {
    try (InputStream in = open.apply(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      List<Row> rows = new ArrayList<>();
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        if (!line.isEmpty() && line.charAt(0) != '#') {
          Row row = new Row(number, List.of(line.split("\t", -1)));
          if (row.columns.size() < fewest) {
            throw problem(file, row, "has fewer than %d columns".formatted(fewest));
          }
          rows.add(row);
        }
      }
      return new TabFile(file, List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  IllegalArgumentException problem(Row row, String what) {
    return problem(file, row, what);
  }

  private static IllegalArgumentException problem(String file, Row row, String what) {
    return new IllegalArgumentException(file + ", line " + row.number + ": " + what + ".");
  }
}
