package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.script.Script;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.RoomRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsModelTest {

  private final Script script = new Script();
  private final RowsModel model = new RowsModel(script.desk());

  @Test
  void theNewestRowsAreShown() {
    model.show(Views.rows(false, 0, 1, 2));
    model.show(Views.rows(false, 0, 3, 1, 2));
    assertEquals(List.of(3L, 1L, 2L), keys());
  }

  @Test
  void nothingMovesUnderThePointer() {
    model.show(Views.rows(false, 0, 1, 2));
    model.pointer(true);
    model.show(Views.rows(true, 38, 9, 8, 7));
    assertEquals(List.of(1L, 2L), keys());
    assertEquals(38, model.newerProperty().get());
    model.pointer(false);
    model.show(Views.rows(false, 0, 9, 8, 7));
    assertEquals(List.of(9L, 8L, 7L), keys());
    assertEquals(0, model.newerProperty().get());
    assertEquals(List.of("hold true", "hold false"), script.calls);
  }

  @Test
  void aChosenRowHoldsTheListUntilItIsLetGo() {
    model.show(Views.rows(false, 0, 1, 2, 3));
    model.step(1);
    model.step(1);
    assertEquals(2L, model.chosenProperty().get());
    model.show(Views.rows(true, 5, 9, 8));
    assertEquals(1, model.indexOfChosen());
    assertTrue(model.leave());
    assertFalse(model.leave());
    assertFalse(model.heldProperty().get());
  }

  @Test
  void stepsStopAtBothEnds() {
    model.step(1);
    assertNull(model.chosenProperty().get());
    model.show(Views.rows(false, 0, 1, 2));
    model.step(-1);
    model.step(-1);
    assertEquals(1L, model.chosenProperty().get());
    model.step(50);
    assertEquals(2L, model.chosenProperty().get());
  }

  @Test
  void theHoldKeyLetsGoOfEverything() {
    model.show(Views.rows(false, 0, 1, 2));
    model.pointer(true);
    model.step(1);
    model.toggleHold();
    assertFalse(model.heldProperty().get());
    assertNull(model.chosenProperty().get());
    model.toggleHold();
    assertTrue(model.heldProperty().get());
    assertEquals(List.of("hold true", "hold false", "hold true"), script.calls);
  }

  @Test
  void holdingAnEmptyListStillFillsItOnce() {
    model.toggleHold();
    model.show(Views.rows(true, 2, 1));
    model.show(Views.rows(true, 3, 2, 1));
    assertEquals(List.of(1L), keys());
  }

  @Test
  void aFilterShowsOneTierAndForgetsAChoiceOutsideIt() {
    model.show(Views.rows(false, 0, 1, 2, 3, 4));
    model.step(1);
    model.only(Tier.NEW);
    assertEquals(List.of(2L, 4L), keys());
    assertNull(model.chosenProperty().get());
    assertFalse(model.heldProperty().get());
    model.only(null);
    assertEquals(4, keys().size());
  }

  private List<Long> keys() {
    return model.rows().stream().map(RoomRow::key).toList();
  }
}
