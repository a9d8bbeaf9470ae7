package app.cuelight.feed.files.orders;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The codes in the cell of a coupon column: one, several with a comma, semicolon, bar or line
/// between them, or parts with names as the export plug-ins of WooCommerce write them
/// (`code:SPRING|amount:5.00`), of which only the code is one.
///
/// What cannot be a code (too long, control characters) is passed over: an order is no worse for
/// it.
final class CouponCell {

  /// As many as the log takes of one order.
  static final int MOST = 100;

  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[,;|\\n\\r]+");
  private static final Set<String> NAMES = Set.of("code", "coupon", "coupon code", "coupon_code");
  private static final Set<String> NOTHING =
      Set.of("-", "0", "no", "none", "null", "nil", "na", "n/a", "nan", "false");

  private CouponCell() {}

  /// The codes a cell names, in its order, each once.
  static List<String> codes(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String part : BETWEEN.split(cell)) {
      String code = code(part.strip());
      if (isCode(code) && codes.size() < MOST) {
        codes.add(code);
      }
    }
    return List.copyOf(codes);
  }

  private static String code(String part) {
    int colon = part.indexOf(':');
    if (colon < 0) {
      return part;
    }
    String name = part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return NAMES.contains(name) ? part.substring(colon + 1).strip() : "";
  }

  private static boolean isCode(String code) {
    return !code.isEmpty()
        && code.length() <= LONGEST
        && !NOTHING.contains(code.toLowerCase(Locale.ROOT))
        && code.chars()
            .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
  }
}
