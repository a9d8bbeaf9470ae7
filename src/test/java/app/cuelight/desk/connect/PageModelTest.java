package app.cuelight.desk.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.shell.Lines;
import app.cuelight.show.host.PageDesk.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageModelTest {

  private final PageModel model = new PageModel(Lines.page(), Runnable::run, Runnable::run);

  @Test
  void thePageIsShutUntilSomebodyOpensIt() {
    model.refresh();
    assertEquals(new State(false, false, List.of()), model.stateProperty().get());
    model.open(true);
    assertEquals(
        new State(true, true, List.of("http://192.168.1.20:8788/host/t0/")),
        model.stateProperty().get());
    model.open(false);
    assertEquals(new State(false, false, List.of()), model.stateProperty().get());
  }

  @Test
  void aNewAddressTakesThePlaceOfTheOld() {
    model.open(true);
    model.renew();
    assertEquals(
        List.of("http://192.168.1.20:8788/host/t1/"), model.stateProperty().get().addresses());
  }
}
