package app.cuelight.domain.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bought<=30d",
        "silent>=60d",
        "birthday<=0d",
        "orders>=2",
        "orders<=0",
        "visits>=3",
        "visits<=1",
        "basket",
        "advocate",
        "warned",
        "spend:high",
        "life:dormant",
        "talks:none",
        "lang:es-MX",
        "country:GB"
      })
  void everyConditionHasItsWords(String words) {
    assertEquals(words, ConditionWords.of(ConditionWords.read(words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rich",
        "orders>2",
        "orders>=2d",
        "silent>=60",
        "bought<=0d",
        "orders>=99999",
        "spend:huge",
        "lang:!",
        "country:gb",
        "visits>=-1",
        "script:alert(1)"
      })
  void whatIsNoneIsRefusedWithASentence(String words) {
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> ConditionWords.read(words)).getMessage();
    assertTrue(sentence.endsWith("."), sentence);
  }
}
