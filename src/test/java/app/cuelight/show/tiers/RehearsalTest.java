package app.cuelight.show.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Shelf.TierMove;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a rehearsal foretells over a real cache, and that it is what comes true.
final class RehearsalTest {

  private static final Instant NOW = Instant.parse("2027-03-02T20:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final TierSettings SHORTER =
      TierSettings.of(Map.of(Dial.ACTIVE_DAYS, 20.0, Dial.NEW_DAYS, 5.0));

  @TempDir private Path home;

  private Workspace workspace;
  private SqliteShelf shelf;
  private Standings standings;

  /// Fifty people, each with one order: one, two, three … days ago.
  @BeforeEach
  void open() {
    workspace = Workspace.open(home, NOW);
    shelf = SqliteShelf.of(home);
    standings =
        new Standings(
            new Localities(new PlacesReader().read(), NOW),
            List.of(),
            ShopNorms.NONE,
            InstantSource.fixed(NOW));
    List<Arrival> orders = new ArrayList<>();
    for (int day = 1; day <= 50; day++) {
      orders.add(order(day));
    }
    workspace.journal().commit(orders, standings.at(NOW));
    standings.measure(standings.survey(shelf::eachViewer, NOW));
    workspace.journal().reviewAll(NOW, standings.at(NOW));
  }

  @AfterEach
  void close() {
    shelf.close();
    workspace.close();
  }

  private static Arrival order(int day) {
    Instant at = NOW.minus(Duration.ofDays(day));
    Profile profile =
        new Profile("Mia " + day, null, null, null, null, null, null, null, null, null);
    Person person = new Person(Identity.own(SHOP, "u" + day), List.of(), profile);
    Money total = Money.of("40.00", "USD");
    Money none = Money.zero("USD");
    Order order =
        new Order("o" + day, Order.Status.PAID, total, none, List.of(), List.of(), at, at, false);
    RawEvent raw = new RawEvent(EventKey.of(SHOP, "e" + day), "contract", "order", at, NOW, "{}");
    return new Arrival(raw, new ShowEvent.OrderChanged(null, person, order));
  }

  private Effect rehearse(TierSettings settings) {
    return new Rehearsal(shelf, standings).of(settings, NOW, Progress.UNHEARD);
  }

  private long moves() {
    List<List<TierMove>> all = new ArrayList<>();
    shelf.eachViewer(viewer -> all.add(shelf.moves(viewer.id())));
    return all.stream()
        .flatMap(List::stream)
        .filter(move -> move.because().equals("settings"))
        .count();
  }

  @Test
  void settingsAsTheyStandChangeNobody() {
    Effect effect = rehearse(TierSettings.DEFAULTS);
    assertEquals(new Effect(50, 0, 0, 0, 0, 0, Map.of(), List.of()), effect);
  }

  @Test
  void whatIsRehearsedIsWhatComesTrue() {
    Effect effect = rehearse(SHORTER);
    assertEquals(50, effect.viewers());
    assertEquals(Map.of(Tier.RISING, Map.of(Tier.GUEST, 25L)), effect.moves());
    assertEquals(25, effect.tiers());
    assertEquals(Rehearsal.EXAMPLES, effect.examples().size());
    Effect.Example example = effect.examples().getFirst();
    assertEquals(Tier.RISING, example.from());
    assertEquals(Tier.GUEST, example.to());
    assertNotEquals(example.why(), example.whyThen());
    assertEquals(TierSettings.DEFAULTS, standings.norms().settings(), "nothing was changed");
    assertEquals(0, moves());

    standings.wish(SHORTER);
    standings.measure(standings.turned(shelf::eachViewer, NOW));
    var everybody = new Judging(shelf);
    Journal journal = workspace.journal();
    assertEquals(50, everybody.again(journal, NOW, Journal.Ground.SETTINGS, standings.at(NOW)));
    assertEquals(effect.tiers(), moves());
    assertEquals(new Effect(50, 0, 0, 0, 0, 0, Map.of(), List.of()), rehearse(SHORTER));
  }

  @Test
  void aMeasuredDialReadsEverybodyTwice() {
    List<Long> told = new ArrayList<>();
    TierSettings measured = TierSettings.of(Map.of(Dial.OCCASION_HOURS, 12.0));
    new Rehearsal(shelf, standings)
        .of(
            measured,
            NOW,
            (done, all) -> {
              told.add(all);
              return true;
            });
    assertTrue(told.stream().allMatch(all -> all == 100), told::toString);
  }

  @Test
  void theProgressRisesToAll() {
    commitMore(2_450);
    List<Long> told = new ArrayList<>();
    new Rehearsal(shelf, standings)
        .of(
            SHORTER,
            NOW,
            (done, all) -> {
              assertEquals(2_500, all);
              told.add(done);
              return true;
            });
    assertEquals(List.of(0L, 1_000L, 2_000L, 2_500L), told);
  }

  private void commitMore(int people) {
    List<Arrival> orders = new ArrayList<>();
    for (int day = 51; day <= 50 + people; day++) {
      orders.add(order(day));
    }
    workspace.journal().commit(orders, standings.at(NOW));
  }

  @Test
  void aRehearsalCanBeEnded() {
    var rehearsal = new Rehearsal(shelf, standings);
    assertThrows(CancellationException.class, () -> rehearsal.of(SHORTER, NOW, (_, _) -> false));
    assertEquals(25, rehearse(SHORTER).tiers(), "the cache can be read again");
  }
}
