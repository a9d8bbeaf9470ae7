package app.cuelight.domain.greet;

/// The hello of some hours of the day, by the viewer's own clock.
///
/// @param from first hour, 0 to 23
/// @param to the hour it ends before, 1 to 24; smaller than `from` when it runs over midnight
/// @param gloss the key of what it means (`morning`, `evening`)
public record Band(int from, int to, Line line, String gloss) {

  public Band {
    if (from < 0 || from > 23 || to < 1 || to > 24 || from == to) {
      throw new IllegalArgumentException(
          "A band goes from an hour of 0 to 23 to another of 1 to 24, not "
              + from
              + " to "
              + to
              + ".");
    }
  }

  boolean holds(int hour) {
    return from < to ? hour >= from && hour < to : hour >= from || hour < to;
  }
}
