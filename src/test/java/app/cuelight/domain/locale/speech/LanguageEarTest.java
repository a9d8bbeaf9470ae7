package app.cuelight.domain.locale.speech;

import static app.cuelight.domain.locale.speech.Corpus.EAR;
import static app.cuelight.domain.locale.speech.Corpus.PLACES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.speech.Corpus.Line;
import app.cuelight.domain.locale.speech.Corpus.Score;
import app.cuelight.domain.locale.speech.Evidence.Kind;
import app.cuelight.domain.locale.speech.LanguageModel.Voice;
import app.cuelight.feed.phrases.LanguageReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the ear makes of comments. The n-gram table is not counted from these lines; the marker
/// words were extended once after a first look at them.
final class LanguageEarTest {

  private static final double FLOOR = 0.9;

  @Test
  void hearsEveryLocaleWhenTheCountryIsKnown() {
    Map<String, Score> scores = Corpus.scores(Corpus.lines("chat.tsv"), true);
    Score all = Corpus.all(scores);
    assertTrue(all.rightShare() >= 0.98, all::toString);
    assertTrue(all.wrongShare() <= 0.01, all::toString);
    scores.forEach(
        (language, score) -> assertTrue(score.rightShare() >= FLOOR, () -> language + " " + score));
  }

  @Test
  void isRarelyWrongWhenNothingIsKnown() {
    Score all = Corpus.all(Corpus.scores(Corpus.lines("chat.tsv"), false));
    assertTrue(all.rightShare() >= 0.88, all::toString);
    assertTrue(all.wrongShare() <= 0.01, all::toString);
  }

  @Test
  void hearsRomanisedAndMixedChat() {
    List<Line> lines = Corpus.lines("mixed.tsv");
    Score known = Corpus.all(Corpus.scores(lines, true));
    assertTrue(known.rightShare() >= 0.95, known::toString);
    assertTrue(known.wrongShare() <= 0.03, known::toString);
    Score unknown = Corpus.all(Corpus.scores(lines, false));
    assertTrue(unknown.wrongShare() <= 0.03, unknown::toString);
  }

  @Test
  void saysNothingAboutWhatSaysNothing() {
    for (Line line : Corpus.lines("none.tsv")) {
      for (Prior prior :
          List.of(Prior.none(), prior("US"), prior("IN"), prior("DE"), prior("MY"))) {
        assertEquals(Verdict.NOTHING, EAR.verdict(EAR.hear(line.text()), prior), line.text());
      }
    }
  }

  @Test
  void everyLocaleHasThirtyLinesAndEveryRomanisedLanguageTen() {
    Map<String, Long> chat = counts("chat.tsv");
    Map<String, Long> mixed = counts("mixed.tsv");
    assertEquals(
        32,
        chat.entrySet().stream().filter(entry -> entry.getValue() >= 30).count(),
        chat::toString);
    assertEquals(
        12,
        mixed.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("-Latn") && entry.getValue() >= 10)
            .count(),
        mixed::toString);
    assertTrue(Corpus.lines("none.tsv").size() >= 60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kitne ka hai bhaiya     | IN | hi-Latn
          3ayza el fostan da      | EG | ar-Latn
          bao nhieu tien vay shop | VN | vi
          請問有優惠券嗎              | SG | zh-Hant
          请问有优惠券吗              | TW | zh-Hans
          好漂亮                    | TW | zh-Hant
          好漂亮                    | CN | zh-Hans
          送料無料                   | JP | ja
          cf ค่ะ                   | TH | th
          how much is it          | DE | en
          love this dress so much | BR | en
          hai una taglia più grande | US | it
          γεια σας πόσο κάνει      | GR | el
          қанша тұрады            | KZ | kk
          """)
  void tellsTheVariety(String text, String country, String language) {
    assertEquals(language, EAR.verdict(EAR.hear(text), prior(country)).language());
  }

  @Test
  void doesNotGuessBetweenNeighboursWithoutACountry() {
    for (String text : List.of("berapa harga", "доставка", "mujhe chahiye", "очень")) {
      Verdict verdict = EAR.verdict(EAR.hear(text), Prior.none());
      assertTrue(verdict.language() == null || verdict.language().equals("ru"), text);
    }
    assertEquals("id", EAR.verdict(EAR.hear("berapa harga"), prior("ID")).language());
    assertEquals("ms", EAR.verdict(EAR.hear("berapa harga"), prior("MY")).language());
  }

  @Test
  void ukrainianNeverTurnsRussianBecauseOfACountry() {
    for (String country : List.of("RU", "KZ", "BY", "IL", "UA", "US")) {
      for (String text : List.of("скільки коштує", "дуже гарно", "яка ціна", "дякую")) {
        assertNotEquals("ru", EAR.verdict(EAR.hear(text), prior(country)).language(), text);
      }
    }
  }

  @Test
  void aLoneEnglishWordIsNotTakenForTheCountrysLanguage() {
    assertNull(EAR.verdict(EAR.hear("sister"), prior("IT")).language());
  }

  @Test
  void showsWhatItRestsOn() {
    Verdict verdict = EAR.verdict(EAR.hear("¿cuánto cuesta el envío?"), prior("US"));
    assertEquals("es", verdict.language());
    assertTrue(
        verdict.evidence().stream()
            .anyMatch(e -> e.kind() == Kind.WORD && e.what().equals("cuesta")));
    assertTrue(verdict.evidence().stream().anyMatch(e -> e.kind() == Kind.PRIOR));
    assertTrue(
        EAR.verdict(EAR.hear("ราคา"), Prior.none()).evidence().stream()
            .anyMatch(e -> e.equals(new Evidence(Kind.SCRIPT, "thai", 6))));
  }

  @Test
  void marksAGuess() {
    Verdict guess = EAR.verdict(EAR.hear("super"), prior("DE"));
    assertTrue(guess.language() == null || guess.confidence() >= Verdict.ANSWER);
    for (Line line : Corpus.lines("chat.tsv")) {
      Verdict verdict = EAR.verdict(EAR.hear(line.text()), Prior.none());
      assertEquals(
          verdict.language() == null || verdict.confidence() < Verdict.SURE,
          verdict.unsure(),
          line.text());
    }
  }

  @Test
  void nothingAStrangerTypesThrows() {
    String[] hostile = {
      "",
      " ",
      "\uD83D",
      "\uDE00\uD83D",
      "a\u202Eolleh\u202C",
      "\u0000\u0007",
      "'''",
      "@",
      "#",
      "://",
      "www.",
      "::::",
      "\u0301\u0301",
      "İ".repeat(500),
      "ﷺ".repeat(400),
      "a".repeat(100_000),
      "hola ".repeat(20_000),
      "ก".repeat(100_000),
      "@a@b@c",
      "7e7e7e7e7e7".repeat(50),
      "ß'ß'ß"
    };
    Random random = new Random(7);
    for (String text : hostile) {
      EAR.verdict(SpeechSum.EMPTY.plus(EAR.hear(text)), prior("US"));
    }
    for (int i = 0; i < 3_000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, 0x11000)
              .mapToObj(
                  c -> c < 0x10000 ? String.valueOf((char) c) : Character.toString(c + 0xF000))
              .collect(Collectors.joining());
      EAR.verdict(SpeechSum.EMPTY.plus(EAR.hear(text)), prior("US"));
    }
  }

  @Test
  void noLineOfTheCorpusIsInTheTextTheTableIsCountedFrom() {
    String prose = Corpus.text("prose.tsv");
    for (Line line : Corpus.lines("chat.tsv")) {
      assertTrue(
          line.text().length() < 12 || !prose.contains(line.text()), () -> "prose: " + line.text());
    }
  }

  @Test
  void everyLanguageOfTheModelHasMarkersOrAScriptOfItsOwn() {
    List<Voice> voices = new LanguageReader().read().voices();
    for (Voice voice : voices) {
      long sharing = voices.stream().filter(other -> other.script() == voice.script()).count();
      assertTrue(sharing == 1 || voice.markers().size() >= 10, voice.code());
    }
  }

  private static Map<String, Long> counts(String file) {
    return Corpus.lines(file).stream()
        .collect(Collectors.groupingBy(Line::language, Collectors.counting()));
  }

  private static Prior prior(String country) {
    return Prior.of(PLACES, country, List.of());
  }
}
