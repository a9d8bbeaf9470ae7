package app.cuelight.feed.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people of the practice show are called and what they say.
class PracticeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"people", "comments", "shop"})
  void everyTextIsComposedAndHasNoControlCharacters(String file) {
    for (String text : texts(file)) {
      assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text);
      assertTrue(text.codePoints().noneMatch(c -> isForeign(Character.getType(c))), text);
      assertEquals(text.strip(), text);
    }
  }

  @Test
  void everyLanguageHasItsLinesAndQuestions() {
    Talk.read()
        .lines()
        .forEach((language, lines) -> {
          assertTrue(lines.size() >= 8 && lines.size() <= 12, language + ": " + lines.size());
          assertEquals(lines.size(), new HashSet<>(lines).size(), language);
          assertTrue(lines.stream().filter(l -> l.matches(".*[?？؟].*")).count() >= 3, language);
        });
  }

  @Test
  void everybodyHasSomethingToSay() {
    Talk talk = Talk.read();
    for (Culture culture : Culture.read(PracticeText.read("people"))) {
      assertTrue(!talk.line(culture.locale(), Draw.of(7, 1)).isEmpty());
      assertTrue(culture.price(89).minor() > 0);
      culture.zones().forEach(ZoneId::of);
    }
  }

  private static boolean isForeign(int type) {
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static List<String> texts(String file) {
    List<String> texts = new ArrayList<>();
    var open = new ArrayDeque<JsonNode>(List.of(PracticeText.read(file).root()));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isTextual()) {
        texts.add(node.textValue());
      }
      node.forEach(open::push);
    }
    return texts;
  }
}
