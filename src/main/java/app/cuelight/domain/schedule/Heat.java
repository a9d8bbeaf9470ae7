package app.cuelight.domain.schedule;

import java.util.Arrays;
import java.util.List;

/// How busy a market's audience is by the hour of its own clock, 0 to 1 of its busiest hour.
///
/// @param country ISO 3166-1 alpha-2
/// @param hours 24 numbers for each day of the week, Monday first; empty while there is no data yet
/// @param viewers how many people it was learned from
public record Heat(String country, List<Double> hours, int viewers) {

  /// Hours of a week.
  public static final int HOURS = 168;

  public Heat {
    hours = List.copyOf(hours);
    if (!hours.isEmpty() && hours.size() != HOURS) {
      throw new IllegalArgumentException("A week has 168 hours; this has " + hours.size() + ".");
    }
  }

  /// Nothing is known yet.
  public static Heat unknown(String country) {
    return new Heat(country, List.of(), 0);
  }

  /// All hours alike.
  public static Heat even(String country, double level, int viewers) {
    Double[] hours = new Double[HOURS];
    Arrays.fill(hours, level);
    return new Heat(country, List.of(hours), viewers);
  }

  /// Whether there is anything to show.
  public boolean known() {
    return !hours.isEmpty();
  }
}
