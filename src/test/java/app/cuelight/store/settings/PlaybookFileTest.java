package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaybookFileTest {

  @TempDir private Path home;

  private PlaybookFile file() {
    return new PlaybookFile(home, () -> Instant.EPOCH);
  }

  @Test
  void theOneThatComesWithTheProgramHasSomethingForEveryTier() {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    file().get().actions().forEach(action -> tiers.add(action.tier()));
    assertEquals(EnumSet.allOf(Tier.class), tiers);
  }

  @Test
  void whatIsChangedIsThereForTheNextWhoAsksAndResetTakesItBack() {
    Playbook usual = file().get();
    var id = new ActionId("vip-early");
    Playbook changed = file().change(before -> before.turned(id, false));
    assertEquals(changed, file().get());
    assertFalse(
        file().get().actions().stream()
            .filter(action -> action.id().equals(id))
            .anyMatch(Action::on));
    file().reset();
    assertEquals(usual, file().get());
  }

  @Test
  void aFileWithNonsenseIsSetAsideAndSaid() throws Exception {
    Files.writeString(home.resolve("playbook.json"), "{\"actions\": 3}");
    PlaybookFile file = file();
    assertFalse(file.get().actions().isEmpty());
    List<String> notices = file.notices();
    assertEquals(1, notices.size());
    assertTrue(notices.getFirst().contains("playbook.json"), notices.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                   | line 1",
        "3                                   | list of actions",
        "[{'id':'a','tier':'vip','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':1},"
            + "{'id':'a','tier':'vip','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':1}]"
            + " | Two actions are called a",
        "[{'id':'A','tier':'vip','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':1}]"
            + " | Action 1: An action's id",
        "[{'id':'a','tier':'gold','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':1}]"
            + " | no tier 'gold'",
        "[{'id':'a','tier':'vip','kind':'sing','text':{'en':'A','zh':'B'},'coolDownDays':1}]"
            + " | no kind 'sing'",
        "[{'id':'a','tier':'vip','kind':'say','text':{'en':'A'},'coolDownDays':1}] | zh is missing",
        "[{'id':'a','tier':'vip','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':0}]"
            + " | cool-down is 1 to",
        "[{'id':'a','tier':'vip','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':1,"
            + "'script':1}] | no field script",
        "[{'id':'a','tier':'vip','kind':'say','text':{'en':'A','zh':'B'},'coolDownDays':1,"
            + "'when':['x']}] | 'x' is no condition"
      })
  void aTextThatIsNoneIsRefusedWithThePlace(String text, String said) {
    String sentence =
        assertThrows(
                IllegalArgumentException.class,
                () -> PlaybookFile.read(text.replace((char) 39, (char) 34)))
            .getMessage();
    assertTrue(sentence.contains(said), sentence);
  }
}
