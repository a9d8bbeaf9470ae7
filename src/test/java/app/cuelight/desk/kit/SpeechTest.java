package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Speech.Piece;
import app.cuelight.domain.greet.Greeting;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {

  @Test
  void theNameIsAPieceOfItsOwnAndKeepsItsPunctuation() {
    assertEquals(
        new Speech(
            "es-419",
            false,
            List.of(
                new Piece("¡", false, false, false),
                new Piece("Ana Luz", true, false, false),
                new Piece(",", false, true, true),
                new Piece("qué", false, true, true),
                new Piece("gusto!", false, false, false))),
        Speech.of(line("es-419", "¡Ana Luz, qué gusto!", "Ana Luz")));
  }

  @Test
  void anArabicLineIsReadFromTheRightWithALatinNameInside() {
    Speech speech = Speech.of(line("ar", "أهلًا Layla M.! سعداء برؤيتك", "Layla M."));
    assertTrue(speech.fromRight());
    assertEquals("Layla M.", speech.pieces().get(1).text());
    assertTrue(speech.pieces().get(1).name());
  }

  @Test
  void aForeignNameDoesNotTurnTheLineAround() {
    Speech speech = Speech.of(line("en-US", "فاطمة, so good to see you!", "فاطمة"));
    assertFalse(speech.fromRight());
    assertEquals("فاطمة, so good to see you!", speech.text());
  }

  @Test
  void wordsThatReadTheOtherWayStayTogether() {
    Speech speech = Speech.of(line("ar", "أهلًا بكم في Wool Coat Sale اليوم", ""));
    assertTrue(speech.pieces().stream().anyMatch(p -> p.text().equals("Wool Coat Sale")));
  }

  @Test
  void aLineWithoutANameStaysWhole() {
    Speech speech = Speech.of(line("ja", "ようこそ、会えてうれしいです！", ""));
    assertEquals("ようこそ、会えてうれしいです！", speech.text());
    assertTrue(speech.pieces().stream().noneMatch(Piece::name));
    assertTrue(speech.pieces().size() > 3, "a Japanese line may end between its words");
  }

  @Test
  void emojiAndControlsAreNotSpoken() {
    assertEquals(
        "Mia, welcome!", Speech.of(line("en-US", "Mia\u202E🎉, welcome!", "Mia\u202E🎉")).text());
  }

  private static Greeting line(String locale, String text, String name) {
    return new Greeting(
        locale,
        text,
        name.isEmpty() ? -1 : text.indexOf(name),
        "",
        -1,
        name,
        "",
        "",
        new Greeting.Hello("", "", "", "", false),
        new Greeting.Reason("new", "profile", false));
  }
}
