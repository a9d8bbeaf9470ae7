package app.cuelight.launch;

import app.cuelight.show.live.Standings;
import app.cuelight.show.people.IndexedFinder;
import app.cuelight.show.people.KeptGroups;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.store.NameSpool;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.settings.GroupFile;
import java.nio.file.Path;
import java.time.InstantSource;

/// Finding people in the cache of one home, and the groups kept there. Costs next to nothing until
/// somebody is looked for.
final class PeopleWiring implements AutoCloseable {

  private final IndexedFinder finder;
  private final PeopleGroups groups;

  private PeopleWiring(IndexedFinder finder, PeopleGroups groups) {
    this.finder = finder;
    this.groups = groups;
  }

  /// @param shelf stays open as long as this
  /// @param standings those of the running show, so that the norms are the same
  static PeopleWiring of(Path home, SqliteShelf shelf, Standings standings, InstantSource clock) {
    return new PeopleWiring(finder(shelf, standings, clock), groups(home, clock));
  }

  /// To be closed by the caller, before the shelf.
  static IndexedFinder finder(SqliteShelf shelf, Standings standings, InstantSource clock) {
    NameSpool names = NameSpool.in(Path.of(System.getProperty("java.io.tmpdir")));
    return new IndexedFinder(
        new IndexedFinder.Sources(shelf, shelf, names), standings, clock, System::nanoTime);
  }

  static PeopleGroups groups(Path home, InstantSource clock) {
    return new KeptGroups(new GroupFile(home, clock));
  }

  PeopleFinder finder() {
    return finder;
  }

  PeopleGroups groups() {
    return groups;
  }

  @Override
  public void close() {
    finder.close();
  }
}
