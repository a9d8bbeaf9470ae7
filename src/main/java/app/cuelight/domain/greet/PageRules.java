package app.cuelight.domain.greet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What every page of the phrasebook keeps to, so that a greeting can be put together without
/// looking.
final class PageRules {

  private final String locale;

  PageRules(String locale) {
    this.locale = locale;
  }

  void check(Line hello, List<Band> bands, Map<LineKey, List<Wording>> lines) {
    check("hello", hello);
    for (LineKey key : LineKey.values()) {
      List<Wording> wordings = lines.getOrDefault(key, List.of());
      if (wordings.isEmpty()) {
        throw refusal(key.code(), "is missing");
      }
      Set<String> ids = new HashSet<>();
      for (Wording wording : wordings) {
        String place = wordings.size() == 1 ? key.code() : key.code() + "/" + wording.id();
        check(place, wording.line());
        if (!ids.add(wording.id())) {
          throw refusal(place, "is there twice");
        }
      }
    }
    int[] times = new int[24];
    for (Band band : bands) {
      check("band " + band.from() + "-" + band.to(), band.line());
      for (int hour = 0; hour < times.length; hour++) {
        times[hour] += band.holds(hour) ? 1 : 0;
      }
    }
    for (int hour = 0; hour < times.length; hour++) {
      if (times[hour] != 1) {
        throw refusal("bands", "greet the hour " + hour + " " + times[hour] + " times, not once");
      }
    }
  }

  private void check(String key, Line line) {
    Flaw flaw = SentenceRules.flaw(line, locale);
    if (flaw != null) {
      throw refusal(key, flaw.phrase());
    }
  }

  private IllegalArgumentException refusal(String key, String problem) {
    return new IllegalArgumentException(locale + ": " + key + " " + problem + ".");
  }
}
