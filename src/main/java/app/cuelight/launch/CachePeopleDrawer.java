package app.cuelight.launch;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.live.Standings;
import app.cuelight.show.people.PeopleJournal;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Shelf;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.store.coupon.SqliteCouponBooks;
import app.cuelight.terminal.bench.People;
import app.cuelight.terminal.bench.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The people of a cache on which no show runs. Opened for writing only when something is to be
/// written; reading works beside a running show.
final class CachePeopleDrawer implements People, PeopleJournal {

  private final Wiring wiring;
  private final Path home;
  private final SqliteShelf shelf;
  private final Standings standings;
  private final PersonDesk desk;

  CachePeopleDrawer(Wiring wiring, Path home) {
    this.wiring = wiring;
    this.home = home;
    this.shelf = SqliteShelf.of(home);
    this.standings = Cast.of(wiring, home).standings(shelf, SqliteLedger.of(home));
    this.desk = PersonWiring.desk(wiring, home, shelf, this, standings);
  }

  @Override
  public PersonDesk desk() {
    return desk;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public void note(Arrival note) {
    var _ = written(journal -> journal.commit(List.of(note), standings.judge()));
  }

  @Override
  public void decide(Arrival decision, Excerpt prepared) {
    var _ =
        written(journal -> journal.decide(decision, prepared, wiring.decoder(), standings.judge()));
  }

  @Override
  public @Nullable Forgotten forget(ViewerId viewer, Excerpt prepared) {
    Forgotten gone;
    try (Workspace cache = open()) {
      gone = cache.journal().forget(viewer, prepared, wiring.decoder(), standings.judge());
    }
    if (gone != null) {
      Instant now = wiring.clock().instant();
      Viewer she = gone.viewer();
      try (SqliteCouponBooks books = SqliteCouponBooks.open(home, wiring.chance())) {
        books.forget(
            Candidate.of(she, standings.at(now).judge(she), now),
            HouseStage.operator(wiring.settings(home).get()),
            now);
      }
    }
    return gone;
  }

  @Override
  public void close() {
    shelf.close();
  }

  private <T> T written(Function<Journal, T> act) {
    try (Workspace cache = open()) {
      return act.apply(cache.journal());
    }
  }

  private Workspace open() {
    try {
      Workspace cache = Workspace.open(home, wiring.clock().instant());
      cache.notices().forEach(wiring::tell);
      return cache;
    } catch (JournalException e) {
      if (e.fault() == JournalException.Fault.IN_USE) {
        throw new Refusal(
            "A show is running on "
                + home
                + ". Do it there, on the person’s page of the Viewers"
                + " screen, or close it first. Nothing was changed.",
            e);
      }
      throw e;
    }
  }
}
