package app.cuelight.terminal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows as aligned columns; numbers stand to the right, wide characters count two.
final class TableText {

  private static final String GAP = "  ";

  private TableText() {}

  /// A heading, and a line for each row.
  static List<String> lines(List<Column> columns, List<Map<String, @Nullable Object>> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Column::title).toList());
    for (Map<String, @Nullable Object> row : rows) {
      cells.add(columns.stream().map(column -> cell(column, row)).toList());
    }
    int[] widths = new int[columns.size()];
    boolean[] numbers = new boolean[columns.size()];
    for (int column = 0; column < widths.length; column++) {
      int at = column;
      widths[column] = cells.stream().mapToInt(line -> Width.of(line.get(at))).max().orElse(0);
      numbers[column] =
          !rows.isEmpty() && cells.stream().skip(1).allMatch(line -> isNumber(line.get(at)));
    }
    return cells.stream().map(line -> line(line, widths, numbers)).toList();
  }

  /// A line for each column: its title and the value.
  static List<String> page(List<Column> columns, Map<String, @Nullable Object> row) {
    int widest = columns.stream().mapToInt(column -> Width.of(column.title())).max().orElse(0);
    return columns.stream()
        .map(column -> Width.pad(column.title(), widest) + GAP + cell(column, row))
        .map(String::stripTrailing)
        .toList();
  }

  private static String cell(Column column, Map<String, @Nullable Object> row) {
    return Width.cut(Cell.harmless(Cell.at(row, column.path())), column.widest());
  }

  private static String line(List<String> cells, int[] widths, boolean[] numbers) {
    var line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(column == 0 ? "" : GAP)
          .append(
              numbers[column]
                  ? Width.padLeft(cell, widths[column])
                  : Width.pad(cell, widths[column]));
    }
    return line.toString().stripTrailing();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
  }
}
