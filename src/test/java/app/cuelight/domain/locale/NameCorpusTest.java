package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.phrases.NamesReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The corpus of hostile names and the corpus of decent ones, line by line.
final class NameCorpusTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private final NamesReader reader = new NamesReader();
  private final NameBook book =
      new NameBook(new NameBlock(reader.blocked()), new Sayings(reader.dictionary()));

  @TestFactory
  Stream<DynamicTest> hostileNamesBecomeHarmless() throws IOException {
    return lines("hostile-names.tsv").map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private void check(String line) {
    String[] cells = Arrays.copyOf(line.split("\t", -1), 4);
    if (cells[0].equals("HIDE")) {
      SpokenName name = book.name(cells[1], null);
      Hidden hidden = new Hidden(Hidden.Cause.BLOCKED_WORD, cells[2]);
      assertAll(() -> assertNull(name.spoken()), () -> assertEquals(hidden, name.hidden()));
      return;
    }
    SpokenName name = book.name(text(cells[0]), null);
    String shown = text(cells[1]);
    assertAll(
        () -> assertTrue(cells[1].equals("-") || shown.equals(name.shown()), name::toString),
        () -> assertEquals(cells[2].equals("-") ? null : text(cells[2]), name.spoken()),
        () -> assertEquals(cells[3], name.hidden() == null ? null : name.hidden().code()),
        () -> assertEquals(name.shown(), book.name(name.shown(), null).shown()));
  }

  @Test
  void aNameOfAHundredThousandCharactersIsShortAndNotSaid() {
    SpokenName name = book.name("Anna ".repeat(20_000), null);
    assertNull(name.spoken());
    assertTrue(name.shown().length() <= SpokenName.MAX_GRAPHEMES, name::shown);
  }

  @Test
  void decentNamesAreNotHidden() throws IOException {
    List<String> hidden =
        lines("decent-names.txt")
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .filter(name -> book.name(name, null).hidden() != null)
            .map(name -> name + " " + book.name(name, null).hidden())
            .toList();
    assertEquals(List.of(), hidden);
  }

  @Test
  void aWordOffendsOnlyThoseWhoSpeakItsLanguage() {
    assertNull(book.name("Bite", "en").hidden());
    assertEquals(new Hidden(Hidden.Cause.BLOCKED_WORD, "fr"), book.name("Bite", "fr-CA").hidden());
    assertNull(book.name("Babi", "pt-BR").hidden());
    assertNotNull(book.name("Babi", "id").hidden());
  }

  @Test
  void aHostsOwnWordsAreHiddenToo() {
    NameBlock block = new NameBlock(List.of()).with(Set.of("Shopmart", "Big Rival"));
    Hidden own = new Hidden(Hidden.Cause.OWN_LIST, null);
    assertEquals(own, block.hit("sh0pmart_88", null));
    assertEquals(own, block.hit("Big Rival Store", null));
    assertNull(block.hit("Big Tom", null));
  }

  @Test
  void aHiddenNameIsNeverSaid() {
    SpokenName name = book.name("Ben Dover", "en");
    assertEquals("Ben Dover", name.shown());
    assertNull(book.saying(name, "bendover", "en", null));
  }

  private static String text(String cell) {
    Matcher escapes = ESCAPE.matcher(cell);
    return escapes.replaceAll(
        code -> Matcher.quoteReplacement("" + (char) Integer.parseInt(code.group(1), 16)));
  }

  private static Stream<String> lines(String file) throws IOException {
    @Nullable InputStream found = NameCorpusTest.class.getResourceAsStream(file);
    try (InputStream in = Objects.requireNonNull(found, file)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }
}
