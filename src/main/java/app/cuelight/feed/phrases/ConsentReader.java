package app.cuelight.feed.phrases;

import app.cuelight.domain.coupon.ConsentMatrix;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what has to be observed before a marketing message is sent, country by country.
public final class ConsentReader {

  private static final String FILE = "assets/consent/regions.tsv";
  private static final int COLUMNS = 5;

  private final Function<String, @Nullable InputStream> open;

  /// The file on the class path.
  public ConsentReader() {
    this(ConsentReader.class.getClassLoader()::getResourceAsStream);
  }

  /// @param open finds a file by its path, or answers null
  ConsentReader(Function<String, @Nullable InputStream> open) {
    this.open = open;
  }

  /// The table.
  ///
  /// @throws IllegalArgumentException naming the file and the line that is wrong
  /// @throws java.io.UncheckedIOException when the file cannot be read
  public ConsentMatrix read() {
    TabFile file = TabFile.read(FILE, COLUMNS, open);
    Map<String, ConsentMatrix.Rule> rules = new HashMap<>();
    LocalDate review = LocalDate.EPOCH;
    for (TabFile.Row row : file.rows()) {
      List<String> columns = row.columns();
      try {
        if (columns.getFirst().equals("review")) {
          review = LocalDate.parse(columns.get(1));
        } else {
          ConsentMatrix.Rule rule = rule(columns);
          for (String country : columns.getFirst().split(",", -1)) {
            rules.put(country, rule);
          }
        }
      } catch (DateTimeException e) {
        throw file.problem(row, "has a date or an hour that is none: " + e.getMessage());
      } catch (IllegalArgumentException e) {
        throw file.problem(row, "makes no sense: " + e.getMessage());
      }
    }
    return new ConsentMatrix(rules, review);
  }

  private static ConsentMatrix.Rule rule(List<String> columns) {
    String basis = columns.get(1).toUpperCase(Locale.ROOT).replace('-', '_');
    return new ConsentMatrix.Rule(
        ConsentMatrix.Basis.valueOf(basis),
        hour(columns.get(2)),
        hour(columns.get(3)),
        List.of(columns.get(4).split("; ", -1)));
  }

  private static @Nullable LocalTime hour(String text) {
    return text.equals("-") ? null : LocalTime.parse(text);
  }
}
