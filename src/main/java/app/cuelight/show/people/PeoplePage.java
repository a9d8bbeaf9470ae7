package app.cuelight.show.people;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of those found, last seen first.
///
/// @param found how many the query finds in all
/// @param everybody how many people are in the cache
/// @param took how long it took to find them
/// @param next where the next page begins, or null after the last
public record PeoplePage(
    List<PersonRow> rows, long found, long everybody, Duration took, @Nullable PageKey next) {

  public PeoplePage {
    rows = List.copyOf(rows);
  }

  /// The place after a row: pages follow each other by it, so that whoever comes in between moves
  /// nobody.
  ///
  /// @param seen milliseconds since 1970
  /// @param no the number of the row in the cache, which tells equals apart
  public record PageKey(long seen, long no) {}
}
