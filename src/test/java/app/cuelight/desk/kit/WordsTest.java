package app.cuelight.desk.kit;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path DESK = Path.of("src/main/java/app/cuelight/desk");
  private static final Path WORDS =
      Path.of("src/main/resources/app/cuelight/desk/text/ui_en.properties");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)*\\.?)\"");

  @Test
  void everyWordIsSpokenSomewhere() throws IOException {
    Set<String> said = literals();
    var silent =
        keys()
            .filter(key -> !said.contains(key.replaceFirst("\\.one$", "")))
            .filter(key -> said.stream().noneMatch(s -> s.endsWith(".") && key.startsWith(s)))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), silent, "Nobody says these words: take them out of the bundles.");
  }

  @Test
  void everyKeyHasItsWord() throws IOException {
    Set<String> known = keys().collect(toCollection(TreeSet::new));
    Set<String> roots = known.stream().map(WordsTest::root).collect(toCollection(TreeSet::new));
    var unknown =
        literals().stream()
            .filter(s -> s.contains(".") && !s.endsWith(".") && roots.contains(root(s)))
            .filter(s -> !known.contains(s))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown, "These keys have no word: add them to both bundles.");
  }

  @Test
  void oneIsNotMany() {
    var words = new Words(Language.EN);
    assertEquals("1 order", words.count("orders", 1));
    assertEquals("14 orders", words.count("orders", 14));
    words.speak(Language.ZH);
    assertEquals("1 单", words.count("orders", 1));
  }

  @Test
  void aMissingWordDoesNotStopTheShow() {
    assertEquals("no.such.key", new Words(Language.EN).say("no.such.key"));
  }

  private static String root(String key) {
    return key.replaceFirst("\\..*", "");
  }

  private static Stream<String> keys() throws IOException {
    return Files.readAllLines(WORDS).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.replaceFirst("\\s*=.*", ""));
  }

  private static Set<String> literals() throws IOException {
    try (Stream<Path> files = Files.walk(DESK)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> LITERAL.matcher(read(file)).results())
          .map((MatchResult m) -> m.group(1))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
