package app.cuelight.show.live;

import static app.cuelight.show.live.GreetingShow.id;
import static app.cuelight.show.live.GreetingShow.person;
import static app.cuelight.show.live.GreetingShow.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.DeedText;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Deed;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.playbook.DeedBook;
import app.cuelight.show.playbook.Prompter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaybookShowTest {

  private static final Person EVA = person("eva", "Eva", "es-MX", "MX");
  private static final Playbook PLAYBOOK =
      new Playbook(
          List.of(
              action("welcome", ActionKind.SAY, "Say how ordering works"),
              action("why", ActionKind.ASK_AWAY, "Ask what she looks for"),
              action("after", ActionKind.FOLLOW_UP, "Write to her")));

  @TempDir private Path home;
  private GreetingShow room;
  private Prompter prompter;

  private static Action action(String id, ActionKind kind, String text) {
    return new Action(
        new ActionId(id),
        Tier.NEW,
        kind,
        new Bilingual(text, "去做"),
        null,
        List.of(),
        30,
        Owner.HOST,
        true);
  }

  @BeforeEach
  void open() {
    prompter = new Prompter(() -> PLAYBOOK, new DeedBook());
    room = new GreetingShow(home, new Manners(HostProfile.USUAL, style(0), prompter));
  }

  /// As after a restart: what was done is known from the log alone.
  private void reopen() {
    room.close();
    var deeds = new DeedBook();
    prompter = new Prompter(() -> PLAYBOOK, deeds);
    room = new GreetingShow(home, new Manners(HostProfile.USUAL, style(0), prompter));
    room.shelf.deeds().forEach(raw -> deeds.learn(new Arrival(raw, DeedText.read(raw.data()))));
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static List<String> prompts(GreetCard card) {
    return card.steps().stream()
        .map(Step::prompt)
        .filter(prompt -> prompt != null)
        .map(Step.Prompt::action)
        .toList();
  }

  @Test
  void theCardSaysWhatThePlaybookSuggestsOnAir() throws Exception {
    room.joins(EVA);
    GreetCard card = room.card(c -> true);
    assertEquals(List.of("welcome", "why"), prompts(card));
    Step first = card.nextStep();
    assertNotNull(first);
    assertEquals(
        new Step.Prompt("welcome", new Bilingual("Say how ordering works", "去做"), false),
        first.prompt());
  }

  @Test
  void whatIsTickedOffLeavesTheCardAndRestsAfterARestart() throws Exception {
    room.joins(EVA);
    room.card(c -> prompts(c).size() == 2);
    room.show.tick(id("eva"), "welcome", true, "");
    room.card(c -> prompts(c).equals(List.of("why")));
    room.show.tick(id("eva"), "why", true, "warm coats");
    room.card(c -> prompts(c).isEmpty());
    reopen();
    room.joins(EVA);
    room.card(c -> prompts(c).isEmpty());
    Map<ActionId, Deed> deeds =
        prompter.done(Objects.requireNonNull(room.shelf.viewer("shop:eva")));
    assertEquals("warm coats", deeds.get(new ActionId("why")).answer());
    assertEquals("Lin", deeds.get(new ActionId("why")).by());
  }

  @Test
  void whoTicksASecondTimeDoesNothing() throws Exception {
    room.joins(EVA);
    room.card(c -> prompts(c).size() == 2);
    for (int i = 0; i < 5; i++) {
      room.show.tick(id("eva"), "welcome", true, "again " + i);
    }
    room.card(c -> prompts(c).equals(List.of("why")));
    room.aMomentLater();
    assertEquals(1, room.shelf.deeds().size());
  }

  @Test
  void whatIsPutOffIsNotSuggestedAgainInThisShow() throws Exception {
    room.joins(EVA);
    room.card(c -> prompts(c).size() == 2);
    room.show.tick(id("eva"), "welcome", false, "");
    room.card(c -> prompts(c).equals(List.of("why")));
  }
}
