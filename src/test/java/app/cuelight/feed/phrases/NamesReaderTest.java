package app.cuelight.feed.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.BlockedWord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The bundled knowledge of names, and what a bad file is answered.
final class NamesReaderTest {

  @Test
  void everyLanguageHasAListWorthTheName() {
    var sizes =
        new NamesReader()
            .blocked().stream()
                .collect(Collectors.groupingBy(BlockedWord::language, Collectors.counting()));
    assertEquals(NamesReader.LANGUAGES.size(), sizes.size());
    sizes.forEach((language, size) -> assertTrue(size >= 30, language + " has " + size));
  }

  @Test
  void aBadEntryIsNamedWithItsFileAndLine() {
    assertProblem(
        "assets/names/blocked/ar.txt, line 2: there is nothing between two commas.", "#\na,,b");
    assertProblem(
        "assets/names/blocked/ar.txt, line 1: A blocked word of one letter would hide half of all"
            + " names: a.",
        "*a");
    assertProblem(
        "assets/names/blocked/ar.txt, line 1: \"e\u0301\" is not in composed form (NFC).",
        "e\u0301");
  }

  @Test
  void aBadDictionaryIsNamedWithItsFileAndLine() {
    assertDictionaryProblem("\"anna\" is not of the form name=how it is said.", "anna");
    assertDictionaryProblem("\"anna\" stands there twice.", "anna=a, anna=b");
  }

  private static void assertProblem(String message, String text) {
    NamesReader reader = reader(text);
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, reader::blocked).getMessage());
  }

  private static void assertDictionaryProblem(String what, String text) {
    NamesReader reader = reader(text);
    assertEquals(
        "assets/names/said/latin.txt, line 1: " + what,
        assertThrows(IllegalArgumentException.class, reader::dictionary).getMessage());
  }

  private static NamesReader reader(String text) {
    return new NamesReader(file -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
