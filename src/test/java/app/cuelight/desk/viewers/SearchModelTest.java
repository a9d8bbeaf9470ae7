package app.cuelight.desk.viewers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.viewers.SearchModel.Found;
import app.cuelight.desk.viewers.SearchModel.Phase;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Looking for people, without a window.
class SearchModelTest {

  private static final Mark VIPS = new Mark.OfTier(Tier.VIP);
  private static final Mark ACTIVE = new Mark.OfLifeCycle(LifeCycle.ACTIVE);

  private final ByHand hand = new ByHand();

  @Test
  void theHandRestsBeforeItIsSearched() {
    SmallCache cache = SmallCache.cast();
    SearchModel model = looking(cache);
    cache.calls.clear();
    model.type("mar");
    hand.pass(Duration.ofMillis(79));
    model.type("maris");
    hand.pass(Duration.ofMillis(79));
    hand.work();
    assertEquals(List.of(), cache.calls);
    hand.pass(Duration.ofMillis(1));
    hand.work();
    assertEquals(List.of("find maris"), cache.calls);
    assertEquals(List.of("Marisol"), names(model));
    assertEquals(new Found(1, 1_021_448, Duration.ofMillis(9)), model.foundProperty().get());
  }

  @Test
  void aTickBeforeTheFirstQuestionAsksNothing() {
    SmallCache cache = SmallCache.cast();
    SearchModel model = new SearchModel(cache.book(hand), hand, hand);

    model.renew(true);
    hand.work();

    assertEquals(List.of(), cache.calls);
  }

  @Test
  void anOvertakenQuestionIsNotPutAndALateAnswerIsNotShown() {
    SmallCache cache = SmallCache.cast();
    var away = new ByHand();
    var screen = new ByHand();
    SearchModel model = new SearchModel(cache.book(away), screen, hand);
    model.become(new PeopleQuery(List.of(), "zoe"));
    model.become(new PeopleQuery(List.of(), "kbauer"));
    away.work();
    assertEquals(List.of("find kbauer"), cache.calls, "zoe was overtaken before her turn");
    model.become(new PeopleQuery(List.of(), "chiara"));
    screen.work();
    assertEquals(List.of(), names(model), "the answer about kbauer is late");
    away.work();
    screen.work();
    assertEquals(List.of("Chiara"), names(model));
  }

  @Test
  void facetsAndTypedMarksNarrowTogetherAndGoAlike() {
    SearchModel model = looking(SmallCache.cast());
    model.toggle(ACTIVE);
    model.type("vip sol");
    assertEquals(new PeopleQuery(List.of(ACTIVE, VIPS), "sol"), model.queryProperty().get());
    assertEquals("vip sol", model.textProperty().get());
    model.settle();
    assertEquals("sol", model.textProperty().get());
    assertEquals(new PeopleQuery(List.of(ACTIVE, VIPS), "sol"), model.queryProperty().get());
    model.toggle(VIPS);
    assertEquals(new PeopleQuery(List.of(ACTIVE), "sol"), model.queryProperty().get());
    model.become(new PeopleQuery(List.of(ACTIVE), ""));
    assertTrue(model.dropLast());
    assertFalse(model.dropLast());
    assertEquals(PeopleQuery.EVERYBODY, model.queryProperty().get());
  }

  @Test
  void aTypedMarkCanBeTakenAwayAgain() {
    SearchModel model = looking(SmallCache.cast());
    model.type("vip maris");
    model.toggle(VIPS);
    assertEquals("maris", model.textProperty().get());
    assertEquals(new PeopleQuery(List.of(), "maris"), model.queryProperty().get());
  }

  @Test
  void nobodyAndNothingFoundAndNoAnswerAreThreeThings() {
    assertEquals(Phase.EMPTY, looking(SmallCache.empty()).phaseProperty().get());
    SmallCache cache = SmallCache.cast();
    SearchModel model = looking(cache);
    assertEquals(Phase.FOUND, model.phaseProperty().get());
    model.become(new PeopleQuery(List.of(), "nobody is called this"));
    hand.work();
    assertEquals(Phase.NOTHING, model.phaseProperty().get());
    cache.broken = true;
    model.look();
    hand.work();
    assertEquals(Phase.FAILED, model.phaseProperty().get());
    cache.broken = false;
    model.clear();
    assertEquals(Phase.LOADING, model.phaseProperty().get());
    hand.work();
    assertEquals(Phase.FOUND, model.phaseProperty().get());
  }

  @Test
  void aLongListHoldsThreePagesAndGoesBothWays() {
    SearchModel model = looking(SmallCache.crowd(750));
    PagesModel pages = model.pages();
    for (int i = 0; i < 20; i++) {
      pages.seen(pages.rows().size() - 10, pages.rows().size() - 1);
      hand.work();
      assertTrue(pages.rows().size() <= 300);
    }
    assertEquals(500, pages.firstRowProperty().get());
    assertEquals("Viewer 0749", name(pages.rows().getLast()));
    for (int i = 0; i < 20; i++) {
      pages.seen(0, 10);
      hand.work();
    }
    assertEquals(0, pages.firstRowProperty().get());
    assertEquals("Viewer 0000", name(pages.rows().getFirst()));
    assertEquals(300, pages.rows().size());
  }

  @Test
  void everyRowComesOnceOnTheWayDown() {
    SearchModel model = looking(SmallCache.crowd(430));
    for (int i = 0; i < 429; i++) {
      model.step(1);
      hand.work();
    }
    model.step(1);
    hand.work();
    assertEquals("shop:u0429", chosen(model));
  }

  @Test
  void furtherRowsThatCannotBeReadAreSaidAndReadLater() {
    SmallCache cache = SmallCache.crowd(250);
    SearchModel model = looking(cache);
    cache.broken = true;
    model.pages().seen(90, 99);
    hand.work();
    assertTrue(model.pages().stuckProperty().get());
    assertEquals(100, model.pages().rows().size());
    cache.broken = false;
    model.pages().seen(90, 99);
    hand.work();
    assertFalse(model.pages().stuckProperty().get());
    assertEquals(200, model.pages().rows().size());
  }

  private SearchModel looking(SmallCache cache) {
    SearchModel model = new SearchModel(cache.book(hand), Runnable::run, hand);
    model.look();
    hand.work();
    return model;
  }

  @Test
  void atTheTopNewcomersAppearAndTheChoiceStays() {
    SmallCache cache = SmallCache.crowd(250);
    SearchModel model = looking(cache);
    model.step(1);
    model.step(1);
    ViewerId chosen = model.chosenProperty().get();
    renew(model);
    cache.comes("ana");
    cache.comes("zoe");
    cache.calls.clear();
    renew(model);
    assertEquals(List.of("find "), cache.calls);
    assertEquals(
        List.of("Newcomer ana", "Newcomer zoe", "Viewer 0000"), names(model).subList(0, 3));
    assertEquals(chosen, model.chosenProperty().get());
    assertEquals(new Found(252, 252, Duration.ofMillis(9)), model.foundProperty().get());
    assertEquals(100, model.pages().rows().size());
  }

  @Test
  void furtherDownWhatTheEyeRestsOnStaysThere() {
    SmallCache cache = SmallCache.crowd(450);
    SearchModel model = looking(cache);
    model.pages().seen(90, 99);
    hand.work();
    model.pages().seen(120, 135);
    List<Integer> shifts = new ArrayList<>();
    model
        .pages()
        .rows()
        .addListener((ListChangeListener<PersonRow>) _ -> shifts.add(model.pages().shift()));
    cache.comes("ana");
    cache.isBack("u0120");
    renew(model);
    assertEquals(List.of(1), shifts, "one came before the eye, one went from under it to the top");
    assertEquals("Viewer 0121", names(model).get(122));
  }

  @Test
  void nothingIsReadAgainWhileNothingIsNew() {
    SmallCache cache = SmallCache.crowd(20);
    SearchModel model = looking(cache);
    renew(model);
    cache.calls.clear();
    renew(model);
    assertEquals(List.of(), cache.calls);
    model.renew(true);
    hand.work();
    assertEquals(List.of("find "), cache.calls);
  }

  /// The clock ticks while a million people are still being read.
  @Test
  void nothingIsReadAgainBeforeTheFirstRowsCame() {
    SmallCache cache = SmallCache.cast();
    SearchModel model = new SearchModel(cache.book(hand), Runnable::run, hand);
    cache.calls.clear();
    model.renew(false);
    model.look();
    model.renew(true);
    hand.work();
    assertEquals(List.of("find "), cache.calls);
  }

  @Test
  void aRenewalNeverGetsBeforeAQuestion() {
    SmallCache cache = SmallCache.cast();
    SearchModel model = looking(cache);
    cache.comes("newest");
    model.renew(false);
    model.become(new PeopleQuery(List.of(), "zoe"));
    model.renew(false);
    hand.work();
    assertEquals(List.of("zoe.w"), names(model));
    model.type("chiara");
    cache.calls.clear();
    model.renew(false);
    hand.work();
    assertEquals(List.of(), cache.calls, "what is typed is looked for in a moment");
  }

  private void renew(SearchModel model) {
    model.renew(false);
    hand.work();
  }

  private static List<@Nullable String> names(SearchModel model) {
    return model.pages().rows().stream().<@Nullable String>map(SearchModelTest::name).toList();
  }

  private static @Nullable String name(PersonRow row) {
    return row.viewer().facts().get(Fact.NAME);
  }

  private static String chosen(SearchModel model) {
    return String.valueOf(model.chosenProperty().get());
  }
}
