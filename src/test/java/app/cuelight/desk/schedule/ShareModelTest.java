package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.schedule.ShareModel.Reach;
import app.cuelight.show.host.PageDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The switch of the calendar to subscribe to.
final class ShareModelTest {

  private final Door door = new Door();
  private final PaperPlan paper = Plans.drawn().with(new ShareBook(door, Runnable::run));
  private final PlanModel plan =
      new PlanModel(
          paper.book(),
          new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null),
          Runnable::run);
  private final ShareModel share = plan.calendar().share();

  @Test
  void nobodyMaySubscribeUntilSomebodyChoosesSo() {
    plan.open(true);
    assertEquals(Reach.NOBODY, share.reach());
    share.choose(Reach.COMPUTER);
    assertEquals(Reach.COMPUTER, share.reach());
    assertEquals(
        List.of("http://127.0.0.1:8818/calendar/t0.ics"), share.stateProperty().get().addresses());
    share.choose(Reach.NETWORK);
    assertEquals(Reach.NETWORK, share.reach());
    share.choose(Reach.NOBODY);
    assertEquals(Reach.NOBODY, share.reach());
  }

  @Test
  void aNewAddressTakesThePlaceOfTheOld() {
    share.choose(Reach.COMPUTER);
    share.renew();
    assertEquals(
        List.of("http://127.0.0.1:8818/calendar/t1.ics"), share.stateProperty().get().addresses());
  }

  @Test
  void whatCannotBeSwitchedIsSaid() {
    door.refusing = true;
    share.choose(Reach.NETWORK);
    assertTrue(plan.toldProperty().get().refused());
    assertEquals(Reach.NOBODY, share.reach());
  }

  @Test
  void whereThereIsNothingToSwitchNothingIsShown() {
    PaperPlan alone = Plans.drawn();
    var clock = new DeskClock(alone::now, () -> 0, Plans.SHANGHAI, _ -> null);
    assertFalse(new PlanModel(alone.book(), clock, Runnable::run).calendar().share().isThere());
    assertTrue(share.isThere());
  }

  private static final class Door implements PageDesk {
    private State state = new State(false, false, List.of());
    private String bind = "";
    private int token;
    private boolean refusing;

    @Override
    public State state() {
      return state;
    }

    @Override
    public State open(String wanted, Integer port) {
      if (refusing) {
        throw new IllegalStateException("The disk is full.");
      }
      bind = wanted.equals("0.0.0.0") ? "192.168.7.20" : wanted;
      state =
          new State(true, true, List.of("http://" + bind + ":8818/calendar/t" + token + ".ics"));
      return state;
    }

    @Override
    public State shut() {
      state = new State(false, false, List.of());
      return state;
    }

    @Override
    public State renew() {
      token++;
      return open(bind, null);
    }
  }
}
