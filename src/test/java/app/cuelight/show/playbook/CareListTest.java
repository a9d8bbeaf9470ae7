package app.cuelight.show.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Drafts;
import app.cuelight.feed.phrases.DraftsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CareListTest {

  private final Drafts drafts = new DraftsReader().read();

  @Test
  void everyLanguageThatHasDraftsHasOneForEveryKindOfMessage() {
    List<ActionKind> kinds =
        Stream.of(ActionKind.values()).filter(ActionKind::isByMessage).toList();
    List<String> missing = new ArrayList<>();
    drafts
        .texts()
        .forEach((language, texts) ->
            kinds.stream()
                .filter(kind -> !texts.containsKey(kind))
                .forEach(kind -> missing.add(language + " " + kind.code())));
    assertEquals(List.of(), missing);
  }

  @Test
  void aDraftIsInHerLanguageAndScriptOrThereIsNone() {
    assertEquals("祝你生日快乐！", drafts.of(ActionKind.BIRTHDAY, "zh-Hans"));
    assertEquals("祝你生日快樂！", drafts.of(ActionKind.BIRTHDAY, "zh-Hant"));
    assertNotNull(drafts.of(ActionKind.FOLLOW_UP, "es-419"));
    assertNull(drafts.of(ActionKind.FOLLOW_UP, "th"));
    assertNull(drafts.of(ActionKind.FOLLOW_UP, null));
    assertNull(drafts.of(ActionKind.SAY, "en-US"));
  }
}
