package app.cuelight.desk.viewers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.viewers.CareModel.Phase;
import app.cuelight.desk.viewers.CareModel.State;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.playbook.CareDesk.CareLine;
import app.cuelight.show.playbook.CareDesk.Sent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Seeing to people off air, without a toolkit.
class CareModelTest {

  private final SmallCache cache = SmallCache.cast();
  private final List<Runnable> later = new ArrayList<>();
  private final List<ViewerId> looked = new ArrayList<>();
  private final CareModel model =
      new CareModel(
          cache.book(Runnable::run), Runnable::run, (_, work) -> later.add(work), looked::add);

  @BeforeEach
  void open() {
    model.open(true);
  }

  private void afterFourSeconds() {
    List<Runnable> all = List.copyOf(later);
    later.clear();
    all.forEach(Runnable::run);
  }

  private CareLine line(int at) {
    return model.linesProperty().get().get(at);
  }

  private void choose(String id) {
    model.choose(new ViewerId("shop:" + id));
  }

  private CareLine chosen() {
    return Objects.requireNonNull(model.chosenLine());
  }

  @Test
  void theListIsMadeWhenItIsFirstSeenAndOnlyThen() {
    assertEquals(Phase.SHOWN, model.phaseProperty().get());
    assertEquals(new ViewerId("shop:dee"), CareModel.id(line(0)));
    model.open(false);
    model.open(true);
    assertEquals(List.of("list 200"), cache.care.calls);
  }

  @Test
  void aMessageWaitsFourSecondsAndLeavesAsItIsWritten() {
    choose("marisol");
    assertEquals("Gracias por tu compra. ¿Te ha quedado todo bien?", model.text(chosen()));
    CareLine her = chosen();
    model.write(her, " ¿Te gusta? ");
    model.send();
    assertEquals(new State.Soon(CareModel.Deed.SEND), model.state(her));
    assertEquals(List.of("list 200"), cache.care.calls);
    afterFourSeconds();
    assertEquals(List.of("list 200", "send shop:marisol back-ask ¿Te gusta?"), cache.care.calls);
    assertEquals(new State.Left(false), model.state(her));
    assertFalse(model.isOpen(her));
  }

  @Test
  void whatWaitsIsTakenBackAndNothingLeaves() {
    choose("marisol");
    CareLine her = chosen();
    model.send();
    assertTrue(model.takeBack());
    afterFourSeconds();
    assertEquals(List.of("list 200"), cache.care.calls);
    assertEquals(new State.Open(), model.state(her));
    assertEquals(new ViewerId("shop:marisol"), model.chosenProperty().get());
    assertFalse(model.takeBack());
  }

  @Test
  void beginningSomethingElseEndsTheWaitOfTheFirst() {
    choose("marisol");
    model.done();
    model.done();
    assertEquals(List.of("list 200", "done shop:marisol "), cache.care.calls);
    assertNotNull(model.waitingProperty().get());
  }

  @Test
  void whoMayNotBeWrittenToIsNotWrittenTo() {
    choose("dee");
    assertEquals(Refusal.DO_NOT_CONTACT, Objects.requireNonNull(chosen().refused()).reason());
    model.send();
    assertNull(model.waitingProperty().get());
    model.dismiss("does not want it");
    afterFourSeconds();
    assertEquals(List.of("list 200", "dismiss shop:dee does not want it"), cache.care.calls);
  }

  @Test
  void dismissingNeedsAReason() {
    choose("marisol");
    model.dismiss("  ");
    assertNull(model.waitingProperty().get());
  }

  @Test
  void whatCameToNothingSaysWhyAndMayBeTriedAgain() {
    choose("marisol");
    CareLine her = chosen();
    var why = new Bilingual("No such user.", "无此用户。");
    cache.care.answer = new Sent.Failed(why);
    model.send();
    afterFourSeconds();
    assertEquals(new State.Failed(why), model.state(her));
    assertTrue(model.isOpen(her));
    cache.care.answer = new Sent.Refused(Verdict.Refused.of(Refusal.QUIET_HOURS));
    choose("marisol");
    model.send();
    afterFourSeconds();
    assertEquals(new State.Refused(Verdict.Refused.of(Refusal.QUIET_HOURS)), model.state(her));
  }

  @Test
  void theArrowsGoFromOneToTheNextAndShowHerPage() {
    model.step(1);
    model.step(-5);
    assertEquals(List.of(CareModel.id(line(1)), CareModel.id(line(0))), looked);
  }

  @Test
  void theListIsWrittenWithTheMessagesAsTheyAre() {
    model.export(Path.of("care.csv"));
    assertEquals(
        "export %d care.csv".formatted(model.linesProperty().get().size()),
        cache.care.calls.getLast());
  }
}
