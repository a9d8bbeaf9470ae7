package app.cuelight.terminal.print;

import java.util.List;

/// Which values of a row become columns.
///
/// @param csv every value that fits into a column, as paths
/// @param table what a person looks for first
public record Sheet(List<String> csv, List<Column> table) {

  public Sheet {
    csv = List.copyOf(csv);
    table = List.copyOf(table);
  }
}
