package app.cuelight.launch;

import app.cuelight.feed.phrases.DraftsReader;
import app.cuelight.show.live.Standings;
import app.cuelight.show.people.IndexedFinder;
import app.cuelight.show.people.KeptGroups;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.show.people.PeopleJournal;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.playbook.ActionDesk;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.playbook.CareList;
import app.cuelight.show.playbook.CareOffice;
import app.cuelight.show.playbook.LoggedActions;
import app.cuelight.show.playbook.Prompter;
import app.cuelight.store.NameSpool;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.settings.GroupFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/// Finding people in the cache of one home, the groups kept there, and what can be done to a
/// person. Costs next to nothing until somebody is looked for or it is [prepared][#prepare].
final class PeopleWiring implements AutoCloseable {

  private final IndexedFinder finder;
  private final PeopleGroups groups;
  private final PersonDesk desk;
  private final LoggedActions actions;
  private final SqliteShelf shelf;
  private final Minds minds;

  private PeopleWiring(
      IndexedFinder finder,
      PeopleGroups groups,
      PersonDesk desk,
      LoggedActions actions,
      SqliteShelf shelf,
      Minds minds) {
    this.actions = actions;
    this.shelf = shelf;
    this.minds = minds;
    this.finder = finder;
    this.groups = groups;
    this.desk = desk;
  }

  /// Who judges people in the running show, and who knows what to do for them.
  ///
  /// @param standings those of the running show, so that the norms are the same
  /// @param operator who ticks off here
  record Minds(Standings standings, Prompter prompter, String operator) {}

  /// @param shelf stays open as long as this
  /// @param journal who may write there: the running show
  static PeopleWiring of(
      Wiring wiring, Path home, SqliteShelf shelf, PeopleJournal journal, Minds minds) {
    Standings standings = minds.standings();
    IndexedFinder finder = finder(shelf, standings, wiring.clock());
    var heard = new HeardJournal(journal, finder::renew);
    var pen = new LoggedActions.Pen(minds.operator(), journal::note);
    return new PeopleWiring(
        finder,
        groups(home, wiring.clock()),
        PersonWiring.desk(wiring, home, shelf, heard, standings),
        new LoggedActions(shelf, minds.prompter(), standings::at, wiring.clock(), pen),
        shelf,
        minds);
  }

  /// To be closed by the caller, before the shelf.
  static IndexedFinder finder(SqliteShelf shelf, Standings standings, InstantSource clock) {
    NameSpool names = NameSpool.in(Path.of(System.getProperty("java.io.tmpdir")));
    return new IndexedFinder(
        new IndexedFinder.Sources(shelf, shelf, names), standings::at, clock, System::nanoTime);
  }

  static PeopleGroups groups(Path home, InstantSource clock) {
    return new KeptGroups(new GroupFile(home, clock));
  }

  /// Begins to read everybody, slowly and in the background.
  void prepare() {
    finder.prepare();
  }

  PeopleFinder finder() {
    return finder;
  }

  PeopleGroups groups() {
    return groups;
  }

  PersonDesk desk() {
    return desk;
  }

  /// What to do for a person, ticked off.
  ActionDesk actions() {
    return actions;
  }

  /// Seeing to people off air.
  ///
  /// @param ways how a message reaches somebody
  CareDesk care(Wiring wiring, RunningCoupons coupons, CouponWays ways, boolean practice) {
    return new CareOffice(
        new CareOffice.Wiring(
            new CareList(minds.prompter(), new DraftsReader().read()),
            shelf,
            minds.standings()::at,
            ways::channels,
            coupons::rails,
            wiring.knowledge().consent(),
            wiring.clock(),
            wiring::token,
            minds.operator(),
            ZoneId.systemDefault(),
            practice),
        actions);
  }

  @Override
  public void close() {
    finder.close();
  }
}
