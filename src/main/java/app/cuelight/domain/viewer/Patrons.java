package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Patronage;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What shops say a viewer bought of each in all, as one text of a fact: a line for each shop,
/// `shop, 12 45900 USD, milliseconds`, with tabs between. Of one shop the latest saying holds, of
/// several shops each has its own, whatever order they are heard in.
///
/// A text without a shop is of an earlier version, which knew one: it holds until a shop is heard
/// again, for it may be that one's.
final class Patrons {

  private static final String SAID = "\n";
  private static final String PART = "\t";
  private static final String BETWEEN = " ";
  private static final int WITH_SHOP = 3;
  private static final int WITH_MONEY = 3;
  private static final String UNNAMED = "";
  private static final Pattern MILLIS = Pattern.compile("-?\\d{1,18}");

  private Patrons() {}

  /// What one shop said.
  ///
  /// @param shop its connection, or null in a text of an earlier version
  /// @param at milliseconds since 1970
  record Said(@Nullable ConnectionName shop, Patronage whole, long at) {}

  /// What a shop says now.
  static @Nullable Known known(@Nullable Patronage patronage, ConnectionName shop, long at) {
    return patronage == null
        ? null
        : new Known(shop.value() + PART + text(patronage) + PART + at, at);
  }

  private static String text(Patronage patronage) {
    Money spent = patronage.spent();
    return spent == null
        ? Long.toString(patronage.orders())
        : patronage.orders() + BETWEEN + spent.minor() + BETWEEN + spent.currency();
  }

  /// What both say.
  static Known both(@Nullable Known one, Known other) {
    if (one == null || one.equals(other)) {
      return other;
    }
    Map<String, Known> lines = lines(one);
    lines(other).forEach((shop, said) -> lines.merge(shop, said, Known::later));
    if (lines.size() > 1) {
      lines.remove(UNNAMED);
    }
    String text = lines.values().stream().map(Known::value).collect(Collectors.joining(SAID));
    return new Known(text, Math.max(one.at(), other.at()));
  }

  private static Map<String, Known> lines(Known known) {
    Map<String, Known> lines = new TreeMap<>();
    for (String line : known.value().split(SAID, -1)) {
      String[] parts = line.split(PART, -1);
      boolean isNamed = isNamed(parts);
      lines.put(
          isNamed ? parts[0] : UNNAMED,
          new Known(line, isNamed ? Long.parseLong(parts[2]) : known.at()));
    }
    return lines;
  }

  /// Whether several shops said something.
  static boolean isOfSeveral(@Nullable Known known) {
    return known != null && known.value().contains(SAID);
  }

  private static boolean isNamed(String[] parts) {
    return parts.length == WITH_SHOP && MILLIS.matcher(parts[2]).matches();
  }

  /// By shop, in the order of their names; nothing of what a newer version wrote.
  static Map<String, Said> read(@Nullable Known known) {
    Map<String, Said> all = new TreeMap<>();
    if (known != null) {
      lines(known)
          .forEach((shop, line) -> {
            String[] parts = line.value().split(PART, -1);
            boolean isNamed = isNamed(parts);
            Patronage whole = patronage(isNamed ? parts[1] : line.value());
            if (whole != null) {
              all.put(shop, new Said(isNamed ? new ConnectionName(shop) : null, whole, line.at()));
            }
          });
    }
    return all;
  }

  private static @Nullable Patronage patronage(String text) {
    String[] parts = text.split(BETWEEN, -1);
    try {
      long orders = Long.parseLong(parts[0]);
      return new Patronage(
          orders,
          parts.length == WITH_MONEY ? new Money(Long.parseLong(parts[1]), parts[2]) : null);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
