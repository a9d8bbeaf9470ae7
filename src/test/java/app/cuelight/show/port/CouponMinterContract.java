package app.cuelight.show.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.show.port.CouponMinter.Ended;
import app.cuelight.show.port.CouponMinter.Filling;
import app.cuelight.show.port.CouponMinter.Minted;
import app.cuelight.show.port.CouponMinter.Parented;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every shop that makes coupon codes must keep to, whatever it is and whatever it does wrong.
/// Run by one test class for each shop, which says how that shop is started and disturbed.
public abstract class CouponMinterContract {

  /// Where in a call the connection breaks.
  public enum Cut {
    /// Before the shop did anything.
    BEFORE,
    /// After the shop did what it was asked; its answer never comes.
    AFTER
  }

  private CouponMinter minter;

  /// A minter for the same empty shop; called again after a crash, it knows nothing of before.
  protected abstract CouponMinter open();

  /// Puts a code of somebody else's discount into the shop.
  protected abstract void stranger(String code);

  /// Breaks the connection during the next call that makes a discount (`parent`) or codes.
  protected abstract void cut(boolean parent, Cut cut);

  /// The codes the shop itself knows under our discounts.
  protected abstract List<String> known();

  /// How many discounts of ours the shop itself knows.
  protected abstract int parents();

  @BeforeEach
  void opened() {
    minter = open();
  }

  @AfterEach
  void closed() {
    minter.close();
  }

  /// A new console after a crash.
  private void crash() {
    minter.close();
    minter = open();
  }

  /// An offer of five dollars.
  protected static Offer offer(String id) {
    return offer(id, new Benefit.Off(new Discount.Amount(Money.of("5.00", "USD"))));
  }

  protected static Offer offer(String id, Benefit benefit) {
    return new Offer(
        new OfferId(id),
        new CampaignId("spring"),
        "Welcome",
        benefit,
        new ConnectionName("shop"),
        List.of(),
        Money.of("5.00", "USD"),
        List.of(),
        CodeMode.UNIQUE,
        null,
        Set.of(),
        new OfferLimits(1, null, null, null),
        new Validity.Until(Instant.parse("2030-01-01T00:00:00Z")),
        Map.of("", "Hello"),
        null,
        null);
  }

  private String parent() {
    Parented parented = minter.parent(offer("welcome"), "FIRST");
    return assertInstanceOf(Parented.Here.class, parented).id();
  }

  @Test
  void theParentIsMadeOnceAndFoundAgain() {
    var made = assertInstanceOf(Parented.Here.class, minter.parent(offer("welcome"), "FIRST"));
    assertEquals(Instant.parse("2030-01-01T00:00:00Z"), made.endsAt());
    assertEquals(made, minter.parent(offer("welcome"), "FIRST"));
    crash();
    assertEquals(made, minter.parent(offer("welcome"), "FIRST"));
    assertEquals(1, parents());
  }

  @Test
  void anotherOfferHasAnotherParent() {
    var one = assertInstanceOf(Parented.Here.class, minter.parent(offer("welcome"), "FIRST"));
    var other = assertInstanceOf(Parented.Here.class, minter.parent(offer("recall"), "SECOND"));
    assertNotEquals(one.id(), other.id());
    assertEquals(2, parents());
  }

  @Test
  void anEditedOfferIsAnotherParentEvenUnderTheSameFirstCode() {
    var one = assertInstanceOf(Parented.Here.class, minter.parent(offer("welcome"), "FIRST"));
    Offer edited = offer("welcome", new Benefit.Off(new Discount.Amount(Money.of("10.00", "USD"))));
    var other = assertInstanceOf(Parented.Here.class, minter.parent(edited, "FIRST"));
    assertNotEquals(one.id(), other.id());
    assertEquals(one, minter.parent(offer("welcome"), "FIRST"));
    assertEquals(other, minter.parent(edited, "FIRST"));
    assertEquals(2, parents());
  }

  @Test
  void aCodeIsMadeOnceHoweverOftenItIsAskedFor() {
    String parent = parent();
    var made = assertInstanceOf(Minted.Exists.class, minter.mint(parent, "CODE1"));
    assertEquals(true, made.isNew());
    assertEquals(new Minted.Exists(made.id(), false), minter.mint(parent, "CODE1"));
    crash();
    assertEquals(new Minted.Exists(made.id(), false), minter.mint(parent, "CODE1"));
    assertEquals(1, count("CODE1"));
  }

  @Test
  void twoAssistantsWhoMintOneCodeGetOneCode() throws Exception {
    String parent = parent();
    List<Minted> minted = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                Minted one = minter.mint(parent, "CODE1");
                synchronized (minted) {
                  minted.add(one);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(4, minted.stream().filter(Minted.Exists.class::isInstance).count());
    assertEquals(1, count("CODE1"));
  }

  @Test
  void aStrangersCodeIsTaken() {
    stranger("SUMMER");
    String parent = parent();
    assertEquals(new Minted.Taken(), minter.mint(parent, "SUMMER"));
    assertFalse(known().contains("SUMMER"));
  }

  @Test
  void manyCodesComeSortedByWhoseTheyAre() throws InterruptedException {
    stranger("SUMMER");
    String parent = parent();
    minter.mint(parent, "OLD1");
    List<String> wanted = List.of("NEW1", "SUMMER", "OLD1", "NEW2", "NEW1");
    var done = assertInstanceOf(Filling.Done.class, filled(parent, wanted));
    assertEquals(new TreeSet<>(Set.of("NEW1", "NEW2", "OLD1")), new TreeSet<>(done.made()));
    assertEquals(List.of("SUMMER"), done.taken());
    assertEquals(List.of(), done.failed());
    assertEquals(List.of(1L, 1L, 1L), List.of(count("NEW1"), count("NEW2"), count("OLD1")));
  }

  @Test
  void aFillingIsTheSameAfterACrashInItsMiddle() throws InterruptedException {
    String parent = parent();
    List<String> wanted = List.of("A1", "A2", "A3");
    minter.fill(parent, wanted);
    crash();
    var done = assertInstanceOf(Filling.Done.class, filled(parent(), wanted));
    assertEquals(Set.copyOf(wanted), Set.copyOf(done.made()));
    assertEquals(List.of(1L, 1L, 1L), List.of(count("A1"), count("A2"), count("A3")));
  }

  @Test
  void anUnknownOutcomeIsSaidAndThenResolved() throws InterruptedException {
    for (Cut cut : Cut.values()) {
      String parent = parent();
      String code = "CUT-" + cut;
      cut(false, cut);
      var lost = assertInstanceOf(Minted.Failed.class, minter.mint(parent, code));
      assertEquals(RemoteTrouble.Kind.UNKNOWN, lost.trouble().kind(), lost.toString());
      crash();
      settle();
      assertInstanceOf(Minted.Exists.class, minter.mint(parent, code));
      assertEquals(1, count(code));
    }
  }

  @Test
  void aParentWhoseAnswerWasLostIsNotMadeTwice() {
    int expected = 0;
    for (Cut cut : Cut.values()) {
      expected++;
      Offer offer = offer("cut-" + (cut == Cut.BEFORE ? "before" : "after"));
      cut(true, cut);
      var lost = assertInstanceOf(Parented.Failed.class, minter.parent(offer, "P-" + cut));
      assertEquals(RemoteTrouble.Kind.UNKNOWN, lost.trouble().kind(), lost.toString());
      crash();
      assertInstanceOf(Parented.Here.class, minter.parent(offer, "P-" + cut));
      assertEquals(expected, parents());
    }
  }

  @Test
  void aFillingWhoseAnswerWasLostMakesNothingTwice() throws InterruptedException {
    String parent = parent();
    List<String> wanted = List.of("L1", "L2");
    cut(false, Cut.AFTER);
    var lost = assertInstanceOf(Filling.Failed.class, minter.fill(parent, wanted));
    assertEquals(RemoteTrouble.Kind.UNKNOWN, lost.trouble().kind());
    var done = assertInstanceOf(Filling.Done.class, filled(parent, wanted));
    assertEquals(Set.copyOf(wanted), Set.copyOf(done.made()));
    assertEquals(List.of(1L, 1L), List.of(count("L1"), count("L2")));
  }

  @Test
  void endedTwiceIsEndedOnce() {
    String parent = parent();
    assertEquals(new Ended.Done(), minter.end(parent));
    assertEquals(new Ended.Done(), minter.end(parent));
  }

  private Filling filled(String parent, List<String> codes) throws InterruptedException {
    Filling filling = minter.fill(parent, codes);
    for (int i = 0; i < 200 && filling instanceof Filling.Running running; i++) {
      Thread.sleep(Duration.ofMillis(20));
      filling = minter.look(parent, running.id(), codes);
    }
    return filling;
  }

  /// What the shop accepted and does a little later is done.
  private static void settle() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(200));
  }

  private long count(String code) {
    return known().stream().filter(code::equalsIgnoreCase).count();
  }
}
