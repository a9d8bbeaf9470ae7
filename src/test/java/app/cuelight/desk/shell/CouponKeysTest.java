package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.coupons.TillDesk;
import app.cuelight.desk.coupons.Tills;
import app.cuelight.desk.kit.Act;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Coupons, driven by keys in the window.
class CouponKeysTest {

  private Studio studio;

  private void open(TillDesk desk) throws Exception {
    studio = Studio.with(Rooms.busy(), DeskSettings.first(), desk);
    studio.frame();
    studio.now.set(Tills.NOW.plusSeconds(1));
    studio.frame();
  }

  @Test
  void f6SendsToTheOneOnTheCardAndEscTakesItBack() throws Exception {
    TillDesk desk = Tills.busy();
    open(desk);
    studio.press(KeyCode.F6);
    studio.press(KeyCode.ESCAPE);
    assertEquals(List.of("send vip-coat to shop:Marisol", "take back the last"), desk.calls);
  }

  @Test
  void aChosenRowIsMeantInsteadAndOnlyOnceItHasSettled() throws Exception {
    TillDesk desk = Tills.quiet();
    open(desk);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.F5);
    assertEquals(List.of(), desk.calls);
    studio.now.set(studio.now.get().plusMillis(500));
    studio.press(KeyCode.F5);
    assertEquals(List.of("send welcome to shop:1"), desk.calls);
  }

  @Test
  void qPutsTheCodeForAllUpOnTheHostScreenAndTakesItAway() throws Exception {
    open(Tills.busy());
    assertEquals("Show RISE70", studio.text("#live-code"));
    studio.press(KeyCode.Q);
    assertEquals("Hide RISE70", studio.text("#live-code"));
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    assertEquals("Hide RISE70", studio.text("#offer-code"));
    studio.press(KeyCode.Q);
    assertEquals("Show RISE70", studio.text("#offer-code"));
  }

  @Test
  void eightRowsOfWhoIsHereAreSeenBesideCouponsInASmallWindow() throws Exception {
    studio = Studio.with(Rooms.busy(), DeskSettings.first(), Tills.busy());
    Parent root = studio.laidOut(1280, 800);
    double high = root.lookup("#who-list").getBoundsInParent().getHeight();
    assertTrue(high >= 8 * 36, () -> "The list is only " + high + " high.");
  }

  @Test
  void theChipsOfTheTiersStandInOneRowBesideTheCouponColumn() throws Exception {
    studio = Studio.with(Rooms.busy(), DeskSettings.first(), Tills.busy());
    Parent root = studio.laidOut(1440, 900);
    assertEquals(
        1,
        root.lookupAll(".filter-bar .filter-chip").stream()
            .map(chip -> chip.getBoundsInParent().getMinY())
            .distinct()
            .count());
  }

  @Test
  void aRowOfManyPeopleIsNobody() throws Exception {
    TillDesk desk = Tills.quiet();
    open(desk);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.DOWN);
    studio.now.set(studio.now.get().plusSeconds(1));
    studio.press(KeyCode.F5);
    assertEquals(List.of(), desk.calls);
  }

  @Test
  void whileNotesAreWrittenEscTakesTheCouponBackFirst() throws Exception {
    TillDesk desk = Tills.busy();
    open(desk);
    studio.press(KeyCode.F2);
    studio.press(KeyCode.ESCAPE);
    assertEquals(List.of("take back the last"), desk.calls);
    assertTrue(Studio.onFx(() -> studio.window.scene().lookup("#notes").isVisible()));
  }

  @Test
  void ctrl3OpensTheScreenAndLettersActThere() throws Exception {
    TillDesk desk = Tills.quiet();
    open(desk);
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    assertTrue(Studio.onFx(() -> studio.window.scene().lookup("#coupons").isVisible()));
    studio.press(KeyCode.R);
    assertEquals(List.of("move welcome to PAUSED"), desk.calls);
    studio.press(KeyCode.F6);
    assertEquals(1, desk.calls.size());
  }

  @Test
  void whileTwoAskForAWordOnlyTheButtonsAnswer() throws Exception {
    TillDesk desk = Tills.large();
    open(desk);
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    studio.frame();
    studio.press(KeyCode.Y);
    assertEquals(List.of(), desk.calls);
    studio.click("#word-agree-3");
    studio.click("#word-refuse-4");
    studio.press(KeyCode.W);
    assertEquals(List.of("agree to 3", "decline 4", "ask for 344.00 USD of welcome"), desk.calls);
  }

  @Test
  void everyActStandsInTheListOfKeys() throws Exception {
    open(Tills.busy());
    for (String id :
        List.of(
            "slot5",
            "slot6",
            "slot7",
            "takeBack",
            "morning",
            "coupons.couponNew",
            "coupons.many",
            "coupons.wordAsk",
            "coupons.wordAgree",
            "coupons.wordRefuse",
            "coupons.settleAgain",
            "coupons.rails")) {
      Act act = studio.window.acts().of(id).orElseThrow(() -> new AssertionError(id));
      assertNotNull(act.word());
    }
  }

  @Test
  void theFootTellsHowManyAreUnderWay() throws Exception {
    open(Tills.busy());
    boolean told =
        Studio.onFx(() ->
            studio.window.scene().lookup("#status-bar").lookupAll(".label").stream()
                .anyMatch(
                    node -> node instanceof Label label && "outbox 7".equals(label.getText())));
    assertTrue(told);
  }

  @Test
  void whereNoneCanBeKeptTheScreenSaysSo() throws Exception {
    studio = Studio.with(Rooms.busy(), DeskSettings.first());
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    boolean said =
        Studio.onFx(() -> {
          studio.window.scene().getRoot().applyCss();
          return studio.window.scene().lookup("#coupons").lookupAll(".nobody-title").stream()
              .anyMatch(node ->
                  node instanceof Label label
                      && "No coupons can be kept here".equals(label.getText()));
        });
    assertTrue(said);
  }
}
