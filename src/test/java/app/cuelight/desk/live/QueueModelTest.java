package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.script.Script;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QueueModelTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Views.NOW);
  private final Script script = new Script();
  private final QueueModel model = new QueueModel(script.desk(), now::get);

  @Test
  void aVerbMeansTheOneOnTheCard() {
    model.show(Views.queue(Views.card("Ana"), Views.card("Bo")));
    model.greeted();
    assertEquals(List.of("greeted shop:Ana"), script.calls);
  }

  @Test
  void aBouncingClickerGreetsNobodyUnseen() {
    model.show(Views.queue(Views.card("Ana")));
    model.greeted();
    model.show(Views.queue(Views.card("Bo")));
    pass(149);
    model.greeted();
    assertEquals(List.of("greeted shop:Ana"), script.calls);
    pass(1);
    model.greeted();
    assertEquals(List.of("greeted shop:Ana", "greeted shop:Bo"), script.calls);
  }

  @Test
  void theSameViewerIsNotDealtWithTwiceBeforeTheShowAnswers() {
    model.show(Views.queue(Views.card("Ana")));
    model.greeted();
    pass(400);
    model.skip();
    model.greeted();
    assertEquals(List.of("greeted shop:Ana"), script.calls);
    pass(700);
    model.greeted();
    assertEquals(2, script.calls.size(), "an unanswered verb can be said again after a second");
  }

  @Test
  void sheWhoWasBroughtBackCanBeGreetedAgain() {
    model.show(Views.queue(Views.card("Ana")));
    model.greeted();
    pass(200);
    model.bringBack();
    pass(200);
    model.greeted();
    assertEquals(List.of("greeted shop:Ana", "bring back", "greeted shop:Ana"), script.calls);
  }

  @Test
  void nothingHappensWithoutACard() {
    model.greeted();
    model.skip();
    model.pin();
    model.bringForward(0);
    assertEquals(List.of(), script.calls);
  }

  @Test
  void onlyFilledPlacesComeForward() {
    model.show(Views.queue(Views.card("Ana"), Views.card("Bo")));
    model.bringForward(2);
    model.bringForward(0);
    pass(200);
    model.pin();
    assertEquals(List.of("bring forward 0", "pin shop:Ana"), script.calls);
  }

  @Test
  void whileTheHelloToAllIsOnTheCardTheClickerSaysIt() {
    model.show(Views.hello(Views.card("Ana"), true));
    model.greeted();
    pass(200);
    model.skip();
    model.reword();
    assertEquals(List.of("hello to all"), script.calls);
    model.show(Views.hello(Views.card("Ana"), false));
    pass(200);
    model.greeted();
    pass(200);
    model.helloToAll();
    assertEquals(List.of("hello to all", "greeted shop:Ana", "hello to all"), script.calls);
  }

  @Test
  void withoutNewcomersThereIsNoHelloToAll() {
    model.show(Views.queue(Views.card("Ana")));
    model.helloToAll();
    assertEquals(List.of(), script.calls);
  }

  private void pass(long millis) {
    now.set(now.get().plusMillis(millis));
  }
}
