package app.cuelight.desk.coupons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.coupons.OfferDraft.Gives;
import app.cuelight.desk.coupons.OfferDraft.Part;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponView.Line;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.CodeSquares;
import app.cuelight.show.host.HostPoster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Coupons without a screen: what a key does, what is asked, what is kept.
class CouponsModelTest {

  private static final Target MARISOL = new Target(new ViewerId("shop:marisol"), "Marisol", "es");
  private static final Target DEE = new Target(new ViewerId("shop:dee"), "Dee Okafor", "en");

  private final AtomicReference<Instant> now = new AtomicReference<>(Tills.NOW);
  private final DeskClock clock =
      new DeskClock(now::get, () -> 0, ZoneId.of("Asia/Shanghai"), _ -> null);
  private final CouponWords words = new CouponWords(new Kit(new Words(Language.EN), clock));
  private final HostPoster poster =
      new HostPoster(
          () -> {
            throw new AssertionError("Nobody looks at the host screen here.");
          },
          () -> HostProfile.USUAL,
          now::get,
          ZoneId.of("UTC"));
  private final CodeBoard board =
      new CodeBoard(poster, (_, code) -> "https://shop.example/discount/" + code);
  private TillDesk desk;
  private CouponsModel model;

  @BeforeEach
  void open() {
    with(Tills.busy());
  }

  private void with(TillDesk till) {
    desk = till;
    model = new CouponsModel(desk, board, clock, Runnable::run);
    model.show(desk.view());
    tick(MARISOL, 1000);
  }

  private void tick(Target target, long millis) {
    now.set(now.get().plusMillis(millis));
    model.tick(now.get(), target);
  }

  @Test
  void aCodeForAllIsPutUpAndTakenAwayByTheSameKey() {
    assertNull(model.codes().upProperty().get());
    model.codes().turn();
    assertEquals("RISE70", model.codes().upProperty().get());
    assertEquals(
        "https://shop.example/discount/RISE70", Objects.requireNonNull(poster.code()).link());
    model.codes().turn();
    assertNull(poster.code());
  }

  @Test
  void aCodeOfHerOwnIsNeverPutUp() {
    with(Tills.quiet());
    assertEquals(
        List.of(false),
        Tills.quiet().view().lines().stream()
            .filter(line -> line.offer().slot() != null && line.offer().slot() == 5)
            .map(line -> board.putUp(line.offer()))
            .toList());
    assertNull(poster.code());
  }

  @Test
  void aCodePutUpElsewhereIsSeenAndCanBeTakenAway() {
    poster.putUp(CodeSquares.of("LIVE10", "https://shop.example"));
    tick(MARISOL, 100);
    assertEquals("LIVE10", model.codes().upProperty().get());
    model.codes().turn();
    assertNull(poster.code());
  }

  @Test
  void theTermsOfACouponAreWrittenAndKept() {
    model.offers().choose(new OfferId("vip-coat"));
    model.offers().edit();
    model
        .offers()
        .write(draft ->
            draft
                .with(OfferDraft.Part.MINIMUM, "49, 45,5 EUR")
                .with(OfferDraft.Part.PRODUCTS, "no such id!"));
    assertEquals(
        Map.of(
            OfferDraft.Part.MINIMUM, "fault.minimum", OfferDraft.Part.PRODUCTS, "fault.products"),
        model.offers().faultsProperty().get());
    model
        .offers()
        .write(draft ->
            draft
                .with(OfferDraft.Part.MINIMUM, "49, 45.5 EUR")
                .with(OfferDraft.Part.PRODUCTS, "1001, gid://shopify/Product/1002")
                .with(OfferDraft.Part.FALLBACK, "welcome")
                .with(OfferDraft.Part.PER_SHOW, "25")
                .with(OfferDraft.Part.ENDS, "22:30"));
    assertEquals(Map.of(), model.offers().faultsProperty().get());
    model.offers().keep();
    Campaign campaign = (Campaign) desk.kept.getFirst();
    Offer offer = (Offer) desk.kept.getLast();
    assertEquals(List.of(Money.of("49", "USD"), Money.of("45.5", "EUR")), offer.minimumSpend());
    assertEquals(List.of("1001", "gid://shopify/Product/1002"), offer.products());
    assertEquals(new OfferId("welcome"), offer.fallback());
    assertEquals(25L, offer.limits().perShow());
    Instant end = Objects.requireNonNull(campaign.end());
    assertEquals(LocalTime.of(22, 30), end.atZone(campaign.zone()).toLocalTime());
    assertTrue(end.isAfter(now.get()));
  }

  @Test
  void whatIsNotTouchedStaysAsItWas() {
    // What a sum off costs follows the sum; those by percent keep what was written.
    for (Line line : desk.view().lines().subList(1, 3)) {
      model.offers().choose(line.offer().id());
      model.offers().edit();
      model.offers().keep();
      assertEquals(line.campaign().end(), ((Campaign) desk.kept.getFirst()).end());
      assertEquals(line.offer(), desk.kept.getLast());
      desk.kept.clear();
    }
  }

  @Test
  void aKeySendsToTheOneWhoIsShownBesideTo() {
    tick(MARISOL, 500);
    desk.answers(new Verdict.Allowed(Money.of("28", "USD"), Tills.NOW));
    model.slots().strike(6);
    assertEquals(List.of("send vip-coat to shop:marisol"), desk.calls);
    assertNull(model.slots().toldProperty().get());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "399, false", "400, true", "2000, true"})
  void aKeyRefusesWhileTheChoiceIsYoung(long millis, boolean sends) {
    tick(DEE, 1000);
    tick(DEE, millis);
    model.slots().strike(6);
    assertEquals(sends ? List.of("send vip-coat to shop:dee") : List.of(), desk.calls);
    if (!sends) {
      assertEquals("Not sent: Dee Okafor was chosen only just now. Press again.", slotsTold());
    }
  }

  @Test
  void aBouncingKeySendsOnce() {
    tick(MARISOL, 500);
    model.slots().strike(6);
    now.set(now.get().plusMillis(149));
    model.slots().strike(6);
    assertEquals(1, desk.calls.size());
    now.set(now.get().plusMillis(150));
    model.slots().strike(6);
    assertEquals(2, desk.calls.size());
  }

  @Test
  void nobodyAndAnEmptyKeyAreSaid() {
    tick(null, 1000);
    model.slots().strike(6);
    assertEquals("Nobody is chosen. Choose a row, or wait for a card.", slotsTold());
    with(Tills.empty());
    tick(MARISOL, 500);
    model.slots().strike(5);
    assertEquals("There is no coupon on F5. Put one on it on the Coupons screen.", slotsTold());
    assertEquals(List.of(), desk.calls);
  }

  @Test
  void whatIsRefusedIsSaidWithItsReason() {
    tick(MARISOL, 500);
    model.slots().strike(7);
    assertEquals("Not sent to Marisol: is paused.", slotsTold());
  }

  @Test
  void whetherSheMayIsKnownBeforeTheKeyAndForgottenWithHer() {
    assertEquals(3, model.slots().verdictsProperty().get().size());
    tick(null, 10);
    assertEquals(Map.of(), model.slots().verdictsProperty().get());
  }

  @Test
  void onlyTheNightCanBeKeptForTheMorning() {
    model.slots().inTheMorning();
    assertEquals(List.of(), desk.calls);
    with(Tills.asleep());
    desk.answers(new Verdict.Allowed(Money.of("28", "USD"), Tills.NOW));
    model.slots().inTheMorning();
    assertEquals(List.of("in the morning vip-coat to shop:marisol"), desk.calls);
    assertEquals("Kept for Marisol; it leaves in the morning there.", slotsTold());
  }

  @Test
  void escTakesBackOnlyWhatStillWaits() {
    model.takeBackLast();
    assertEquals(List.of("take back the last"), desk.calls);
    with(Tills.quiet());
    assertFalse(model.isAnythingWaiting());
    model.takeBackLast();
    assertEquals(List.of(), desk.calls);
  }

  @Test
  void manyAreCountedBeforeTheHoldAndSentAsCounted() {
    assertNull(model.many().planProperty().get());
    model.open(true);
    tick(MARISOL, 100);
    assertEquals(86, model.many().planProperty().get().allowed());
    assertEquals(Set.of(Tier.NEW), model.many().filterProperty().get().tiers());
    assertTrue(model.many().isReady());
    model.many().send();
    assertEquals(List.of("send to all of plan-86"), desk.calls);
    assertEquals(
        "86 people get it. Esc takes all of them back for 10 s.",
        model.toldProperty().get().sentence().apply(words));
  }

  @Test
  void anotherFilterIsCountedAgainAndACrowdGoesToTheRoom() {
    with(Tills.crowd());
    model.open(true);
    tick(MARISOL, 100);
    assertTrue(model.many().isRoomBetter());
    assertFalse(model.many().isReady());
    desk.counts(Tills.plan(40, 12, false));
    model.many().toggle("es");
    assertNull(model.many().planProperty().get());
    tick(MARISOL, 100);
    assertEquals(12, model.many().planProperty().get().allowed());
    assertEquals(Set.of("es"), model.many().planProperty().get().filter().languages());
  }

  @Test
  void aHeldCountDoesNotChangeUnderTheHand() {
    model.open(true);
    tick(MARISOL, 100);
    model.many().held(true);
    desk.counts(Tills.plan(500, 400, false));
    tick(MARISOL, 30_000);
    assertEquals(86, model.many().planProperty().get().allowed());
    model.many().held(false);
    tick(MARISOL, 100);
    assertEquals(400, model.many().planProperty().get().allowed());
  }

  @Test
  void aNewCouponIsKeptAsItWasWritten() {
    OffersModel offers = model.offers();
    offers.begin("{name}: {code}");
    offers.write(draft -> draft.with(Part.TITLE, "Gold 12 %"));
    offers.write(draft -> draft.with(Part.VALUE, "12.5"));
    offers.write(draft -> draft.with(Part.WORST, "30"));
    offers.write(draft -> draft.with(Part.STARTS, "21:40"));
    offers.write(draft -> draft.with(Set.of(Tier.VIP)));
    offers.write(draft -> draft.on(5));
    offers.keep();
    assertEquals(List.of("keep campaign gold-12", "keep offer gold-12"), desk.calls);
    assertNull(offers.draftProperty().get());
    Campaign campaign = (Campaign) desk.kept.getFirst();
    assertEquals(Instant.parse("2026-11-22T13:40:00Z"), campaign.start());
    assertEquals(1000, campaign.holdout());
    Offer offer = (Offer) desk.kept.get(1);
    assertEquals(
        new Benefit.Off(new Discount.Percent(new java.math.BigDecimal("12.5"))), offer.benefit());
    assertEquals(Money.of("30", "USD"), offer.worst());
    assertEquals(new OfferLimits(1, 0, null, null), offer.limits());
    assertEquals(CodeMode.UNIQUE, offer.mode());
    assertEquals(5, offer.slot());
    assertEquals(Map.of("", "{name}: {code}"), offer.messages());
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, '', fault.title",
    "VALUE, 0, fault.percent",
    "VALUE, 140, fault.percent",
    "VALUE, 12.555, fault.percent",
    "WORST, '', fault.worst",
    "CURRENCY, DOLLARS, fault.currency",
    "PER_PERSON, 0, fault.perPerson",
    "TOTAL, -4, fault.total",
    "LASTS, soon, fault.lasts",
    "BUDGET, many, fault.budget",
    "STARTS, 25:10, fault.starts",
    "HELD, 51, fault.held",
    "MESSAGE, come back, fault.codeless",
    "MESSAGE, '', fault.message"
  })
  void badInputIsSaidBesideItsFieldAndNothingIsKept(Part part, String text, String sentence) {
    OffersModel offers = model.offers();
    offers.begin("{code}");
    offers.write(draft -> draft.with(Part.TITLE, "Gold"));
    offers.write(draft -> draft.with(Part.WORST, "30"));
    offers.write(draft -> draft.with(part, text));
    offers.keep();
    assertEquals(sentence, offers.faultsProperty().get().get(part));
    assertEquals(List.of(), desk.calls);
    assertNotNull(offers.draftProperty().get());
  }

  @Test
  void anUnchangedCouponIsKeptAsItWas() {
    Offer before = Tills.lines().getFirst().offer();
    model.offers().choose(before.id());
    model.offers().edit();
    assertEquals(Gives.AMOUNT, model.offers().draftProperty().get().gives());
    model.offers().keep();
    Offer after = (Offer) desk.kept.get(1);
    assertEquals(before.limits(), after.limits());
    assertEquals(before.validity(), after.validity());
    assertEquals(before.messages(), after.messages());
    assertEquals(before.benefit(), after.benefit());
    assertEquals(before.tiers(), after.tiers());
    assertEquals(Tills.lines().getFirst().campaign(), desk.kept.getFirst());
  }

  @Test
  void aRefusedChangeStaysInTheFormWithItsSentence() {
    desk.refuses(new IllegalArgumentException("The budget is below what is spent."));
    model.offers().edit();
    model.offers().keep();
    assertNotNull(model.offers().draftProperty().get());
    assertEquals(
        "This was refused: The budget is below what is spent.",
        model.toldProperty().get().sentence().apply(words));
  }

  @Test
  void whatIsRefusedIsSaidInTheLanguageSpokenNow() {
    desk.refuses(Refused.of("There is no campaign %s; add it first.", "没有活动 %s；请先添加。", "may"));
    model.offers().edit();
    model.offers().keep();

    assertEquals(
        "This was refused: There is no campaign may; add it first.",
        model.toldProperty().get().sentence().apply(words));
    assertEquals(
        "被拒绝：没有活动 may；请先添加。",
        model
            .toldProperty()
            .get()
            .sentence()
            .apply(new CouponWords(new Kit(new Words(Language.ZH), clock))));
  }

  @Test
  void theNextThingWithACampaignGoesStepByStep() {
    assertEquals(
        List.of("APPROVED", "RUNNING", "PAUSED", "RUNNING", "", ""),
        List.of(Campaign.State.values()).stream()
            .map(state -> OffersModel.next(state).map(Enum::name).orElse(""))
            .toList());
    model.offers().move();
    assertEquals(List.of("move welcome to PAUSED"), desk.calls);
  }

  @Test
  void guardRailsAreWrittenAndRefusedWhereTheyStand() {
    GuardRails rails = desk.view().rails();
    model.rails().edit(rails, "USD");
    model.rails().write(RailsModel.Part.QUIET_FROM, "24:90");
    model.rails().keep();
    assertEquals(Set.of(RailsModel.Part.QUIET_FROM), model.rails().wrongProperty().get());
    assertEquals(List.of(), desk.calls);
    model.rails().write(RailsModel.Part.QUIET_FROM, "22:00");
    model.rails().keep();
    assertEquals(List.of(rails), desk.kept);
  }

  @Test
  void theOutboxShowsOneKindAndSettlesWhatNobodyKnows() {
    model.outbox().only(OutboxModel.Filter.UNCERTAIN);
    assertEquals(List.of(59L), model.outbox().rows().stream().map(entry -> entry.id()).toList());
    model.outbox().settle(59, true);
    model.outbox().settle(59, false);
    assertEquals(List.of("again 59", "leave 59"), desk.calls);
    assertEquals(Duration.ofMillis(400), SlotsModel.SETTLED);
  }

  private String slotsTold() {
    return model.slots().toldProperty().get().sentence().apply(words);
  }
}
