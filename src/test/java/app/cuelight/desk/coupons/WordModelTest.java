package app.cuelight.desk.coupons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.coupons.WordModel.Stand;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.coupon.CouponDesk.Approval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A second person's word about a group, without a screen. The group here costs US$344 at most.
class WordModelTest {

  private static final Approval MINE =
      Tills.wish(5, Tills.WELCOME, "Welcome US$5", "344", "Lin", true);
  private static final Approval MEIS =
      Tills.wish(3, Tills.WELCOME, "Welcome US$5", "640", "Mei", false);

  private final List<String> told = new ArrayList<>();
  private final DeskClock clock =
      new DeskClock(() -> Tills.NOW, () -> 0, ZoneId.of("Asia/Shanghai"), _ -> null);
  private final CouponWords words = new CouponWords(new Kit(new Words(Language.EN), clock));
  private Instant now = Tills.NOW;
  private TillDesk desk;
  private ManyModel many;

  @BeforeEach
  void open() {
    desk = Tills.large();
    desk.wishes();
    many =
        new ManyModel(
            desk,
            () -> now,
            new Answers(Runnable::run),
            one -> told.add(one.sentence().apply(words)));
    many.show(desk.view());
    many.open(true);
    many.tick(now);
  }

  private void later(Duration time) {
    now = now.plus(time);
    many.tick(now);
  }

  @ParameterizedTest
  @CsvSource({"343, TO_ASK, false", "344, NOT_NEEDED, true"})
  void aGroupAboveTheLimitCannotBeHeldFor(long limit, Stand stand, boolean ready) {
    many.show(Tills.limited(desk.view(), limit));
    assertEquals(stand, many.stand());
    assertEquals(ready, many.isReady());
  }

  @Test
  void nothingIsNeededWhileNothingIsCounted() {
    desk.counts(Tills.plan(3, 0, false));
    later(ManyModel.FRESH);
    assertEquals(Stand.NOT_NEEDED, many.stand());
  }

  @Test
  void itIsAskedForOnceForWhatIsCounted() {
    desk.wishes(MINE);
    many.askWord();
    many.askWord();
    assertEquals(List.of("ask for 344.00 USD of welcome"), desk.calls);
    assertEquals(Stand.ASKED, many.stand());
    assertFalse(many.isReady());
    assertEquals(
        List.of("Asked. It is good for an hour; somebody else answers it on this screen."), told);
  }

  @ParameterizedTest
  @CsvSource({"344, AGREED, true", "343.99, TO_ASK, false"})
  void whatSomebodyElseAgreedToIsEnoughOrNot(String left, Stand stand, boolean ready) {
    desk.wishes(Tills.agreed(MINE, left));
    later(WordModel.FRESH);
    assertEquals(stand, many.stand());
    assertEquals(ready, many.isReady());
  }

  @Test
  void twoWordsAreAddedUpAndThoseOfOthersAreNot() {
    desk.wishes(Tills.agreed(MINE, "200"), Tills.agreed(MINE, "144"), Tills.agreed(MEIS, "640"));
    later(WordModel.FRESH);
    assertEquals(Stand.AGREED, many.stand());
    desk.wishes(Tills.agreed(MINE, "200"), Tills.agreed(MEIS, "640"));
    later(WordModel.FRESH);
    assertEquals(Stand.TO_ASK, many.stand());
  }

  @Test
  void wishesAreLookedAtAgainEveryTwoSecondsWhileTheScreenIsOpen() {
    desk.wishes(MEIS);
    later(WordModel.FRESH.minusMillis(1));
    assertEquals(List.of(), many.word().open());
    later(Duration.ofMillis(1));
    assertEquals(List.of(MEIS), many.word().open());
    many.open(false);
    desk.wishes();
    later(WordModel.FRESH);
    assertEquals(List.of(MEIS), many.word().open());
  }

  @Test
  void theKeyAnswersTheOnlyWishThatIsNotOnesOwn() {
    desk.wishes(MINE, MEIS);
    later(WordModel.FRESH);
    assertEquals(Optional.of(MEIS), many.word().only());
    many.word().decideOnly(true);
    many.word().decideOnly(false);
    assertEquals(List.of("agree to 3", "decline 3"), desk.calls);
    assertEquals(
        List.of("Agreed. Mei can send it for an hour.", "Refused. What Mei asked for is not sent."),
        told);
    desk.wishes(MEIS, Tills.wish(4, Tills.COAT, "VIP coat", "9", "Ana", false));
    later(WordModel.FRESH);
    assertTrue(many.word().only().isEmpty());
    many.word().decideOnly(true);
    assertEquals(2, desk.calls.size());
  }

  @Test
  void aWishAnsweredElsewhereIsSaid() {
    desk.wishesAreOver();
    many.word().decide(MEIS, true);
    assertEquals(
        List.of("That wish is over: it was answered already, or is older than an hour."), told);
  }

  @Test
  void aRoomMayCostAsMuchAsAllItsCoupons() {
    var rising = Tills.lines().getLast().offer();
    assertEquals(Money.of("14000", "USD"), WordModel.cost(Tills.plan(9, 8, true), rising));
    assertEquals(Money.of("32", "USD"), WordModel.cost(Tills.plan(9, 8, false), rising));
  }
}
