package app.cuelight.desk.viewers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.viewers.PersonModel.Outcome;
import app.cuelight.desk.viewers.PersonModel.Phase;
import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.locale.Saying;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One person's page, without a window.
class PersonModelTest {

  private static final ViewerId MARISOL = new ViewerId("shop:marisol");

  private final SmallCache cache = SmallCache.cast();
  private final ByHand hand = new ByHand();
  private final List<ViewerId> forward = new ArrayList<>();
  private final ViewersModel screen =
      new ViewersModel(cache.book(hand), forward::add, Runnable::run, hand);
  private final PersonModel model = screen.person();

  @Test
  void herPageSaysHowHerNameIsSaidAndWhoSeemsToBeHer() {
    Shown shown = open();
    assertEquals(new Saying("mah-ree-SOL", Saying.Basis.NOTE), shown.saying());
    assertEquals(1, shown.alike().size());
    assertEquals(MARISOL, screen.search().chosenProperty().get());
  }

  @Test
  void theTimelineShowsNinetyDaysUntilMoreIsWanted() {
    Shown shown = open();
    int all = shown.page().timeline().size();
    assertTrue(model.timeline(Folk.NOW).size() < all);
    model.showWhole();
    assertEquals(all, model.timeline(Folk.NOW).size());
  }

  @Test
  void onlyWhatChangedIsNoted() {
    open();
    model.edit(PersonModel.Editing.NAME);
    model.note(Map.of(Note.SAY, " mah-ree-SOL ", Note.CALL, "Mari", Note.REMARK, ""));
    hand.work();
    assertEquals(List.of("note shop:marisol {CALL=Mari, REMARK=}"), acts());
    assertEquals(PersonModel.Editing.NOTHING, model.editingProperty().get());
    Outcome outcome = model.outcomeProperty().get();
    assertNotNull(outcome);
    assertTrue(outcome.done());
  }

  @Test
  void aMergeTakenBackInTimeNeverHappens() {
    Shown shown = open();
    model.merge(shown.alike().getFirst().other());
    hand.pass(Duration.ofMillis(3_990));
    assertTrue(screen.leave());
    hand.pass(Duration.ofSeconds(10));
    hand.work();
    assertEquals(List.of(), acts());
    assertEquals(Phase.SHOWN, model.phaseProperty().get(), "Esc took back, and nothing else");
  }

  @Test
  void aMergeIsDoneAfterFourSecondsAndThePersonSheIsNowIsLookedAt() {
    Shown shown = open();
    model.merge(shown.alike().getFirst().other());
    hand.pass(Duration.ofSeconds(4));
    hand.work();
    assertEquals(List.of("merge shop:marisol shop:anapaula"), acts());
    assertNull(model.pendingProperty().get());
    assertEquals(new ViewerId("shop:anapaula"), screen.search().chosenProperty().get());
  }

  @Test
  void whoIsToldApartStaysOnHerPageAndCanBeTakenBack() {
    Shown shown = open();
    model.apart(shown.alike().getFirst().other());
    assertTrue(model.takeBack());
    hand.pass(Duration.ofSeconds(4));
    model.apart(shown.alike().getFirst().other());
    hand.pass(Duration.ofSeconds(4));
    hand.work();
    assertEquals(List.of("apart shop:marisol shop:anapaula"), acts());
    assertEquals(MARISOL, screen.search().chosenProperty().get());
    assertNotNull(model.outcomeProperty().get());
  }

  @Test
  void aSecondActDoesTheFirstAtOnce() {
    Shown shown = open();
    model.merge(shown.alike().getFirst().other());
    model.part(List.of(shown.viewer().identities().getLast()));
    hand.work();
    assertEquals(List.of("merge shop:marisol shop:anapaula"), acts());
    hand.pass(Duration.ofSeconds(4));
    hand.work();
    assertEquals("part shop:marisol [tiktok-us:marisol]", acts().getLast());
  }

  @Test
  void someMustStayAndSomeMustLeave() {
    Shown shown = open();
    model.part(List.of());
    model.part(shown.viewer().identities());
    assertNull(model.pendingProperty().get());
  }

  @Test
  void whoWasForgottenIsNoMore() {
    open();
    model.forget();
    hand.work();
    assertEquals(List.of("forget shop:marisol"), acts());
    assertEquals(Phase.GONE, model.phaseProperty().get());
    assertFalse(
        screen.search().pages().rows().stream().anyMatch(row -> row.viewer().id().equals(MARISOL)));
  }

  @Test
  void aPageThatCannotBeReadIsReadAgain() {
    cache.broken = true;
    model.open(MARISOL);
    hand.work();
    assertEquals(Phase.FAILED, model.phaseProperty().get());
    cache.broken = false;
    model.again();
    hand.work();
    assertEquals(Phase.SHOWN, model.phaseProperty().get());
  }

  @Test
  void thePageOfAnotherIsNotShownLate() {
    model.open(MARISOL);
    model.open(new ViewerId("shop:zoe"));
    hand.work();
    Shown shown = model.shownProperty().get();
    assertNotNull(shown);
    assertEquals(new ViewerId("shop:zoe"), shown.viewer().id());
  }

  @Test
  void onlyWhoIsHereIsBroughtForward() {
    open();
    screen.bringForward();
    model.open(new ViewerId("shop:zoe"));
    hand.work();
    screen.bringForward();
    assertEquals(List.of(MARISOL), forward);
  }

  @Test
  void herDataGoIntoAFile() {
    open();
    model.export(Path.of("marisol.json"));
    hand.work();
    assertEquals(List.of("export shop:marisol marisol.json"), acts());
  }

  private Shown open() {
    screen.look();
    screen.open(MARISOL);
    hand.work();
    Shown shown = model.shownProperty().get();
    assertNotNull(shown);
    return shown;
  }

  private List<String> acts() {
    return cache.calls.stream().filter(call -> !call.startsWith("find")).toList();
  }
}
