package app.cuelight.terminal.print;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a verb answers, free of any format.
///
/// Values are null, [String], [Number], [Boolean], and lists and maps of these; names keep their
/// order.
///
/// @param json the answer to scripts: one map or one list
/// @param rows the same as rows of named values, for tables and CSV
/// @param layout how the table stands
public record Answer(
    Object json, List<Map<String, @Nullable Object>> rows, Sheet sheet, Layout layout) {

  /// How a table stands.
  public enum Layout {
    /// A heading, and a line for each row.
    LINES,
    /// A line for each value of the one row, name and value: for one thing with many sides.
    PAGE
  }

  public Answer {
    rows = List.copyOf(rows);
  }

  /// Many things of one kind: JSON is an array.
  public static Answer many(List<Map<String, @Nullable Object>> rows, Sheet sheet) {
    return new Answer(rows, rows, sheet, Layout.LINES);
  }

  /// One thing: JSON is an object, the table a page.
  public static Answer one(Map<String, @Nullable Object> thing, Sheet sheet) {
    return new Answer(thing, List.of(thing), sheet, Layout.PAGE);
  }
}
