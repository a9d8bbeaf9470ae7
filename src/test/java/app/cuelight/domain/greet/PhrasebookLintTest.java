package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundled lines, held to what a native reader would stumble over.
final class PhrasebookLintTest {

  /// Forms that show the gender of the viewer or of the speaker, which the lines are written
  /// around.
  private static final Map<String, String> GENDERED =
      Map.of(
          "es", "bienvenid[oa]s?\\b",
          "pt", "bem-vind[oa]s?\\b|obrigad[oa]\\b",
          "it", "benvenut[oaie]\\b|bentornat[oaie]\\b",
          "fr", "\\b(ravi|content)e?s?\\b|\\bbienvenu(s|es)?\\b",
          "he", "שמח|הצטרפת",
          "ru", "\\bрад[а]?\\b|вернул",
          "uk", "\\bради?й\\b|\\bрада\\b|повернул",
          "hi", "करता|करती|आए हैं|आई हैं",
          "ur", "کرتا|کرتی");

  private static final Pattern LATIN =
      Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]*");

  @Test
  void thirtyTwoLocalesSpeak() {
    assertEquals(
        List.of(
            "ar", "bn", "de", "en-GB", "en-PH", "en-SG", "en-US", "es-419", "es-ES", "fil", "fr",
            "he", "hi", "id", "it", "ja", "ko", "ms", "nl", "pl", "pt-BR", "pt-PT", "ru", "sv",
            "ta", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"),
        List.copyOf(Book.BUNDLED.pages().keySet()));
  }

  @Test
  void everyLineIsComposed() {
    assertNone(text -> !Normalizer.isNormalized(text, Normalizer.Form.NFC));
  }

  @Test
  void noLineShouts() {
    assertNone(text -> text.matches("(?s).*([!！]{2}|\\p{Lu}{4}).*"));
  }

  @Test
  void noLineGivesAwayAGender() {
    List<String> gendered =
        Book.pages()
            .flatMap(Book::entries)
            .filter(entry -> {
              String language = entry.page().locale().split("-")[0];
              String pattern = GENDERED.getOrDefault(language, "(?!)");
              return Pattern.compile(
                      pattern,
                      Pattern.CASE_INSENSITIVE
                          | Pattern.UNICODE_CASE
                          | Pattern.UNICODE_CHARACTER_CLASS)
                  .matcher(entry.line().inNative().named())
                  .find();
            })
            .map(Book.Entry::toString)
            .toList();
    assertEquals(List.of(), gendered);
  }

  @Test
  void everyOtherScriptIsRomanised() {
    List<String> wrong =
        Book.pages()
            .flatMap(Book::entries)
            .filter(entry -> {
              boolean latin = LATIN.matcher(entry.line().inNative().named()).matches();
              Sentence romanised = entry.line().romanised();
              return latin != romanised.isEmpty() || !LATIN.matcher(romanised.named()).matches();
            })
            .map(Book.Entry::toString)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyGreetingHasAPlaceForTheName() {
    List<String> without =
        Book.pages()
            .flatMap(page ->
                Stream.of(Occasion.values())
                    .flatMap(o -> page.wordings(o.line()).stream())
                    .map(w -> new Book.Entry(page, w.id(), w.line())))
            .filter(entry -> !entry.line().inNative().named().contains(Sentence.NAME))
            .map(Book.Entry::toString)
            .toList();
    assertEquals(List.of(), without);
  }

  private static void assertNone(Predicate<String> wrong) {
    List<String> found =
        Book.pages()
            .flatMap(Book::entries)
            .filter(entry ->
                entry.sentences().flatMap(s -> Stream.of(s.named(), s.plain())).anyMatch(wrong))
            .map(Book.Entry::toString)
            .toList();
    assertEquals(List.of(), found);
  }
}
