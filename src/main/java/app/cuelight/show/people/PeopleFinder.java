package app.cuelight.show.people;

import app.cuelight.domain.basic.ViewerId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds people in the cache. Every method reads the disk: never for the FX thread, safe for any
/// other.
public interface PeopleFinder {

  /// One page of those a query finds, last seen first.
  ///
  /// @param after where the page before ended, null for the first
  PeoplePage find(PeopleQuery query, PeoplePage.@Nullable PageKey after, int limit);

  /// How many of those a query finds carry each mark.
  FacetCounts count(PeopleQuery query);

  /// Hands over everybody a query finds, last seen first.
  void each(PeopleQuery query, Consumer<PersonRow> taker);

  /// A number that is another as soon as anybody's row is another, or may be: whoever shows people
  /// asks for it now and then, and looks again only when it changed. Takes in what is new.
  long news();

  /// One person's page, or null when nobody has this id.
  @Nullable PersonPage person(ViewerId viewer);
}
