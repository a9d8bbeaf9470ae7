package app.cuelight.domain.greet;

import java.util.List;
import java.util.Map;

/// The page of the phrasebook for one locale.
///
/// @param locale BCP 47, `es-419`
/// @param name the language in English, for people who edit the book
/// @param confidence how far the lines were reviewed, `A` to `C`
/// @param notes what a host or a reviewer should know
/// @param hello the hello that is right at any hour
/// @param bands the hellos of the day; together they cover every hour once
/// @param lines every line there is
/// @throws IllegalArgumentException naming the line and what is wrong with it
public record Page(
    String locale,
    String name,
    String confidence,
    String notes,
    Honorific honorific,
    Line hello,
    List<Band> bands,
    Map<LineKey, Line> lines) {

  public Page {
    bands = List.copyOf(bands);
    lines = Map.copyOf(lines);
    new PageRules(locale).check(hello, bands, lines);
  }

  /// The line for a purpose.
  public Line line(LineKey key) {
    Line line = lines.get(key);
    if (line == null) {
      throw new IllegalStateException(locale + " has no line " + key.code());
    }
    return line;
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
