package app.cuelight.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.Manners;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Note;
import app.cuelight.store.coupon.CouponStage;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the books of coupons hear of orders in files.
final class CodedOrdersTest {

  private static final ConnectionName SHOP = CouponStage.SHOP;
  private static final String HEADER = "order id,customer,date,amount,currency,status,coupons\n";

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private Wiring wiring;

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(new Letterbox("live"));
    wiring = new Wiring(stage.clock, new SecureRandom(), _ -> {});
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void herCodeInAFileIsUsedOnceHoweverOftenTheFileIsTakenIn() throws Exception {
    grant();
    Path file = file(order(1, "u1", "50.00", "paid", code().toLowerCase(Locale.ROOT)));
    run(file);
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    List<String> steps = steps();
    assertThat(steps).contains("REDEEMED shop/1");
    run(file);
    run(file(order(1, "u1", "50.00", "paid", code()) + order(2, "u1", "9.00", "paid", "")));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    assertThat(steps()).isEqualTo(steps);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void aRunningShowTellsItsBooksToo() throws Exception {
    grant();
    Path file = file(order(1, "u1", "50.00", "paid", code()) + order(2, "u2", "9.00", "paid", ""));
    try (RunningShow running = show()) {
      run(running.history().orders(), file);
      run(running.history().orders(), file);
      assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    }
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
  }

  @Test
  void herCodeInTheHandsOfSomebodyElseIsALeak() throws Exception {
    grant();
    run(file(order(1, "u2", "50.00", "paid", code())));
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
  }

  @Test
  void whoIsKnownAsTheSamePersonUsesHerOwnCode() throws Exception {
    grant();
    Path mailed =
        Files.writeString(
            home.resolve("mail.csv"),
            """
            order id,customer,email,date,amount,currency,coupons
            6,u1,ana@example.com,2026-11-23T11:00:00Z,3.00,USD,
            """);
    run(mailed);
    Path other =
        Files.writeString(
            home.resolve("other.csv"),
            "order id,email,date,amount,currency,coupons\n"
                + "8,ANA@example.com,2026-11-23T12:30:00Z,50.00,USD,"
                + code()
                + "\n");
    try (var importing = CacheImporting.open(wiring, home)) {
      run(importing.orders(), other, new ConnectionName("import"));
    }
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
  }

  @Test
  void aSaleToNobodyKnownIsMatchedByItsCode() throws Exception {
    grant();
    run(file(order(1, "", "50.00", "paid", code())));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
  }

  @Test
  void anOrderThatTheShopToldOfIsTheSameInTheFileOfItsExport() throws Exception {
    grant();
    try (var orders =
        new CouponOrders(
            books, viewer -> CouponStage.she(viewer.id().value()), stage.clock, "mei")) {
      orders.committed(
          committed(new ShowEvent.OrderChanged(null, she("u1"), stage.order("1", code(), 0, 0))));
    }
    run(file(order(1, "u1", "50.00", "refunded", code())));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    assertThat(steps())
        .contains("REDEEMED north/1", "REVERSED north/1")
        .doesNotContain("REDEEMED shop/1");
  }

  @Test
  void ordersThatWereNotPaidAndCodesNobodyWasGivenAreNoUse() throws Exception {
    grant();
    run(
        file(
            order(1, "u1", "50.00", "cancelled", code())
                + order(2, "u1", "50.00", "paid", "WELCOME10")));
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
  }

  @Test
  void aCodeForAllCountsFromWhenItWasGiven() throws Exception {
    stage.define(books, null, CouponStage.forAll(null, Set.of()));
    assertThat(CouponStage.forAll(null, Set.of()).mode()).isEqualTo(CodeMode.SHARED);
    stage.office(books, "mei").send(CouponStage.FIVE, CouponStage.id(1)).join();
    run(file(order(1, "u1", "50.00", "paid", "SPRING5").replace("2026-11-23", "2025-11-23")));
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    run(file(order(2, "u1", "50.00", "paid", "SPRING5")));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
  }

  @Test
  void whereThereAreNoBooksNoneAreMade(@TempDir Path other) throws Exception {
    try (var importing = CacheImporting.open(wiring, other)) {
      run(importing.orders(), file(order(1, "u1", "50.00", "paid", "WELCOME10")), SHOP);
    }
    assertThat(Files.exists(other.resolve("coupons.db"))).isFalse();
  }

  private void grant() {
    stage.define(books, null, CouponStage.offer("USD"));
    stage.office(books, "mei").send(CouponStage.FIVE, CouponStage.id(1)).join();
  }

  private String code() {
    return String.valueOf(books.outbox(1).getFirst().code());
  }

  private Committed committed(ShowEvent event) {
    Instant now = stage.clock.instant();
    var raw =
        new RawEvent(
            EventKey.of(new ConnectionName("north"), "e1"), "contract", "order", now, now, "{}");
    var entry = new Committed.Entry(new Arrival(raw, event), true, null);
    return new Committed(List.of(entry), Map.of());
  }

  private static Person she(String id) {
    return new Person(Identity.own(SHOP, id), List.of(), Profile.EMPTY);
  }

  private void run(Path file) {
    try (var importing = CacheImporting.open(wiring, home)) {
      run(importing.orders(), file, SHOP);
    }
  }

  private static void run(OrderImport orders, Path file) {
    run(orders, file, SHOP);
  }

  private static void run(OrderImport orders, Path file, ConnectionName connection) {
    assertThat(orders.run(file, OrderChoices.of(connection), (_, _, _) -> true).rejected())
        .isZero();
  }

  private RunningShow show() {
    return RunningShow.start(
        wiring,
        new RunningShow.Plan(
            home,
            new Receiver.Place(InetAddress.getLoopbackAddress(), 0, false),
            wiring.accounts(home),
            wiring.lines(home),
            wiring.tiers(home),
            new LiveOptions(
                "Live show",
                "Mei",
                List.of("US"),
                false,
                new Manners(HostProfile.USUAL, GreetingStyle.USUAL))));
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(home.resolve("orders.csv"), HEADER + rows);
  }

  private String order(int id, String customer, String amount, String status, String coupons) {
    Instant at = CouponStage.NOON.plus(Duration.ofMinutes(30));
    return "%d,%s,%s,%s,USD,%s,%s%n".formatted(id, customer, at, amount, status, coupons);
  }

  private Counts counts() {
    return books.counts("show-1").get(CouponStage.FIVE);
  }

  private List<String> steps() {
    return books.audit().stream()
        .filter(note -> note.what().equals("grant"))
        .map(CodedOrdersTest::step)
        .toList();
  }

  private static String step(Note note) {
    return note.became() + " " + note.why();
  }
}
