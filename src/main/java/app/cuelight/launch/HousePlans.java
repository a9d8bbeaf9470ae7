package app.cuelight.launch;

import app.cuelight.domain.locale.Market;
import app.cuelight.show.schedule.Planner;
import app.cuelight.store.SqliteShelf;
import app.cuelight.terminal.bench.Plans;
import java.nio.file.Path;

/// The plan of a home, for verbs.
final class HousePlans implements Plans {

  private final StopOrder open = new StopOrder();
  private final Planning planning;

  HousePlans(Wiring wiring, Path home) {
    SqliteShelf shelf = open.add("shelf", SqliteShelf.of(home));
    this.planning = open.add("plan", Planning.of(wiring, home, shelf));
  }

  @Override
  public Planner planner() {
    return planning.planner();
  }

  @Override
  public Market market(String country) {
    return planning.market(country);
  }

  @Override
  public void close() {
    open.close();
  }
}
