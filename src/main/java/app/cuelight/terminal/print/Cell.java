package app.cuelight.terminal.print;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A value of a row as the text of one cell.
final class Cell {

  private Cell() {}

  /// The value at a dotted path, as text; empty for null and for what is not there.
  static String at(Map<?, ?> row, String path) {
    int dot = path.indexOf('.');
    if (dot < 0 || row.containsKey(path)) {
      return text(row.get(path));
    }
    return row.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(dot + 1))
        : "";
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> many -> many.stream().map(Cell::text).collect(Collectors.joining("; "));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
              .collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }

  /// The text with nothing in it that could move the cursor, colour the terminal or turn the
  /// reading direction: names come from strangers.
  static String harmless(String text) {
    return text.codePoints().noneMatch(Cell::isHarmful)
        ? text
        : text.codePoints()
            .map(c -> isHarmful(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isHarmful(int codePoint) {
    return Character.isISOControl(codePoint)
        || codePoint == 0x2028
        || codePoint == 0x2029
        || codePoint >= 0x202A && codePoint <= 0x202E
        || codePoint >= 0x2066 && codePoint <= 0x2069
        || Character.getType(codePoint) == Character.SURROGATE;
  }
}
