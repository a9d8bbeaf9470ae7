package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponMinter.Filling;
import app.cuelight.show.port.CouponMinter.Minted;
import app.cuelight.show.port.CouponMinter.Parented;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a shop does wrong is said for what it means: later, unknown, never, or the account.
class ShopTroubleTest {

  private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

  private final ShopifyTwin.Shop shop = ShopifyTwin.shop("trouble");
  private final CouponMinter minter = minter(Map.of(), Minting.SECRET);

  private CouponMinter minter(Map<String, String> settings, String secret) {
    return Minting.kind().minter(Minting.connection(shop, settings), secret);
  }

  private static Offer five() {
    return offer(new Benefit.Off(new Discount.Amount(Money.of("5.00", "USD"))));
  }

  private static Offer offer(Benefit benefit) {
    return OperationsTest.offer(benefit, List.of(), new Validity.Until(END), CodeMode.UNIQUE);
  }

  private RemoteTrouble parentFails(CouponMinter by, Offer offer) {
    RemoteTrouble trouble =
        assertInstanceOf(Parented.Failed.class, by.parent(offer, "FIRST")).trouble();
    assertFalse(
        trouble.en().isBlank() || trouble.zh().isBlank() || trouble.en().equals(trouble.zh()));
    return trouble;
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "drop, UNKNOWN, shop-no-answer",
    "accept-then-drop, UNKNOWN, shop-no-answer",
    "half, UNKNOWN, shop-no-answer",
    "half-json, UNKNOWN, shop-broken-answer",
    "garbage, UNKNOWN, shop-broken-answer",
    "503, UNKNOWN, shop-503",
    "5xx-after-accept, UNKNOWN, shop-502",
    "internal-after-accept, UNKNOWN, shop-500",
    "401, ACCOUNT, shop-token",
    "402, ACCOUNT, shop-402",
    "403, ACCOUNT, shop-scope",
    "denied, ACCOUNT, shop-scope"
  })
  void aChangeThatFailsSaysWhetherItMayHaveHappened(String fault, Kind kind, String code) {
    shop.fault("discountCodeBasicCreate", fault, 2);
    RemoteTrouble trouble = parentFails(minter, five());
    assertEquals(List.of(kind, code), List.of(trouble.kind(), trouble.code()));
    shop.control(Map.of("faults", List.of()));
    assertInstanceOf(Parented.Here.class, minter.parent(five(), "FIRST"));
    assertEquals(1, shop.ledger().path("discounts").size());
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "drop, LATER, shop-unreachable",
    "half-json, LATER, shop-broken-answer",
    "503, LATER, shop-503",
    "5xx-after-accept, LATER, shop-502",
    "403, ACCOUNT, shop-scope"
  })
  void aQuestionThatFailsDidNothing(String fault, Kind kind, String code) {
    shop.fault("codeDiscountNodeByCode", fault, 1);
    RemoteTrouble trouble = parentFails(minter, five());
    assertEquals(List.of(kind, code), List.of(trouble.kind(), trouble.code()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"429", "throttled", "401"})
  void waitingOrANewTokenIsEnough(String fault) {
    shop.fault("discountCodeBasicCreate", fault, 1);
    assertInstanceOf(Parented.Here.class, minter.parent(five(), "FIRST"));
    assertEquals(fault.equals("401") ? 2 : 1, shop.ledger().path("tokens").asInt());
  }

  @Test
  void anAnswerThatComesTooLateIsUnknown() {
    shop.control(
        Map.of(
            "faults",
            List.of(Map.of("on", "discountCodeBasicCreate", "kind", "slow", "ms", 3_000))));
    assertEquals(Kind.UNKNOWN, parentFails(minter, five()).kind());
    assertInstanceOf(Parented.Here.class, minter.parent(five(), "FIRST"));
    assertEquals(1, shop.ledger().path("discounts").size());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "notPermitted, true, shop-not-permitted",
    "gone, true, shop-not-found",
    "clientSecret, other, shop-client"
  })
  void aTokenThatIsNotToBeHadIsAMatterOfTheAccount(String set, String value, String code) {
    shop.control(Map.of("set", Map.of(set, value)));
    RemoteTrouble trouble = parentFails(minter, five());
    assertEquals(List.of(Kind.ACCOUNT, code), List.of(trouble.kind(), trouble.code()));
  }

  @Test
  void aShopThatIsNotThereIsTriedLater() {
    var nobody = minter(Map.of("api", "http://127.0.0.1:1"), Minting.SECRET);
    RemoteTrouble trouble = parentFails(nobody, five());
    assertEquals(List.of(Kind.LATER, "shop-unreachable"), List.of(trouble.kind(), trouble.code()));
  }

  @Test
  void settingsOfNoUseShowInEveryAnswer() {
    var none = minter(Map.of("shop", "nonsense"), Minting.SECRET);
    assertEquals("shop-secret", parentFails(none, five()).code());
    assertInstanceOf(Minted.Failed.class, none.mint("x", "Y"));
  }

  @Test
  void aLastingTokenIsUsedAsItIs() {
    shop.control(Map.of("set", Map.of("legacyToken", "shpat_abc")));
    var legacy = minter(Map.of("clientId", ""), "hush\nshpat_abc");
    assertInstanceOf(Parented.Here.class, legacy.parent(five(), "FIRST"));
    assertEquals(0, shop.ledger().path("tokens").asInt());
    assertEquals("shop-token", parentFails(minter(Map.of(), "hush\nshpat_no"), five()).code());
  }

  @Test
  void aTokenIsRenewedBeforeItEndsAndOnceForEverybody() throws Exception {
    var now = new AtomicReference<>(Instant.parse("2026-11-22T20:15:00Z"));
    InstantSource clock = now::get;
    var by =
        Minting.kind(clock, Thread::sleep)
            .minter(Minting.connection(shop, Map.of()), Minting.SECRET);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String code = "C" + i;
      threads.add(
          Thread.ofVirtual().start(() -> by.mint("gid://shopify/DiscountCodeNode/1", code)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(1, shop.ledger().path("tokens").asInt());
    now.set(now.get().plus(Duration.ofHours(23)));
    by.end("gid://shopify/DiscountCodeNode/1");
    assertEquals(1, shop.ledger().path("tokens").asInt());
    now.set(now.get().plus(Duration.ofMinutes(55)));
    by.end("gid://shopify/DiscountCodeNode/1");
    assertEquals(2, shop.ledger().path("tokens").asInt());
    // The clock is set back by a day: what the token was bought by means nothing any more.
    now.set(now.get().minus(Duration.ofDays(1)));
    by.end("gid://shopify/DiscountCodeNode/1");
    assertEquals(3, shop.ledger().path("tokens").asInt());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"JPY, 500, 500", "KWD, 1.500, 1.500", "USD, 5.00, 5.00"})
  void anAmountIsInTheShopsCurrencyWithItsDecimals(String currency, String amount, String said) {
    shop.control(Map.of("set", Map.of("currency", currency)));
    var benefit = new Benefit.Off(new Discount.Amount(Money.of(amount, currency)));
    Offer offer = CouponMinterOffers.without(offer(benefit));
    assertInstanceOf(Parented.Here.class, minter.parent(offer, "FIRST"));
    assertEquals(
        said,
        shop.ledger().at("/discounts/0/input/customerGets/value/discountAmount/amount").asText());
  }

  @Test
  void whatShopifyCannotDoIsSaidBeforehand() {
    shop.control(Map.of("set", Map.of("currency", "EUR")));
    assertEquals("shop-currency", parentFails(minter, five()).code());
    assertEquals(
        "shop-gift",
        parentFails(minter, CouponMinterOffers.without(offer(new Benefit.Gift("Mug")))).code());
    assertEquals(
        "shop-products",
        parentFails(
                minter,
                CouponMinterOffers.without(
                    OperationsTest.offer(
                        new Benefit.Off(Discount.percent(10)),
                        List.of("1", "gid://shopify/Collection/2"),
                        new Validity.Until(END),
                        CodeMode.UNIQUE)))
            .code());
    assertEquals(0, shop.ledger().path("discounts").size());
  }

  @Test
  void shopifysOwnRefusalIsHandedOn() {
    Offer over =
        OperationsTest.offer(
            new Benefit.Off(Discount.percent(10)),
            List.of(),
            new Validity.Until(Instant.parse("2020-01-01T00:00:00Z")),
            CodeMode.UNIQUE);
    RemoteTrouble trouble = parentFails(minter, over);
    assertEquals(
        new RemoteTrouble(
            Kind.NEVER,
            "shop-refused",
            "The shop refuses this: Ends at needs to be after starts_at",
            "店铺拒绝了该请求：Ends at needs to be after starts_at",
            null),
        trouble);
  }

  @Test
  void aPercentageAndFreeShippingAreMadeToo() {
    assertInstanceOf(
        Parented.Here.class, minter.parent(offer(new Benefit.Off(Discount.percent(15))), "P15"));
    assertInstanceOf(Parented.Here.class, minter.parent(offer(new Benefit.FreeShipping()), "SHIP"));
    var discounts = shop.ledger().path("discounts");
    assertEquals("0.15", discounts.at("/0/input/customerGets/value/percentage").asText());
    assertEquals("DiscountCodeFreeShipping", discounts.at("/1/type").asText());
    assertEquals(
        "20.00",
        discounts.at("/1/input/minimumRequirement/subtotal/greaterThanOrEqualToSubtotal").asText());
  }

  @Test
  void aFirstCodeOfAStrangerGivesWayToAnother() {
    shop.control(Map.of("add", Map.of("codes", List.of("FIRST"))));
    var here = assertInstanceOf(Parented.Here.class, minter.parent(five(), "first"));
    List<String> codes = shop.codes("cuelight/");
    assertEquals(1, codes.size());
    assertTrue(codes.getFirst().matches("first[0-9A-F]{6}"), codes.toString());
    assertEquals(here, minter.parent(five(), "first"));
  }

  @Test
  void anEndedDiscountIsNotUsedAgain() {
    var one = assertInstanceOf(Parented.Here.class, minter.parent(five(), "FIRST"));
    minter.end(one.id());
    var other = assertInstanceOf(Parented.Here.class, minter.parent(five(), "FIRST"));
    assertFalse(one.id().equals(other.id()));
  }

  @Test
  void twoHundredFiftyCodesGoInOneCallAndNotOneMore() throws Exception {
    var here = assertInstanceOf(Parented.Here.class, minter.parent(five(), "FIRST"));
    List<String> many = IntStream.rangeClosed(1, 251).mapToObj(i -> "C" + i).toList();
    var refused = assertInstanceOf(Filling.Failed.class, minter.fill(here.id(), many));
    assertEquals("shop-too-many", refused.trouble().code());
    List<String> most = many.subList(0, 250);
    var running = assertInstanceOf(Filling.Running.class, minter.fill(here.id(), most));
    Filling filling = running;
    while (filling instanceof Filling.Running) {
      Thread.sleep(20);
      filling = minter.look(here.id(), running.id(), most);
    }
    assertEquals(new Filling.Done(most, List.of(), List.of()), filling);
    var gone = assertInstanceOf(Filling.Failed.class, minter.look(here.id(), "gid://x/9", most));
    assertEquals("shop-filling-gone", gone.trouble().code());
  }

  @Test
  void codesUnderADiscountThatIsGoneAreRefused() {
    var lost =
        assertInstanceOf(
            Minted.Failed.class, minter.mint("gid://shopify/DiscountCodeNode/9", "CODE"));
    assertEquals("shop-discount-gone", lost.trouble().code());
  }
}
