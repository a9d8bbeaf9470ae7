package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.phrases.QuestionsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comments ask about, by the rules that come with the program.
class QuestionsTest {

  private static final Questions QUESTIONS = new QuestionsReader().read();
  private static final double RIGHT = 0.95;
  private static final int LINES_OF_A_LANGUAGE = 5;

  /// A comment and what it asks, `-` for nothing.
  private record Line(String language, String topic, String comment) {

    boolean isRight() {
      QuestionTopic found = QUESTIONS.topicOf(comment);
      return topic.equals(found == null ? "-" : found.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "heldout"})
  void nineteenOfTwentyCommentsAreUnderstood(String name) {
    List<Line> lines = lines(name);
    List<Line> wrong = lines.stream().filter(line -> !line.isRight()).toList();
    assertTrue(wrong.size() <= (1 - RIGHT) * lines.size(), () -> "Misunderstood: " + wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "heldout"})
  void everyLanguageIsUnderstoodMostOfTheTime(String name) {
    Map<String, List<Line>> byLanguage =
        lines(name).stream().collect(Collectors.groupingBy(Line::language));
    byLanguage.forEach((language, lines) -> {
      if (lines.size() > LINES_OF_A_LANGUAGE) {
        List<Line> wrong = lines.stream().filter(line -> !line.isRight()).toList();
        assertTrue(wrong.size() * 10 <= lines.size(), () -> language + " misunderstood: " + wrong);
      }
    });
  }

  @Test
  void caseAccentsAndFullWidthMakeNoDifference() {
    for (String same :
        List.of("CUÁNTO CUESTA", "cuanto cuesta", "ｃｕａｎｔｏ　ｃｕｅｓｔａ", "¿Cuánto  cuesta?")) {
      assertEquals(QuestionTopic.PRICE, QUESTIONS.topicOf(same));
    }
    assertEquals(QuestionTopic.PRICE, QUESTIONS.topicOf("بِكَم"));
    assertEquals(QuestionTopic.SIZE, QUESTIONS.topicOf("ไซส์อะไร"));
  }

  @Test
  void aWordInsideAnotherWordIsNotThatWord() {
    assertNull(QUESTIONS.topicOf("priceless"));
    assertNull(QUESTIONS.topicOf("oversizedness"));
    assertNull(QUESTIONS.topicOf("shipwreck"));
  }

  @Test
  void nothingAsksNothing() {
    for (String nothing : List.of("", " ", "😍😍😍", "12345", "...", "\u202E\u200B", "M")) {
      assertNull(QUESTIONS.topicOf(nothing), nothing);
    }
  }

  @Test
  void anyTextIsReadWithoutAFaultAndNoFurtherThanNeeded() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      char[] text = new char[random.nextInt(80)];
      for (int i = 0; i < text.length; i++) {
        text[i] =
            (char)
                (random.nextInt(4) == 0 ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x10000));
      }
      var _ = QUESTIONS.topicOf(new String(text));
    }
    assertEquals(QuestionTopic.PRICE, QUESTIONS.topicOf("how much " + "a ".repeat(50_000)));
    assertNull(QUESTIONS.topicOf("a ".repeat(50_000) + "how much"));
  }

  @Test
  void aCommentCostsMicroseconds() {
    List<Line> lines = lines("table");
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 40; round++) {
      long start = System.nanoTime();
      long asked = lines.stream().filter(line -> QUESTIONS.topicOf(line.comment) != null).count();
      best = Math.min(best, System.nanoTime() - start);
      assertTrue(asked > 0);
    }
    long each = best / lines.size();
    assertTrue(each <= 5_000, () -> "A comment took " + each + " ns.");
  }

  private static List<Line> lines(String name) {
    String file = "/questions/" + name + ".tsv";
    try (InputStream in = QuestionsTest.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      List<Line> lines = new ArrayList<>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            String[] parts = line.split("\t", -1);
            lines.add(new Line(parts[0], parts[1], parts[2]));
          });
      return lines;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
