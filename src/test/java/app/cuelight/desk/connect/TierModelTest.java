package app.cuelight.desk.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.shell.Dials;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TierModelTest {

  private static final TierSettings TWO_WEEKS = TierSettings.of(Map.of(Dial.NEW_DAYS, 14.0));

  private final Deque<Runnable> aside = new ArrayDeque<>();
  private final TierModel model =
      new TierModel(new TierBook(Dials.desk(), Runnable::run, aside::add), Runnable::run);

  @BeforeEach
  void look() {
    model.refresh();
  }

  @Test
  void onlyWhatWasRehearsedCanBeApplied() {
    assertFalse(model.canRehearse(), "nothing was turned");
    model.type(Dial.NEW_DAYS, " 14 ");
    assertTrue(model.canRehearse());
    assertFalse(model.canApply());
    model.rehearse();
    assertFalse(model.canRehearse(), "one rehearsal at a time");
    aside.remove().run();
    assertEquals(Dials.EFFECT, model.standProperty().get().effect());
    assertTrue(model.canApply());
    model.type(Dial.NEW_DAYS, "15");
    assertFalse(model.canApply(), "other values were rehearsed");
    model.type(Dial.NEW_DAYS, "14.0");
    model.apply();
    assertEquals(TWO_WEEKS, model.historyProperty().get().now());
    assertEquals(DialDraft.of(TWO_WEEKS), model.draftProperty().get());
    assertNull(model.standProperty().get().effect());
    model.undo();
    assertEquals(TierSettings.DEFAULTS, model.historyProperty().get().now());
  }

  @Test
  void nonsenseIsToldWhereItStandsAndCannotBeRehearsed() {
    model.type(Dial.NEW_DAYS, "many");
    assertEquals(Set.of(Dial.NEW_DAYS), model.draftProperty().get().flaws().keySet());
    model.type(Dial.NEW_DAYS, "30");
    model.type(Dial.ACTIVE_DAYS, "200");
    assertEquals(Set.of(Dial.DORMANT_DAYS), model.draftProperty().get().flaws().keySet());
    model.rehearse();
    assertTrue(aside.isEmpty());
    model.forget();
    assertFalse(model.draftProperty().get().isTurned());
  }

  @Test
  void aRehearsalCanBeEnded() {
    model.type(Dial.NEW_DAYS, "14");
    model.rehearse();
    model.end();
    aside.remove().run();
    assertEquals(TierModel.Stand.NONE, model.standProperty().get());
    assertTrue(model.canRehearse());
  }

  @Test
  void keysTurnADialByItsStepWithinItsRange() {
    model.step(Dial.LIKE_POINTS, 1);
    assertEquals("0.3", model.draftProperty().get().text(Dial.LIKE_POINTS));
    model.step(Dial.LIKE_POINTS, -10);
    assertEquals("0", model.draftProperty().get().text(Dial.LIKE_POINTS));
    model.type(Dial.NEW_DAYS, "many");
    model.step(Dial.NEW_DAYS, -1);
    assertEquals("29", model.draftProperty().get().text(Dial.NEW_DAYS));
    model.step(Dial.NEW_DAYS, 10_000);
    assertEquals("365", model.draftProperty().get().text(Dial.NEW_DAYS));
  }

  @Test
  void everyDialGoesBackToItsDefaultOnceRehearsed() {
    model.type(Dial.NEW_DAYS, "14");
    model.rehearse();
    aside.remove().run();
    model.apply();
    model.usual();
    assertEquals(Map.of(Dial.NEW_DAYS, "30"), model.draftProperty().get().typed());
    assertEquals(TierSettings.DEFAULTS, model.draftProperty().get().wanted());
  }
}
