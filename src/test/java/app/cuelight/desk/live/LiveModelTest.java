package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.live.LiveModel.Phase;
import app.cuelight.desk.script.Script;
import app.cuelight.show.live.RoomView.Source.State;
import org.junit.jupiter.api.Test;

class LiveModelTest {

  private final LiveModel model = new LiveModel(new Script().desk(), () -> Views.NOW);

  @Test
  void beforeTheFirstEventNothingIsKnownNotEvenZero() {
    model.showQueue(Views.sources(Views.source(State.WAITING, false)));
    assertEquals(Phase.NOTHING_YET, model.phaseProperty().get());
  }

  @Test
  void oneConnectionThatBringsEventsIsEnough() {
    model.showQueue(
        Views.sources(Views.source(State.STOPPED, true), Views.source(State.BEHIND, true)));
    assertEquals(Phase.RUNNING, model.phaseProperty().get());
  }

  @Test
  void whenNoneBringsAnyTheFeedHasStopped() {
    model.showQueue(
        Views.sources(Views.source(State.STOPPED, true), Views.source(State.WAITING, false)));
    assertEquals(Phase.STOPPED, model.phaseProperty().get());
  }

  @Test
  void agesMoveOnceASecond() {
    model.tick(Views.NOW.plusMillis(400));
    assertEquals(Views.NOW, model.secondProperty().get());
    model.tick(Views.NOW.plusMillis(1300));
    assertEquals(Views.NOW.plusSeconds(1), model.secondProperty().get());
  }
}
