package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.LinkChannel;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Note;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponOutbox.Lease;
import app.cuelight.show.port.CouponOutbox.Outcome;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of coupons, and of the money put aside for them, when they end.
final class CouponEndTest {

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private CouponOffice mei;
  private final Letterbox live = new Letterbox("live");

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(live);
    mei = stage.office(books, "mei");
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void aCouponNobodyUsedEndsAndItsMoneyIsFreeButSheHadIt() throws Exception {
    stage.define(books, new Money(500, "USD"), CouponStage.offer("USD"));
    mei.start();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    assertThat(CouponStage.awaited(books, SendState.ACCEPTED).state())
        .isEqualTo(SendState.ACCEPTED);
    String code = String.valueOf(books.outbox(1).getFirst().code());
    mei.close();
    stage.pass(Duration.ofDays(2).plusMinutes(10));
    assertThat(books.expire(stage.clock.instant())).as("an order may still be on its way").isZero();
    stage.pass(Duration.ofMinutes(10));
    assertThat(books.expire(stage.clock.instant())).isEqualTo(1);
    assertThat(moves("grant")).containsExactly("RESERVED", "MINTED", "ISSUED", "EXPIRED");
    assertThat(books.spent("show-1")).isZero();
    assertThat(books.counts("show-1").get(CouponStage.FIVE)).isEqualTo(new Counts(1, 0, 0, 0, 0));
    CouponOffice bo = stage.office(books, "bo");
    assertThat(bo.send(CouponStage.FIVE, CouponStage.id(1)).join())
        .as("once in this show, used or not")
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            no -> assertThat(no.reason()).isEqualTo(Refusal.ALREADY_GRANTED));
    assertThat(bo.send(CouponStage.FIVE, CouponStage.id(2)).join())
        .as("the budget for one is free again")
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(books.outbox(1).getFirst().code()).isNotEqualTo(code);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void anOrderThatComesToLightLateCostsWhatItCosts() {
    stage.define(books, null, CouponStage.offer("USD"));
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    String code = String.valueOf(books.outbox(1).getFirst().code());
    var used = stage.order("o1", code, 0, 1);
    stage.pass(Duration.ofDays(3));
    var lease = new Lease("w", CouponStage.NOON.plusSeconds(9), CouponStage.NOON.plusSeconds(20));
    long id = books.takeSends("live/letters", RemoteClass.KEY, lease, 5).getFirst().id();
    books.sent(id, lease, new Outcome.Done(true));
    assertThat(books.expire(stage.clock.instant())).isEqualTo(1);
    assertThat(books.spent("show-1")).isZero();
    books.ordered("shop", used, List.of("shop:u1"), stage.clock.instant());
    books.ordered("shop", used, List.of("shop:u1"), stage.clock.instant());
    assertThat(books.spent("show-1")).isEqualTo(500);
    assertThat(books.counts("show-1").get(CouponStage.FIVE)).isEqualTo(new Counts(1, 1, 1, 0, 0));
    assertThat(books.check()).isEmpty();
  }

  @Test
  void ofACodeForARoomWhatWasUsedStaysSpent() {
    stage.channels.add(new LinkChannel((_, _) -> {}));
    stage.define(books, null, CouponStage.forAll(10L, Set.of()));
    mei.sendToRoom(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(books.spent("show-1")).isEqualTo(5_000);
    var lease =
        new Lease(
            "w", stage.clock.instant().plusSeconds(11), stage.clock.instant().plusSeconds(20));
    long id = books.takeSends("console/link", RemoteClass.KEY, lease, 5).getFirst().id();
    books.sent(id, lease, new Outcome.Done(true));
    for (String order : List.of("o1", "o2", "o3")) {
      books.ordered("shop", stage.order(order, "SPRING5", 0, 1), List.of(), stage.clock.instant());
    }
    var late = stage.order("o4", "SPRING5", 0, 1);
    stage.pass(Duration.ofDays(3));
    assertThat(books.expire(stage.clock.instant())).isEqualTo(1);
    assertThat(books.spent("show-1")).isEqualTo(1_500);
    books.ordered("shop", late, List.of(), stage.clock.instant());
    assertThat(books.spent("show-1")).isEqualTo(2_000);
    assertThat(books.counts("show-1").get(CouponStage.FIVE).used()).isEqualTo(4);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whatWaitsForAChannelThatIsGoneEndsAllTheSame() {
    stage.define(books, null, CouponStage.offer("USD"));
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.channels.clear();
    stage.pass(Duration.ofHours(3));
    assertThat(books.expire(stage.clock.instant())).isEqualTo(1);
    assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.EXPIRED);
    assertThat(books.spent("show-1")).isZero();
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(1)).join())
        .as("she never had it")
        .isInstanceOf(Verdict.Refused.class)
        .isEqualTo(Verdict.Refused.of(Refusal.NOT_REACHABLE));
  }

  /// A shop that ends its discounts at one instant.
  private record Till(Instant endsAt, List<String> made) implements CouponMinter {
    @Override
    public ConnectionName shop() {
      return CouponStage.SHOP;
    }

    @Override
    public Abilities abilities() {
      return new Abilities(true, 250, "A", 30, false, RemoteClass.UNIQUE);
    }

    @Override
    public Parented parent(Offer offer, String firstCode) {
      return new Parented.Here("parent", endsAt);
    }

    @Override
    public Minted mint(String parent, String code) {
      made.add(code);
      return new Minted.Exists(code, true);
    }

    @Override
    public Filling fill(String parent, List<String> codes) {
      return new Filling.Done(codes, List.of(), List.of());
    }

    @Override
    public Filling look(String parent, String filling, List<String> codes) {
      return fill(parent, codes);
    }

    @Override
    public Ended end(String parent) {
      return new Ended.Done();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static Offer atTheShop() {
    Offer one = CouponStage.offer("USD");
    return new Offer(
        one.id(),
        one.campaign(),
        one.title(),
        one.benefit(),
        CouponStage.SHOP,
        List.of(),
        one.worst(),
        List.of(),
        one.mode(),
        null,
        one.tiers(),
        one.limits(),
        one.validity(),
        one.messages(),
        5,
        null);
  }

  @Test
  void noMessagePromisesMoreThanTheShopKeeps() throws Exception {
    stage.minters.add(new Till(CouponStage.NOON.plus(Duration.ofHours(1)), new ArrayList<>()));
    stage.define(books, null, atTheShop());
    mei.start();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    assertThat(CouponStage.awaited(books, SendState.ACCEPTED).state())
        .isEqualTo(SendState.ACCEPTED);
    assertThat(live.parcels.getFirst().fields()).containsEntry("expiresAt", "2026-11-23T13:00:00Z");
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(2)).join())
        .as("known from now on")
        .isEqualTo(
            new Verdict.Allowed(new Money(500, "USD"), Instant.parse("2026-11-23T13:00:00Z")));
  }

  @Test
  void whatTheShopEndsAtOnceIsNotSent() throws Exception {
    stage.minters.add(new Till(CouponStage.NOON.plusSeconds(60), new ArrayList<>()));
    stage.define(books, null, atTheShop());
    mei.start();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    RemoteTrouble why = CouponStage.awaited(books, SendState.CANCELLED).why();
    assertThat(why).isNotNull();
    assertThat(why.code()).isEqualTo("ends-at-shop");
    assertThat(books.spent("show-1")).isZero();
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(2)).join())
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            no -> assertThat(no.reason()).isEqualTo(Refusal.OFFER_ENDS_TOO_SOON));
  }

  @Test
  void whatACouponIsWorthIsNotChangedUnderWhoWaitsForIt() {
    stage.define(books, null, atTheShop());
    assertThat(books.pool(CouponStage.FIVE, List.of("A1"), CouponStage.NOON)).isEqualTo(1);
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    books.pool(CouponStage.FIVE, List.of("A2"), CouponStage.NOON);
    Offer ten = worth(1_000);
    books.keep(ten, "bo", CouponStage.NOON);
    assertThat(books.outbox(1).getFirst().code()).as("hers is worth what it was").isEqualTo("A1");
    assertThat(books.free(CouponStage.FIVE)).as("codes worth five are not given for ten").isZero();
    assertThat(books.spent("show-1")).isEqualTo(500);
  }

  @Test
  void codesThatAreStillBeingMadeKeepAnEditWaiting() {
    stage.define(books, null, atTheShop());
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    assertThatThrownBy(() -> mei.keep(worth(1_000)).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("Codes of Five off are still being made at the shop: 1.");
    assertThat(mei.takeBackLast().join()).isTrue();
    mei.keep(worth(1_000)).join();
    assertThat(books.spent("show-1")).isZero();
  }

  private static Offer worth(long minor) {
    Offer one = atTheShop();
    Money money = new Money(minor, "USD");
    return new Offer(
        one.id(),
        one.campaign(),
        one.title(),
        new Benefit.Off(new Discount.Amount(money)),
        one.shop(),
        List.of(),
        money,
        List.of(),
        one.mode(),
        null,
        one.tiers(),
        one.limits(),
        one.validity(),
        one.messages(),
        5,
        null);
  }

  @Test
  void aBudgetBelowWhatIsSpentTakesNothingBackAndGrantsNothing() {
    stage.define(books, new Money(1_000, "USD"), CouponStage.offer("USD"));
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    mei.send(CouponStage.FIVE, CouponStage.id(2)).join();
    mei.keep(CouponStage.campaign(new Money(600, "USD"))).join();
    mei.keep(CouponStage.rails(new Money(100, "USD"), null)).join();
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(3)).join())
        .isInstanceOfSatisfying(
            Verdict.Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.BUDGET_SPENT));
    assertThat(books.spent("show-1")).isEqualTo(1_000);
    assertThat(books.open()).isEqualTo(2);
    assertThat(books.check()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({"JPY, 500, 500", "KWD, 500, 0.500", "USD, 500, 5.00"})
  void moneyIsCountedInWhatItsCurrencyHas(String currency, long minor, String said) {
    Offer offer = CouponStage.offer(currency);
    stage.define(books, new Money(2 * minor, currency), offer);
    stage.crowd = 3;
    var plan = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(plan.worst()).isEqualTo(new Money(2 * minor, currency));
    assertThat(offer.worst().amount()).isEqualTo(said);
    assertThat(mei.sendAll(plan).join()).isEqualTo(2);
    assertThat(books.spent("show-1")).isEqualTo(2 * minor);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whoIsForgottenWhileAMessageIsTriedAgainIsLeftAlone() throws Exception {
    live.answer =
        new MessageChannel.Outcome.Failed(
            new RemoteTrouble(RemoteTrouble.Kind.LATER, "busy", "Busy.", "忙。", null));
    stage.define(books, null, CouponStage.offer("USD"));
    mei.start();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    CouponStage.awaited(books, SendState.RETRY);
    books.forget(CouponStage.she("shop:u1"), "bo", stage.clock.instant());
    int before = live.parcels.size();
    stage.pass(Duration.ofMinutes(1));
    CouponStage.awaited(books, SendState.EXPIRED, SendState.CANCELLED);
    Thread.sleep(500);
    assertThat(live.parcels).hasSizeLessThanOrEqualTo(before + 1);
    assertThat(books.open()).isZero();
    assertThat(books.spent("show-1")).isZero();
    assertThat(books.check()).isEmpty();
  }

  private List<String> moves(String what) {
    return books.audit().stream()
        .filter(note -> note.what().equals(what))
        .map(Note::became)
        .toList();
  }
}
