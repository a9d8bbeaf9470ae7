package app.cuelight.desk.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.desk.shell.Lines;
import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.show.phrases.LineDesk.Entry;
import app.cuelight.show.phrases.LineDesk.Origin;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinesModelTest {

  private final LinesModel model = new LinesModel(Lines.book(), Runnable::run);

  @BeforeEach
  void german() {
    model.choose("de");
    model.choose(LineKey.VIP);
  }

  @Test
  void aGoodLineIsKeptBesideTheBundledOnes() {
    int bundled = model.entriesProperty().get().size();
    write("{name}, schön, dass du wieder da bist.");
    model.keep();
    Entry mine = model.entriesProperty().get().getLast();
    assertEquals(bundled + 1, model.entriesProperty().get().size());
    assertEquals("de/vip/own-1", mine.line());
    assertEquals(Origin.OWN, mine.origin());
    assertNull(model.draftProperty().get());
    model.remove(mine);
    assertEquals(bundled, model.entriesProperty().get().size());
  }

  @Test
  void aLineWithAnErrorIsToldOfWhileItIsTypedAndNotKept() {
    int bundled = model.entriesProperty().get().size();
    write("Gute Nacht, {nmae}!");
    assertEquals(true, model.findingsProperty().get().stream().anyMatch(Finding::isError));
    model.keep();
    assertNotNull(model.draftProperty().get());
    assertEquals(bundled, model.entriesProperty().get().size());
  }

  @Test
  void aBundledLineIsSilencedAndSaidAgain() {
    Entry first = model.entriesProperty().get().getFirst();
    model.enable(first, false);
    assertEquals(List.of(false), used(first));
    model.enable(entry(first), true);
    assertEquals(List.of(true), used(first));
  }

  private void write(String text) {
    model.begin();
    OwnLine draft = model.draftProperty().get();
    assertNotNull(draft);
    model.write(new OwnLine(draft.locale(), draft.key(), draft.id(), text, "", "", "", null, true));
  }

  private List<Boolean> used(Entry one) {
    return List.of(entry(one).used());
  }

  private Entry entry(Entry one) {
    return model.entriesProperty().get().stream()
        .filter(each -> each.line().equals(one.line()))
        .findFirst()
        .orElseThrow();
  }
}
