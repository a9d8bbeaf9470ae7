package app.cuelight.feed.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.LineKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Linting files from outside.
final class PhraseFileTest {

  private static final PhraseFile FILES = new PhraseFile(new PhrasebookReader().read());

  private static List<Finding> check(String json) {
    return FILES.check(
        "lines.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> found(String json) {
    return check(json).stream().map(f -> f.where() + " " + f.code()).toList();
  }

  private static String german() {
    String path = "assets/phrases/de.json";
    try (InputStream in = PhraseFileTest.class.getClassLoader().getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBundledPageIsClean() {
    assertEquals(List.of(), check(german()));
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    String json =
        """
        {"locale": "de", "name": "German", "confidence": "A", "notes": "", "mood": "good",
         "hello": {"native": "Hallo {name}!"},
         "bands": [{"from": 0, "to": 24, "native": "Hallo {name}!", "gloss": "hello"}],
         "lines": {
           "new": [{"native": "Hallo {name}, willkommen!"},
                   {"native": "Hallo {name}, willkommen!", "register": "rude", "tone": "x"}],
           "vip": {"native": "Gute Nacht, {name}!"},
           "back": {"native": 7},
           "absent": [],
           "hallo": {"native": "x"},
           "bday": [{"id": "a", "native": "Alles Gute, {name}!"},
                    {"id": "a", "native": "Viel Glück, {name}!"}],
           "follow": {"native": "Folg uns, nur heute!", "id": "No 1"}}}
        """;
    assertEquals(
        List.of(
            "de unknown-field",
            "de/coupon missing-key",
            "de/product missing-key",
            "de/ask missing-key",
            "de/new/2 unknown-field",
            "de/new/2 wrong-value",
            "de/new/2 duplicate",
            "de/vip/1 farewell",
            "de/back/1 wrong-value",
            "de/back/1 no-name",
            "de/absent missing-key",
            "de unknown-key",
            "de/bday/a wrong-value",
            "de/follow/No 1 wrong-value",
            "de/follow/No 1 pressure"),
        found(json).stream().filter(PhraseFileTest::isOfTheFirstNine).toList());
  }

  /// Lines that came later may be missing from the page above.
  private static boolean isOfTheFirstNine(String finding) {
    return List.of("group", "early", "news", "thanks", "left", "ends").stream()
        .noneMatch(key -> finding.equals("de/" + key + " missing-key"));
  }

  @ParameterizedTest
  @EnumSource(LineKey.class)
  void aMissingLineIsNamed(LineKey key) {
    String json = german().replace("\"" + key.code() + "\":", "\"xyz\":");
    assertEquals(List.of("de/" + key.code() + " missing-key", "de unknown-key"), found(json));
  }

  @Test
  void hellosAndHoursAreLookedAtToo() {
    String loud = german().replace("\"Hallo {name}!\"", "\"HALLO {name}!\"");
    assertEquals(List.of("de/hello all-caps"), found(loud));
    String gap = german().replaceFirst("\"to\": 11", "\"to\": 10");
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> check(gap));
    assertEquals(
        "lines.json: de: bands greet the hour 10 0 times, not once.", refusal.getMessage());
  }

  @Test
  void ownLinesAreLinted() {
    String json =
        """
        [{"locale": "ja", "key": "vip", "id": "own-1", "native": "{name}さん、ようこそ。",
          "roman": "{name}-san, yōkoso.", "gloss": {"en": "Welcome, {name}.", "zh": ""}},
         {"locale": "ja", "key": "vip", "id": "own-2", "native": "{name}さん、ようこそ。", "roman": ""},
         {"locale": "da", "key": "new", "id": "own-1", "native": "Hej {name}!"},
         {"locale": "de", "key": "hallo", "native": "x"},
         {"locale": "de", "key": "ask", "native": "Fragen?", "enabled": true, "mood": 1}]
        """;
    assertEquals(
        List.of(
            "da/new/own-1 no-page",
            "de/?/own-4 unknown-key",
            "de/ask/own-5 unknown-field",
            "ja/vip/own-2 roman-missing",
            "ja/vip/own-2 duplicate"),
        found(json));
    assertEquals(List.of(), found("[]"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"lines\": ~ lines.json, line 1, column",
        "[1, 2 ~ lines.json, line 1, column",
        "{\"a\": 1, \"a\": 2} ~ lines.json, line 1, column",
        "{} ~ lines.json is neither a page of the phrasebook",
        "7 ~ lines.json is neither a page of the phrasebook",
        "{\"lines\": {}} ~ lines.json: locale is not a text.",
      })
  void whatIsNoSuchFileIsRefused(String json, String sentence) {
    String message = assertThrows(IllegalArgumentException.class, () -> check(json)).getMessage();
    assertEquals(sentence, message.substring(0, Math.min(sentence.length(), message.length())));
  }

  @Test
  void hostileFilesAreAnswered() {
    assertEquals(
        List.of("?/?/own-1 unknown-key", "?/?/own-2 unknown-key"), found("[1, {\"key\": {}}]"));
    String long100k = "x".repeat(100_000);
    assertEquals(
        List.of("de/ask/own-1 too-long"),
        found("[{\"locale\":\"de\",\"key\":\"ask\",\"native\":\"" + long100k + "\"}]"));
    assertEquals(
        List.of("de/ask/own-1 control-character"),
        found("[{\"locale\":\"de\",\"key\":\"ask\",\"native\":\"a\\u202Eb\\uD800\"}]"));
  }
}
