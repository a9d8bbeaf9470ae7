package app.cuelight.desk.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.connect.ActionDraft.Part;
import app.cuelight.desk.shell.Plays;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Condition;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.playbook.PlaybookDesk;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.PlaybookStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Writing the playbook, without a toolkit.
class PlaybookModelTest {

  private final Plays.InMemory store = new Plays.InMemory();
  private final List<String> changes = new ArrayList<>();
  private final PlaybookModel model = model(store);

  private PlaybookModel model(PlaybookStore kept) {
    var made =
        new PlaybookModel(
            new PlaybookBook(new PlaybookDesk(kept), Runnable::run, () -> changes.add("changed")),
            Runnable::run);
    made.refresh();
    return made;
  }

  private List<String> ids() {
    return model.actions().stream().map(action -> action.id().value()).toList();
  }

  private ActionDraft draft() {
    return Objects.requireNonNull(model.draftProperty().get());
  }

  @Test
  void theActionsOfATierAreInTheOrderTheyAreSuggested() {
    model.choose(Tier.NEW);
    assertEquals(List.of("new-say", "new-offer"), ids());
    model.move(model.actions().getLast(), true);
    assertEquals(List.of("new-offer", "new-say"), ids());
    model.move(model.actions().getLast(), false);
    assertEquals(List.of("new-offer", "new-say"), ids());
  }

  @Test
  void anActionIsWrittenWithItsConditionsAndKept() {
    model.choose(Tier.NEW);
    model.begin();
    assertEquals(Map.of(Part.EN, "fault.words", Part.ZH, "fault.words"), draft().faults());
    model.keep();
    assertNotNull(model.draftProperty().get());
    model.write(now ->
        now.with(ActionKind.OFFER)
            .with(Part.EN, " Offer the gift ")
            .with(Part.ZH, "送新人礼")
            .with(Part.OFFER, "welcome")
            .with(Part.DAYS, "7")
            .with(Owner.ASSISTANT)
            .plus(new Condition.InBasket())
            .plus(new Condition.InBasket())
            .plus(new Condition.OrdersUpTo(0))
            .without(new Condition.OrdersUpTo(0)));
    model.keep();
    assertNull(model.draftProperty().get());
    assertEquals(
        new Action(
            new ActionId("new-offer-2"),
            Tier.NEW,
            ActionKind.OFFER,
            new Bilingual("Offer the gift", "送新人礼"),
            new OfferId("welcome"),
            List.of(new Condition.InBasket()),
            7,
            Owner.ASSISTANT,
            true),
        store.get().actions().getLast());
    assertEquals(List.of("changed"), changes);
  }

  @Test
  void everyChangeIsTakenBackOneByOne() {
    Playbook first = store.get();
    model.choose(Tier.NEW);
    model.turn(model.actions().getFirst(), false);
    model.remove(model.actions().getLast());
    model.usual();
    assertEquals(first, store.get());
    assertTrue(model.undo());
    assertEquals(List.of("new-say"), ids());
    assertTrue(model.undo());
    assertFalse(model.actions().getFirst().on());
    assertTrue(model.undo());
    assertEquals(first, store.get());
    assertFalse(model.undo());
    assertFalse(model.undoableProperty().get());
  }

  @Test
  void anOfferThatIsNoIdAndDaysThatAreNoneAreSaid() {
    model.begin();
    model.write(now ->
        now.with(ActionKind.OFFER)
            .with(Part.EN, "x")
            .with(Part.ZH, "好")
            .with(Part.OFFER, "No such, id")
            .with(Part.DAYS, "4000"));
    assertEquals(
        Map.of(Part.OFFER, "fault.offerId", Part.DAYS, "fault.coolDown"), draft().faults());
  }

  @Test
  void aDiskThatRefusesIsSaid() {
    PlaybookStore refusing =
        new PlaybookStore() {
          @Override
          public Playbook get() {
            return Playbook.EMPTY;
          }

          @Override
          public Playbook change(UnaryOperator<Playbook> change) {
            throw new JournalException(JournalException.Fault.OTHER, "full", null);
          }

          @Override
          public Playbook reset() {
            return change(one -> one);
          }

          @Override
          public List<String> notices() {
            return List.of();
          }
        };
    PlaybookModel broken = model(refusing);
    assertFalse(broken.failedProperty().get());
    broken.usual();
    assertTrue(broken.failedProperty().get());
  }

  @ParameterizedTest
  @EnumSource(ConditionSort.class)
  void everySortOfConditionIsMadeFromWhatStandsThereAtFirst(ConditionSort sort) {
    assertNotNull(sort.with(sort.usual()));
    sort.words().forEach(word -> assertNotNull(sort.with(word), word));
  }

  @ParameterizedTest
  @CsvSource({"SILENT, many", "SILENT, 0", "COUNTRY, mexico", "SPEND, huge", "LANGUAGE, ''"})
  void whatMakesNoConditionMakesNone(ConditionSort sort, String typed) {
    assertNull(sort.with(typed));
  }
}
