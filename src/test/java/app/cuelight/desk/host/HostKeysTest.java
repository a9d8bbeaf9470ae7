package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.host.Guests;
import app.cuelight.show.host.HostSheets;
import app.cuelight.show.live.RoomView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What presenter clickers send, and what it does.
class HostKeysTest {

  private final List<String> calls = new ArrayList<>();
  private final HostModel model =
      new HostModel(new Theatre.Written(calls), Guests.lin("en"), _ -> {});
  private final HostKeys keys = new HostKeys(model, new Frame());
  private boolean full;

  private final class Frame implements HostKeys.Window {

    @Override
    public void fill(boolean wanted) {
      full = wanted;
      calls.add("fill " + wanted);
    }

    @Override
    public boolean isFull() {
      return full;
    }

    @Override
    public void close() {
      calls.add("close");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAGE_DOWN, greeted",
    "SPACE, greeted",
    "RIGHT, greeted",
    "PAGE_UP, bring back",
    "BACK_SPACE, bring back",
    "LEFT, bring back",
    "PERIOD, blank true",
    "B, blank true",
    "F12, blank true",
    "F5, fill true",
    "F11, fill true",
    "F9, close"
  })
  void everyKeyOfAClickerDoesOneThing(KeyCode code, String call) {
    model.show(sheet(Guests.room(Guests.marisol())));
    press(code);
    assertEquals(List.of(call), calls);
  }

  @Test
  void escapeLeavesFullScreenAndNothingElse() {
    press(KeyCode.ESCAPE);
    assertEquals(List.of(), calls);
    full = true;
    press(KeyCode.ESCAPE);
    assertEquals(List.of("fill false"), calls);
  }

  @Test
  void blankingTwiceBringsTheCardBack() {
    model.show(sheet(Guests.with(new RoomView.Host(true, "", ""))));
    press(KeyCode.F12);
    assertEquals(List.of("blank false"), calls);
  }

  @Test
  void lettersBelongToTheFieldsWhileTheHostIsSetUp() {
    press(KeyCode.F2);
    assertTrue(model.isSettingUp());
    press(KeyCode.SPACE);
    press(KeyCode.B);
    press(KeyCode.BACK_SPACE);
    assertEquals(List.of(), calls);
    press(KeyCode.ESCAPE);
    assertFalse(model.isSettingUp());
  }

  @Test
  void theFirstClickTriesTheClickerAndGreetsNobody() {
    model.show(sheet(Guests.room(null)));
    model.opened();
    assertEquals("Hello, Lin. Press the clicker once.", line());
    press(KeyCode.PAGE_DOWN);
    assertEquals("Hello, Lin. Clicker works ✓", line());
    press(KeyCode.PAGE_DOWN);
    assertEquals("Nobody waiting. Talk on.", line());
    assertEquals(List.of(), calls);
  }

  @Test
  void theFirstCardEndsTheTrial() {
    model.show(sheet(Guests.room(null)));
    model.opened();
    model.show(sheet(Guests.room(Guests.marisol())));
    press(KeyCode.PAGE_DOWN);
    assertEquals(List.of("greeted"), calls);
    model.show(sheet(Guests.room(null)));
    assertEquals("Nobody waiting. Talk on.", line());
  }

  private String line() {
    HostSheet shown = model.sheetProperty().get();
    return shown == null ? "" : shown.line().text();
  }

  private void press(KeyCode code) {
    keys.pressed(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static HostSheet sheet(RoomView view) {
    return HostSheets.of(view, Guests.lin("en"), Guests.NOW, Guests.STUDIO);
  }
}
