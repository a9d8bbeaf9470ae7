package app.cuelight.domain.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The public holidays of some countries, as far as they were asked for.
///
/// @param names by ISO 3166-1 alpha-2 country and local date, what the day is called
public record Holidays(Map<String, Map<LocalDate, Holiday>> names) {

  /// No country has any.
  public static final Holidays NONE = new Holidays(Map.of());

  public Holidays {
    Map<String, Map<LocalDate, Holiday>> copy = new HashMap<>();
    names.forEach((country, days) -> copy.put(country, Map.copyOf(days)));
    names = Map.copyOf(copy);
  }

  /// What a day is called in a country, or null when it is an ordinary one.
  public @Nullable Holiday on(LocalDate day, String country) {
    return names.getOrDefault(country, Map.of()).get(day);
  }
}
