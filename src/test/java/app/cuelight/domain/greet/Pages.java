package app.cuelight.domain.greet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Small pages of a phrasebook for tests.
final class Pages {

  private Pages() {}

  static Line line(String text) {
    return Line.of(text, "", Honorific.NONE, Locale.ROOT);
  }

  static Map<LineKey, List<Wording>> lines() {
    Map<LineKey, List<Wording>> lines = new EnumMap<>(LineKey.class);
    for (LineKey key : LineKey.values()) {
      lines.put(key, List.of(Wording.only(line("Hello {name}, welcome."))));
    }
    return lines;
  }

  static List<Band> day() {
    return List.of(new Band(0, 24, line("Hello {name}!"), "hello"));
  }

  static Page page(String locale, Line hello, List<Band> bands, Map<LineKey, List<Wording>> lines) {
    return new Page(locale, "Test", "A", "", Honorific.NONE, Register.POLITE, hello, bands, lines);
  }

  static Page withHello(String locale, Line hello) {
    return page(locale, hello, day(), lines());
  }
}
