package app.cuelight.domain.greet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The page of the phrasebook for one locale.
///
/// @param locale BCP 47, `es-419`
/// @param name the language in English, for people who edit the book
/// @param confidence how far the lines were reviewed, `A` to `C`
/// @param notes what a host or a reviewer should know
/// @param register how the lines speak where nobody wishes otherwise
/// @param hello the hello that is right at any hour
/// @param bands the hellos of the day; together they cover every hour once
/// @param lines the wordings of every line there is, the usual one first
/// @throws IllegalArgumentException naming the line and what is wrong with it
public record Page(
    String locale,
    String name,
    String confidence,
    String notes,
    Honorific honorific,
    Register register,
    Line hello,
    List<Band> bands,
    Map<LineKey, List<Wording>> lines) {

  public Page {
    bands = List.copyOf(bands);
    Map<LineKey, List<Wording>> copy = new EnumMap<>(LineKey.class);
    lines.forEach((key, wordings) -> copy.put(key, List.copyOf(wordings)));
    lines = Collections.unmodifiableMap(copy);
    new PageRules(locale).check(hello, bands, lines);
  }

  /// Every way to say a line, the usual one first; empty when the page has none.
  public List<Wording> wordings(LineKey key) {
    return lines.getOrDefault(key, List.of());
  }

  /// The usual wording of a line.
  public Line line(LineKey key) {
    List<Wording> wordings = wordings(key);
    if (wordings.isEmpty()) {
      throw new IllegalStateException(locale + " has no line " + key.code());
    }
    return wordings.getFirst().line();
  }

  /// The same page with other wordings.
  Page with(Map<LineKey, List<Wording>> others) {
    return new Page(locale, name, confidence, notes, honorific, register, hello, bands, others);
  }

  /// The hello of an hour.
  public Band band(int hour) {
    for (Band band : bands) {
      if (band.holds(hour)) {
        return band;
      }
    }
    throw new IllegalArgumentException("An hour is 0 to 23, not " + hour);
  }
}
