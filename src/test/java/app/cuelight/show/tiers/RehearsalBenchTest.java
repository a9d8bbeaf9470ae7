package app.cuelight.show.tiers;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it takes to find out who would change.
@Tag("bench")
final class RehearsalBenchTest {

  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);
  private static final int BATCH = 10_000;
  private static final int ROUNDS = 3;
  private static final Instant NOW = Instant.parse("2027-03-02T20:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");

  @TempDir private Path home;

  private final Random random = new Random(7);

  @Test
  void rehearses() {
    try (Workspace workspace = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      var standings =
          new Standings(
              new Localities(new PlacesReader().read(), NOW),
              List.of(),
              ShopNorms.NONE,
              InstantSource.fixed(NOW));
      for (int first = 0; first < VIEWERS; first += BATCH) {
        List<Arrival> orders = new ArrayList<>(BATCH);
        for (int i = first; i < Math.min(VIEWERS, first + BATCH); i++) {
          orders.add(order(i));
        }
        workspace.journal().commit(orders, standings.at(NOW));
      }
      standings.measure(standings.survey(shelf::eachViewer, NOW));
      var rehearsal = new Rehearsal(shelf, standings);
      time(rehearsal, "at once", Map.of(Dial.NEW_DAYS, 14.0, Dial.HIGH_MEDIANS, 4.0));
      time(rehearsal, "measured again", Map.of(Dial.GOOD_SHARE, 80.0));
    }
  }

  private static void time(Rehearsal rehearsal, String how, Map<Dial, Double> dials) {
    double best = Double.MAX_VALUE;
    long moved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long from = System.nanoTime();
      moved = rehearsal.of(TierSettings.of(dials), NOW, Progress.UNHEARD).tiers();
      best = Math.min(best, (System.nanoTime() - from) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "rehearsal of %d viewers, %s: %.2f s, %d would change tier%n",
        VIEWERS,
        how,
        best,
        moved);
  }

  private Arrival order(int number) {
    Instant at = NOW.minus(Duration.ofMinutes(random.nextInt(400 * 24 * 60)));
    Person person = Person.of(Identity.own(SHOP, "u" + number));
    Money total = new Money(1_000L + random.nextInt(20_000), "USD");
    Order order =
        new Order(
            "o" + number,
            Order.Status.PAID,
            total,
            Money.zero("USD"),
            List.of(),
            List.of(),
            at,
            at,
            false);
    RawEvent raw =
        new RawEvent(EventKey.of(SHOP, "e" + number), "contract", "order", at, NOW, "{}");
    return new Arrival(raw, new ShowEvent.OrderChanged(null, person, order));
  }
}
