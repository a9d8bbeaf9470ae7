package app.cuelight.desk.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The console speaks every language in full.
class TranslationTest {

  /// Keys whose text is rightly the same in every language: names and pure patterns.
  private static final Set<String> SAME_EVERYWHERE = Set.of("app.name");

  private static final SortedMap<String, String> ENGLISH = read("en");

  @ParameterizedTest
  @ValueSource(strings = "zh_CN")
  void everyLanguageHasTheSameKeys(String language) {
    assertEquals(
        ENGLISH.keySet(),
        read(language).keySet(),
        "A key is missing on one side: add it to ui_en and to ui_" + language + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = "zh_CN")
  void everyLanguageFillsTheSamePlaces(String language) {
    read(language)
        .forEach((key, text) ->
            assertEquals(
                places(ENGLISH.getOrDefault(key, "")),
                places(text),
                () -> key + " in ui_" + language + " has other {places} than in ui_en."));
  }

  @ParameterizedTest
  @ValueSource(strings = "zh_CN")
  void nothingIsLeftUntranslated(String language) {
    var same = new TreeSet<String>();
    read(language)
        .forEach((key, text) -> {
          if (text.equals(ENGLISH.get(key)) && !SAME_EVERYWHERE.contains(key)) {
            same.add(key);
          }
        });
    assertEquals(
        Set.of(), same, "Translate these in ui_" + language + ", or list them in SAME_EVERYWHERE.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh_CN"})
  void nothingIsEmptyOrSaidTwice(String language) throws IOException {
    read(language)
        .forEach((key, text) -> assertTrue(!text.isBlank(), () -> key + " says nothing."));
    var keys = keys(language);
    assertEquals(
        keys.stream().distinct().toList(), keys, "A key stands twice in ui_" + language + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh_CN"})
  void nothingShoutsOrQuotes(String language) {
    read(language)
        .forEach((key, text) -> {
          assertTrue(!text.matches(".*[!！].*"), () -> key + " shouts: end it with a full stop.");
          assertTrue(!text.contains("'"), () -> key + " has a ', which opens a quote: write ’.");
        });
  }

  private static SortedMap<String, String> read(String language) {
    var properties = new Properties();
    try (var text = open(language)) {
      properties.load(text);
    } catch (IOException e) {
      throw new IllegalStateException("ui_" + language + " cannot be read", e);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  /// The keys as they stand in the file: a `Properties` would swallow the second of two.
  private static List<String> keys(String language) throws IOException {
    try (var lines = new BufferedReader(open(language))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replaceFirst("\\s*=.*", ""))
          .toList();
    }
  }

  private static Reader open(String language) {
    var name = "/app/cuelight/desk/text/ui_" + language + ".properties";
    var stream = TranslationTest.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing");
    }
    return new InputStreamReader(stream, UTF_8);
  }

  /// The names and numbers in braces, wherever they stand in the sentence.
  private static List<String> places(String text) {
    var pattern = new MessagePattern(text);
    var places = new ArrayList<String>();
    for (var i = 0; i < pattern.countParts(); i++) {
      switch (pattern.getPartType(i)) {
        case ARG_NAME, ARG_NUMBER -> places.add(pattern.getSubstring(pattern.getPart(i)));
        default -> {}
      }
    }
    return places.stream().distinct().sorted().toList();
  }
}
