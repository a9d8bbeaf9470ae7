package app.cuelight.launch;

import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.tiers.Effect;
import app.cuelight.show.tiers.Progress;
import app.cuelight.show.tiers.Rehearsal;
import app.cuelight.show.tiers.TierDesk;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.terminal.bench.Tuning;
import java.nio.file.Path;
import java.time.Instant;

/// The dials of one home, turned without a window.
final class HouseTuning implements Tuning {

  private final Wiring wiring;
  private final Path home;
  private final TierDesk desk;

  HouseTuning(Wiring wiring, Path home) {
    this.wiring = wiring;
    this.home = home;
    this.desk = new TierDesk(wiring.tiers(home), this::rehearse, wiring.clock());
  }

  @Override
  public TierDesk desk() {
    return desk;
  }

  @Override
  public Judged settle() {
    Instant now = wiring.clock().instant();
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      return shelf.viewerCount() == 0 ? Judged.NOBODY : settle(shelf, now);
    }
  }

  private Judged settle(SqliteShelf shelf, Instant now) {
    try (Workspace cache = Workspace.open(home, now)) {
      cache.notices().forEach(wiring::tell);
      Standings standings = Cast.of(wiring, home).standings(shelf, SqliteLedger.of(home));
      var everybody = new Judging(shelf);
      standings.measure(standings.turned(everybody::inTurn, now));
      everybody.again(cache.journal(), now, Journal.Ground.SETTINGS, standings.at(now));
      cache.journal().keep(standings.norms());
      return Judged.NOW;
    } catch (JournalException e) {
      if (e.fault() == JournalException.Fault.IN_USE) {
        return Judged.BY_THE_SHOW;
      }
      throw e;
    }
  }

  private Effect rehearse(TierSettings settings, Progress progress) {
    Instant now = wiring.clock().instant();
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      Standings standings = Cast.of(wiring, home).measured(shelf, SqliteLedger.of(home), now);
      return new Rehearsal(shelf, standings).of(settings, now, progress);
    }
  }
}
