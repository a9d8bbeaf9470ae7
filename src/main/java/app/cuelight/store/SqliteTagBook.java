package app.cuelight.store;

import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.TagBook;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// The tags of a shelf, which stays open as long as this is used. Safe for any thread.
public final class SqliteTagBook implements TagBook {

  private static final Tagged NOBODY = new Tagged(new BitSet(), new BitSet());

  private final SqliteShelf shelf;

  public SqliteTagBook(SqliteShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public List<Tag> tags() {
    return shelf.read(List.of(), from -> from.tagged.tags());
  }

  @Override
  public Tagged standing(TagSearch sought, Instant now) {
    return shelf.read(NOBODY, from -> from.tagged.tagged(now, sought));
  }

  @Override
  public Tagged possible(TagSearch sought) {
    return shelf.read(NOBODY, from -> from.tagged.possible(sought));
  }

  @Override
  public void eachOf(BitSet numbers, Predicate<Viewer> reader) {
    new Procession(shelf).these(numbers, reader);
  }
}
