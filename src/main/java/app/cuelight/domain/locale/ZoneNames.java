package app.cuelight.domain.locale;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Names of zones that somebody may have meant.
public final class ZoneNames {

  private ZoneNames() {}

  /// The zones whose names are the nearest to what was written, the nearest first: those with that
  /// city, however it is written, before those that differ by a few letters.
  public static List<String> near(String word, int most) {
    String meant = plain(word);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(name -> name.indexOf('/') > 0 && !name.startsWith("SystemV"))
        .map(name -> new Near(name, distance(meant, name)))
        .filter(near -> near.distance <= Math.max(2, meant.length() / 3))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(most)
        .map(Near::name)
        .toList();
  }

  private record Near(String name, int distance) {}

  private static int distance(String meant, String name) {
    String city = name.substring(name.lastIndexOf('/') + 1);
    return Math.min(distance(meant, plain(name), 0), distance(meant, plain(city), 1));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /// How many letters have to be written, left out or changed (Levenshtein), and a little more.
  private static int distance(String from, String to, int more) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()] + more;
  }
}
