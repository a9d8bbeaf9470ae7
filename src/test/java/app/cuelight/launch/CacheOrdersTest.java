package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.tier.LifetimeNet;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.history.ImportProgress;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf.TierMove;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import app.cuelight.terminal.bench.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Order files in a real cache: once, whole, and as true after a replay.
class CacheOrdersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ImportProgress ON = (_, _, _) -> true;
  private static final String HEADER = "order id,customer,email,date,amount,currency,status\n";

  @TempDir private Path home;
  private final List<String> told = new ArrayList<>();

  @Test
  void theSameFileTwiceAndOneThatOverlapsChangeNothing() throws Exception {
    Path first = file("a.csv", order(1, "c1", "10.00", "USD") + order(2, "", "5.00", "USD"));
    Path second =
        file(
            "b.csv",
            order(2, "", "5.00", "USD")
                + order(1, "c1", "10.00", "USD")
                + order(3, "c1", "30.00", "USD"));
    assertEquals("2 read, 1 applied, 0 known, 1 to nobody", words(run(first)));
    var before = viewer("shop:c1");
    assertEquals("2 read, 0 applied, 1 known, 1 to nobody", words(run(first)));
    assertEquals(before, viewer("shop:c1"));
    assertEquals("3 read, 1 applied, 1 known, 1 to nobody", words(run(second)));
    assertEquals(new Money(4_000, "USD"), LifetimeNet.of(viewer("shop:c1"), ExchangeRates.NONE));
    assertEquals(
        new Ledger.Unidentified(1, List.of(new Money(500, "USD"))),
        SqliteLedger.of(home).unidentified());
    assertEquals(List.of(), told);
  }

  @Test
  void aReplayOfTheLogGivesTheSameViewers() throws Exception {
    run(
        file(
            "a.csv",
            order(1, "c1", "10.00", "USD")
                + "2,,mia@example.com,2026-01-03,7.00,USD,paid\n"
                + "3,c9,MIA@example.com ,1998-01-03,8.00,USD,refunded\n"));
    List<Viewer> before = everybody();
    assertEquals(2, before.size());
    var wiring = wiring();
    try (Workspace cache = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      var standings = new Cast(wiring.knowledge(), wiring.clock(), List.of()).standings(shelf);
      cache.journal().rebuild(wiring.decoder(), standings.at(NOW));
    }
    assertEquals(before, everybody());
    assertFalse(
        Files.readString(home.resolve("cuelight.db"), StandardCharsets.ISO_8859_1)
            .contains("example.com"));
  }

  @Test
  void whoMovesBecauseRatesCameInIsSaidToHaveMovedBecauseOfThem() throws Exception {
    var rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append(order(i, "c" + i, "50.00", "EUR"));
    }
    rows.append(order(99, "rich", "90000.00", "JPY"));
    run(file("a.csv", rows.toString().replace("2026-01-02", "2026-02-25")));
    Path rates =
        Files.writeString(
            home.resolve("rates.csv"),
            "day,currency,rate\n2026-02-25,JPY,0.5\n2026-02-25,USD,1.1\n");
    try (var importing = CacheImporting.open(wiring(), home)) {
      assertEquals(2, importing.rates(rates, "EUR").read());
    }
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      List<String> causes =
          shelf.moves(viewer("shop:rich").id()).stream().map(TierMove::because).toList();
      assertEquals(List.of("order", "rates"), causes);
    }
  }

  /// The first history is measured before anybody is written; a later one afterwards.
  @Test
  void theFirstHistoryIsJudgedByWhatIsUsualInItAndEverybodyMovesOnce() throws Exception {
    var random = new Random(7);
    var rows = new StringBuilder(HEADER);
    for (int i = 0; i < 3_000; i++) {
      Instant at = NOW.minusSeconds(9_000L * (3_000 - i));
      int customer = random.nextInt(400);
      rows.append(
          "%d,c%d,m%d@example.com,%s,%d.00,USD,paid%n"
              .formatted(i, customer, customer % 390, at, 5 + random.nextInt(300)));
      if (i == 2_500) {
        rows.append("x1,,,2026-01-02,7.00,USD,paid\n");
      }
    }
    Path alike = Files.writeString(home.resolve("a.csv"), rows.toString());
    Path apart =
        Files.writeString(home.resolve("b.csv"), rows.toString().replaceAll("m\\d+@[^,]*", ""));
    for (Path file : List.of(alike, apart)) {
      Path own = Files.createDirectory(home.resolve(file.getFileName() + "-home"));
      try (var importing = CacheImporting.open(wiring(), own)) {
        assertEquals(3_000, importing.orders().run(file, OrderChoices.of(SHOP), ON).orders());
      }
      var wiring = wiring();
      try (SqliteShelf shelf = SqliteShelf.of(own)) {
        var standings = new Cast(wiring.knowledge(), wiring.clock(), List.of()).standings(shelf);
        assertEquals(shelf.norms(), standings.survey(shelf::eachViewer, NOW));
        shelf.eachViewer(viewer -> {
          List<TierMove> moves = shelf.moves(viewer.id());
          assertEquals(standings.at(NOW).judge(viewer).tier(), moves.getLast().to());
          if (file.equals(apart)) {
            assertEquals(1, moves.size(), moves.toString());
          }
        });
      }
    }
  }

  @Test
  void anImportThatWasStoppedSaysSoAndIsFinishedByRunningItAgain() throws Exception {
    var rows = new StringBuilder();
    for (int i = 0; i < 120_000; i++) {
      rows.append(order(i, "c" + i % 9_000, "1.00", "USD"));
    }
    Path file = file("a.csv", rows.toString());
    OrdersImported stopped;
    try (var importing = CacheImporting.open(wiring(), home)) {
      stopped = importing.orders().run(file, OrderChoices.of(SHOP), (_, _, read) -> read < 60_000);
    }
    assertFalse(stopped.isWhole());
    assertTrue(stopped.applied() >= 50_000 && stopped.applied() < 120_000, words(stopped));
    OrdersImported finished = run(file);
    assertEquals(120_000, stopped.applied() + finished.applied());
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("run it again to finish"), told.getFirst());
    told.clear();
    run(file);
    assertEquals(List.of(), told);
  }

  /// A till that books everybody under one customer. Folding one after the other into a copy of all
  /// that was there took minutes.
  @Test
  @Timeout(60)
  void aCustomerWithAHundredThousandOrdersComesInLikeAnybodyElse() throws Exception {
    int count = 120_000;
    var rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(order(i, "walk-in", "1.00", "USD"));
    }
    Path file = file("a.csv", rows.toString());
    assertEquals("120000 read, 120000 applied, 0 known, 0 to nobody", words(run(file)));
    assertEquals(
        new Money(100L * count, "USD"), LifetimeNet.of(viewer("shop:walk-in"), ExchangeRates.NONE));
  }

  /// Amounts without a currency, corrected and corrected back.
  @Test
  void ofTwoWaysToUnderstandAFileTheNewerHolds() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("a.csv"), "order id,customer,date,amount\n1,c1,2026-01-02,9\n");
    for (String currency : List.of("USD", "EUR", "USD", "GBP", "EUR")) {
      assertEquals("1 read, 1 applied, 0 known, 0 to nobody", words(run(file, currency)));
      assertEquals(new Money(900, currency), LifetimeNet.of(viewer("shop:c1"), ExchangeRates.NONE));
      assertEquals("1 read, 0 applied, 1 known, 0 to nobody", words(run(file, currency)));
    }
  }

  @Test
  void moneyInSeveralCurrenciesIsOneSumAtTheRatesOfTheDays() throws Exception {
    run(
        file(
            "a.csv",
            order(1, "c1", "10.00", "EUR")
                + order(2, "c1", "22.00", "USD")
                + order(3, "c2", "1.00", "EUR")
                + order(4, "c2", "1.00", "CHF")));
    Path rates =
        Files.writeString(home.resolve("rates.csv"), "day,currency,rate\n2026-01-02,USD,1.10\n");
    try (var importing = CacheImporting.open(wiring(), home)) {
      assertEquals("EUR", importing.rates(rates, null).base());
    }
    ExchangeRates exchange = SqliteLedger.of(home).exchange();
    assertEquals(new Money(3_000, "EUR"), LifetimeNet.of(viewer("shop:c1"), exchange));
    Path other =
        Files.writeString(
            home.resolve("rates2.csv"),
            "day,currency,rate\n2026-01-03,USD,1.1\n2026-01-02,USD,1.20\n");
    try (var importing = CacheImporting.open(wiring(), home)) {
      var refused = assertThrows(Refusal.class, () -> importing.rates(other, null));
      assertTrue(
          String.valueOf(refused.getMessage())
              .contains("on 2026-01-02 one euro is known to be 1.10 USD"));
      assertEquals("USD", importing.rates(rates, "USD").base());
    }
    assertEquals(
        new Money(3_300, "USD"),
        LifetimeNet.of(viewer("shop:c1"), SqliteLedger.of(home).exchange()));
  }

  @Test
  void whoSentEverythingBackIsNoBuyer() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("retail.csv"),
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            541431,23166,JAR,74215,1/18/2011 10:01,1.04,12346.0,United Kingdom
            C541433,23166,JAR,-74215,1/18/2011 10:17,1.04,12346.0,United Kingdom
            541500,23166,JAR,10,1/19/2011 10:01,1.00,17850,United Kingdom
            C541501,23166,JAR,-4,1/19/2011 11:01,1.00,17850,United Kingdom
            """);
    run(file);
    assertEquals(null, LifetimeNet.of(viewer("shop:12346"), ExchangeRates.NONE));
    assertEquals(new Money(600, "USD"), LifetimeNet.of(viewer("shop:17850"), ExchangeRates.NONE));
  }

  @Test
  void aPreviewTakesNothingIn() throws Exception {
    Path file = file("a.csv", order(1, "c1", "10.00", "USD"));
    try (var importing = CacheImporting.open(wiring(), home)) {
      var preview = importing.orders().preview(file, OrderChoices.of(SHOP));
      assertEquals("orders", preview.format());
      assertEquals("amount", preview.columns().get(4).field());
      assertEquals("10.00", preview.understood().getFirst().get("amount"));
      var wished = new OrderChoices(SHOP, Map.of("whom", "customer"), null, null, null, null, null);
      assertThrows(Refusal.class, () -> importing.orders().preview(file, wished));
    }
    assertEquals(List.of(), everybody());
  }

  private OrdersImported run(Path file) {
    try (var importing = CacheImporting.open(wiring(), home)) {
      return importing.orders().run(file, OrderChoices.of(SHOP), ON);
    }
  }

  private OrdersImported run(Path file, String currency) {
    var choices = new OrderChoices(SHOP, Map.of(), currency, null, null, null, null);
    try (var importing = CacheImporting.open(wiring(), home)) {
      return importing.orders().run(file, choices, ON);
    }
  }

  private Wiring wiring() {
    return new Wiring(() -> NOW, new SecureRandom(), told::add);
  }

  private Viewer viewer(String id) {
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      Viewer viewer = shelf.viewer(id);
      assertNotNull(viewer);
      return viewer;
    }
  }

  private List<Viewer> everybody() {
    List<Viewer> all = new ArrayList<>();
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      shelf.eachViewer(all::add);
    }
    all.sort(Comparator.comparing(viewer -> viewer.id().value()));
    return all;
  }

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(home.resolve(name), HEADER + rows);
  }

  private static String order(int id, String customer, String amount, String currency) {
    return id + "," + customer + ",,2026-01-02," + amount + "," + currency + ",paid\n";
  }

  private static String words(OrdersImported done) {
    return "%d read, %d applied, %d known, %d to nobody"
        .formatted(done.read(), done.applied(), done.duplicates(), done.unidentified());
  }
}
