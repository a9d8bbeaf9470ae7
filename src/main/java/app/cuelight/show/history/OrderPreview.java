package app.cuelight.show.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a file of orders is understood, before anything is taken in.
///
/// @param format the name of the recognised export
/// @param columns every column in its order
/// @param fields all words that a column can say
/// @param understood the first rows, values by field
/// @param faults what is wrong with the first rows
/// @param rows how many rows there are; reckoned by size when the file is long
/// @param doubts what the first rows leave open
public record OrderPreview(
    String format,
    String encoding,
    char separator,
    List<Column> columns,
    List<String> fields,
    List<Map<String, String>> understood,
    List<LeftOut> faults,
    long rows,
    Doubts doubts) {

  public OrderPreview {
    columns = List.copyOf(columns);
    fields = List.copyOf(fields);
    understood = List.copyOf(understood);
    faults = List.copyOf(faults);
  }

  /// What a file may not tell by itself; it is refused when the whole of it does not.
  ///
  /// @param dates whether `03/04/2026` is in March or in April
  /// @param decimals whether `1.234` is more than a thousand
  /// @param currency what amounts are taken as that name none; null when a column says it
  /// @param missing the first field that no column says, and without which there are no orders
  public record Doubts(
      boolean dates, boolean decimals, @Nullable String currency, @Nullable String missing) {}

  /// One column.
  ///
  /// @param field the word of what it says, or null when it is not read
  /// @param sample a value of it, or null when it is empty
  public record Column(String heading, @Nullable String field, @Nullable String sample) {}
}
