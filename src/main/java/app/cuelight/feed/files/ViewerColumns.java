package app.cuelight.feed.files;

import app.cuelight.feed.contract.BadEvent;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which column of a file of viewers says what.
final class ViewerColumns {

  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "handle",
          "locale",
          "country",
          "region",
          "timeZone",
          "birthday",
          "avatarUrl",
          "ids");
  private static final String MARK = "\uFEFF";

  private final Map<String, Integer> indexes = new HashMap<>();

  /// @param header the names in the first row, in any case
  ViewerColumns(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      String title = header.get(i).replace(MARK, "").strip();
      for (String name : NAMES) {
        if (name.equalsIgnoreCase(title)) {
          indexes.putIfAbsent(name, i);
        }
      }
    }
  }

  boolean has(String name) {
    return indexes.containsKey(name);
  }

  /// The viewer of a row as the contract has her; empty cells say nothing.
  Map<String, Object> viewer(CsvRecord row) {
    Map<String, Object> viewer = new LinkedHashMap<>();
    for (String name : NAMES) {
      int index = indexes.getOrDefault(name, Integer.MAX_VALUE);
      String cell = index < row.getFieldCount() ? row.getField(index).strip() : "";
      if (!cell.isEmpty()) {
        viewer.put(name, value(name, cell));
      }
    }
    return viewer;
  }

  private static Object value(String name, String cell) {
    return switch (name) {
      case "ids" -> ids(cell);
      case "country" -> cell.toUpperCase(Locale.ROOT);
      default -> cell;
    };
  }

  private static Map<String, Object> ids(String cell) {
    Map<String, Object> ids = new LinkedHashMap<>();
    for (String pair : cell.split(";")) {
      int equals = pair.indexOf('=');
      if (!pair.isBlank()) {
        if (equals < 0) {
          throw new BadEvent(
              BadEvent.MALFORMED,
              "$.data.viewer.ids",
              "must be namespace=value;namespace=value.",
              -1);
        }
        ids.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return ids;
  }

  /// The column that a place in the event came from, or empty.
  static String columnOf(String path) {
    String[] names = path.split("\\.");
    return names.length > 3 && NAMES.contains(names[3]) ? names[3] : "";
  }
}
