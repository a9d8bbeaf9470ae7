package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Judge;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the law makes a shop ask is done, once, and written down with its time.
final class ShopDutiesTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Judge JUDGE =
      viewer -> TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, NOW);

  @TempDir private Path home;

  @BeforeEach
  void people() {
    commit(known("c1"), known("c2"), known("c3"));
  }

  private void commit(Arrival... all) {
    try (Workspace cache = Workspace.open(home, NOW)) {
      cache.journal().commit(List.of(all), JUDGE);
    }
  }

  private static Arrival known(String id) {
    List<Identity> further =
        id.equals("c3")
            ? List.of(new Identity(new ConnectionName("live"), "agora.uid", "7"))
            : List.of();
    var event =
        new ShowEvent.ViewerUpdated(new Person(Identity.own(SHOP, id), further, Profile.EMPTY));
    return new Arrival(raw("customers/update", id, "{}"), event);
  }

  private static RawEvent raw(String topic, String id, String data) {
    return new RawEvent(
        EventKey.of(SHOP, topic + "|" + id), "shopify", topic, NOW, NOW.minusSeconds(5), data);
  }

  private static Arrival asked(String topic, String customer) {
    return new Arrival(
        raw(topic, customer, "{\"customer\":{\"id\":" + customer + "}}"),
        new ShowEvent.Unknown(topic));
  }

  private void does(Arrival... duties) {
    var wiring = new Wiring(InstantSource.fixed(NOW), new SecureRandom(), _ -> {});
    try (var drawer = new HouseBench(wiring, home, "1").people(home);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      PersonDesk desk = drawer.desk();
      try (var all = new ShopDuties(home, shelf, desk, InstantSource.fixed(NOW))) {
        all.catchUp();
        for (Arrival duty : duties) {
          all.committed(new Committed(List.of(new Committed.Entry(duty, true, null)), Map.of()));
        }
      }
    }
  }

  private boolean knows(String id) {
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      return shelf.viewer("shop:" + id) != null;
    }
  }

  private List<String> record() throws IOException {
    return Files.readAllLines(ShopDuties.record(home));
  }

  @Test
  void aCustomerIsForgottenOnceWithTheTime() throws IOException {
    commit(
        new Arrival(
            raw("customers/update", "5", "{}"),
            new ShowEvent.ViewerUpdated(
                new Person(Identity.own(SHOP, "5"), List.of(), Profile.EMPTY))));
    Arrival duty = asked("customers/redact", "5");
    does(duty, duty);
    assertFalse(knows("5"));
    assertTrue(knows("c1"));
    assertEquals(
        List.of(
            "2026-03-01T12:00:00Z\tasked 2026-03-01T11:59:55Z\tcustomers/redact\t1 forgotten\t"
                + duty.raw().key()),
        record());
  }

  @Test
  void whatAnEarlierProcessTookInIsDoneAtTheStart() throws IOException {
    commit(asked("customers/redact", "9"), asked("shop/redact", "0"));
    does();
    does();
    assertEquals(2, record().size());
    assertTrue(record().getFirst().contains("\tnothing is known of this customer\t"));
    assertTrue(
        record()
            .getLast()
            .contains(
                "\t2 forgotten; 1 are known from elsewhere, too: cuelight forget each by hand"));
    assertFalse(knows("c1") || knows("c2"));
    assertTrue(knows("c3"), "she is of another platform, too");
  }

  @Test
  void whoAsksWhatIsKnownOfHerGetsAFile() throws IOException {
    commit(
        new Arrival(
            raw("customers/update", "6", "{}"),
            new ShowEvent.ViewerUpdated(
                new Person(Identity.own(SHOP, "6"), List.of(), Profile.EMPTY))));
    does(asked("customers/data_request", "6"));
    Path file = home.resolve("requests").resolve("customer-6.json");
    assertTrue(Files.readString(file).contains("shop:6"), Files.readString(file));
    assertTrue(
        record().getFirst().contains("\tall that is known is in requests/customer-6.json\t"));
  }
}
