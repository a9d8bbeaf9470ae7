package app.cuelight.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A note survives the log to the letter, and nothing in it can pass for another note.
final class NoteTextTest {

  private static final Identity MIA =
      new Identity(new ConnectionName("shop"), "shop.customer", "7\t8");

  @Test
  void notesComeBackAsTheyWere() {
    Identity ann = Identity.own(new ConnectionName("shop"), "u1");
    Map<Note, String> notes = Map.of(Note.SAY, "mah-ree-SOL", Note.LANGUAGE, "es-419");
    assertEquals(
        new ShowEvent.ViewerNoted(Person.of(ann), notes),
        NoteText.read(NoteText.write(ann, notes)));
  }

  @Test
  void aLineBreakInANoteIsNoNote() {
    Identity ann = Identity.own(new ConnectionName("shop"), "u1");
    String text = NoteText.write(ann, Map.of(Note.REMARK, "likes\nquiet\ttrue\u0000"));
    assertEquals(
        new ShowEvent.ViewerNoted(Person.of(ann), Map.of(Note.REMARK, "likes quiet true")),
        NoteText.read(text));
  }

  @Test
  void whatIsNoNoteIsAnUnknownEvent() {
    assertEquals(new ShowEvent.Unknown("viewer.note"), NoteText.read(""));
    assertEquals(new ShowEvent.Unknown("viewer.note"), NoteText.read("a\tb"));
    String text = NoteText.write(MIA, Map.of());
    assertEquals(new ShowEvent.Unknown("viewer.note"), NoteText.read(text));
  }
}
