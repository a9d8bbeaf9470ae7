package app.cuelight.store;

import static app.cuelight.store.Events.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Judge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders of the past in one transaction leave what they would have left one by one.
class BulkWriterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Judge JUDGE =
      viewer -> TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, NOW);
  private static final String SCHEMA =
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";

  @TempDir private Path folder;

  @Test
  void theFirstHistoryIsFoldedAsOneByOneAlsoWhereCustomersShareAnAddress() throws Exception {
    List<Arrival> orders = orders(200);
    assertEquals(oneByOne(List.of(), orders), atOnce(List.of(), orders));
  }

  @Test
  void whoWasKnownBeforeKeepsWhatWasKnown() throws Exception {
    var events = new Events();
    List<Arrival> before =
        List.of(
            events.update(Events.named("c1", "Ana"), NOW.minusSeconds(100)),
            events.join(Events.named("c2", "Bo"), NOW.minusSeconds(60)),
            events.order(Events.named("c2", "Bo"), NOW.minusSeconds(50), "early", 990, "USD"));
    List<Arrival> orders = orders(200).stream().map(BulkWriterTest::later).toList();
    assertEquals(oneByOne(before, orders), atOnce(before, orders));
  }

  @Test
  void indexesThatWerePutOffAreThereAgainAndAlsoAfterAFailure() throws Exception {
    Path home = home("fails");
    List<String> whole;
    try (Workspace cache = Workspace.open(home, NOW)) {
      whole = Tables.rows(home, SCHEMA);
      var orders = new All(orders(50));
      Judge fails =
          _ -> {
            throw new IllegalStateException("cut");
          };
      assertThrows(IllegalStateException.class, () -> cache.journal().takeIn(orders, () -> fails));
      assertEquals(whole, Tables.rows(home, SCHEMA));
      cache.journal().takeIn(new All(orders(50)), () -> JUDGE);
    }
    assertEquals(whole, Tables.rows(home, SCHEMA));
    assertEquals(List.of("ok"), Tables.rows(home, "PRAGMA integrity_check"));
  }

  /// Who turns out to be one is looked up by the index of moves: without it each would be looked
  /// for among all of them.
  @Test
  void theIndexOfMovesIsMadeWhenSomebodyIsFollowedAndTheOthersAreNot() throws Exception {
    Path home = home("follows");
    Workspace.open(home, NOW).close();
    try (var tables = JournalTables.open(home.resolve(Workspace.FILE), 10)) {
      var indexes = LateIndexes.of(tables.connection);
      tables.records.expect(indexes);
      assertEquals(List.of(0L, 0L), List.of(count(tables, "moves"), count(tables, "viewers")));
      tables.records.follow(new ViewerId("shop:b"), new ViewerId("shop:a"));
      assertEquals(List.of(1L, 0L), List.of(count(tables, "moves"), count(tables, "viewers")));
      tables.connection.rollback();
    }
  }

  private static long count(JournalTables tables, String table) throws Exception {
    return Database.number(
        tables.connection,
        "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
            + " AND tbl_name = '"
            + table
            + "'");
  }

  private Tables oneByOne(List<Arrival> before, List<Arrival> orders) throws Exception {
    Path home = home("one");
    try (Workspace cache = Workspace.open(home, NOW)) {
      cache.journal().commit(before, JUDGE);
      for (Arrival order : orders) {
        cache.journal().commit(List.of(order), JUDGE);
      }
    }
    return Tables.of(home);
  }

  private Tables atOnce(List<Arrival> before, List<Arrival> orders) throws Exception {
    Path home = home("all");
    try (Workspace cache = Workspace.open(home, NOW)) {
      cache.journal().commit(before, JUDGE);
      cache.journal().takeIn(new All(orders), () -> JUDGE);
    }
    return Tables.of(home);
  }

  private Path home(String name) throws Exception {
    return Files.createDirectories(folder.resolve(name));
  }

  private static List<Arrival> orders(int count) {
    var random = new Random(7);
    var events = new Events();
    List<Arrival> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String customer = "c" + random.nextInt(count / 4);
      boolean isShared = random.nextInt(10) == 0;
      Person buyer =
          isShared
              ? Events.linked(
                  customer, new Identity(SHOP, "email.sha256", "m" + random.nextInt(count / 8)))
              : Events.linked(customer);
      Instant at = NOW.minusSeconds(86_400L * random.nextInt(1, 900));
      orders.add(events.order(buyer, at, "o" + i, 100 + random.nextInt(20_000), "USD"));
    }
    return orders;
  }

  /// The same order under another event id, since ids are counted from the same number.
  private static Arrival later(Arrival order) {
    var raw = order.raw();
    var key = EventKey.of(SHOP, "later " + raw.key().id());
    return new Arrival(
        new RawEvent(key, raw.format(), raw.type(), raw.occurredAt(), raw.receivedAt(), raw.data()),
        order.event());
  }

  /// Everything at once, then a few customers at a time.
  private static final class All implements Bulk {

    private static final int CUSTOMERS = 20;

    private final List<Arrival> orders;
    private final List<List<Arrival>> people = new ArrayList<>();
    private boolean isRead;

    All(List<Arrival> orders) {
      this.orders = orders;
    }

    @Override
    public @Nullable List<Arrival> next() {
      boolean was = isRead;
      isRead = true;
      return was ? null : orders;
    }

    @Override
    public void counted(boolean[] fresh) {
      assertEquals(orders.size(), fresh.length);
    }

    @Override
    public void keep(boolean[] which, boolean withWords) {
      Map<Identity, List<Arrival>> byCustomer =
          orders.stream()
              .collect(
                  Collectors.groupingBy(
                      order -> Objects.requireNonNull(ViewerFold.subject(order.event())).identity(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      List<List<Arrival>> customers = List.copyOf(byCustomer.values());
      for (int from = 0; from < customers.size(); from += CUSTOMERS) {
        people.add(
            customers.subList(from, Math.min(customers.size(), from + CUSTOMERS)).stream()
                .flatMap(List::stream)
                .toList());
      }
    }

    @Override
    public void look(Consumer<List<Arrival>> reader) {
      people.forEach(reader);
    }

    @Override
    public @Nullable List<Arrival> people() {
      return people.isEmpty() ? null : people.removeFirst();
    }

    @Override
    public <T> Future<T> beside(Callable<T> work) {
      try {
        return CompletableFuture.completedFuture(work.call());
      } catch (Exception e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }
}
