package app.cuelight.feed.files.orders;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Countries as order files write them: codes, or names in the languages shops export in.
final class Lands {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> NAMES = names();

  private Lands() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String language : new String[] {"zh", "ja", "ko", "pt", "it", "es", "fr", "de", "en"}) {
      Locale in = Locale.of(language);
      for (String code : CODES) {
        String name = Locale.of("", code).getDisplayCountry(in);
        names.put(name.toLowerCase(Locale.ROOT), code);
      }
    }
    names.put("usa", "US");
    names.put("u.s.a.", "US");
    names.put("united states of america", "US");
    names.put("uk", "GB");
    names.put("england", "GB");
    names.put("great britain", "GB");
    names.put("eire", "IE");
    names.put("rsa", "ZA");
    names.put("uae", "AE");
    names.put("hong kong", "HK");
    names.put("korea", "KR");
    names.put("turkey", "TR");
    names.put("czech republic", "CZ");
    names.put("russia", "RU");
    names.put("vietnam", "VN");
    return Map.copyOf(names);
  }

  /// The ISO 3166-1 code, or null when the cell names no country.
  static @Nullable String code(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.length() == 2) {
      String code = cell.toUpperCase(Locale.ROOT);
      return CODES.contains(code) ? code : NAMES.get(cell.toLowerCase(Locale.ROOT));
    }
    return NAMES.get(cell.toLowerCase(Locale.ROOT));
  }
}
