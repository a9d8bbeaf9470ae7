package app.cuelight.feed.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.viewer.QuestionTopic;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsReaderTest {

  private static QuestionsReader reader(String english) {
    return new QuestionsReader(file ->
        new ByteArrayInputStream(
            (file.endsWith("en.txt") ? english : "").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aRuleIsAKindATopicAndWords() {
    var questions = reader("# ours\n\nask price = what is it worth | worth*\n").read();
    assertEquals(QuestionTopic.PRICE, questions.topicOf("What is it WORTH"));
    assertEquals(QuestionTopic.PRICE, questions.topicOf("worthy"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "shout price = loud; begins with no kind of rule",
        "ask = loud; has no topic",
        "ask colour = loud; names no topic that there is: colour",
        "filler price = loud; has a topic, which its kind has not",
        "ask price = loud | | clear; has nothing between two signs",
        "ask price; begins with no kind of rule"
      })
  void aWrongLineIsNamed(String line, String what) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> reader("# one\n" + line).read());
    assertEquals("assets/questions/en.txt, line 2 " + what + ".", refusal.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    var failure =
        assertThrows(UncheckedIOException.class, () -> new QuestionsReader(_ -> null).read());
    assertEquals("assets/questions/en.txt cannot be read.", failure.getMessage());
  }
}
