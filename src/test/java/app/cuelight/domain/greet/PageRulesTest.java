package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a page of the phrasebook is refused for, and in which words.
final class PageRulesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "``                    # is empty or has space around it",
        "` Hello {name}!`      # is empty or has space around it",
        "Hi {nome}!            # has an unknown placeholder {nome}",
        "{name}, hi {name}!    # has {name} twice",
        "Hi {name!             # has an unfinished [she|he] or {placeholder}",
        "Hi name}!             # has an unfinished [she|he] or {placeholder}",
        "Hi [a|b {name}!       # has an unfinished [she|he] or {placeholder}",
        "Hi [a] {name}!        # has an unfinished [she|he] or {placeholder}",
        "Hi a|b {name}!        # has an unfinished [she|he] or {placeholder}",
        "Hi [a|] {name}!       # has an unfinished [she|he] or {placeholder}",
        "Hi\u200B {name}!      # holds a control, formatting or unassigned character",
        "Hi\u202E {name}!      # holds a control, formatting or unassigned character",
        "Good night, {name}!   # says goodbye: good night",
        "{name}                # without the name is empty or has space around it",
        "{name}!               # without the name is empty or has space around it",
        "Hi - {name}!          # without the name leaves a gap or a mark behind: Hi -!",
      })
  void hellosAreRefused(String text, String problem) {
    assertEquals("en-US: hello " + problem + ".", refusal(Pages.line(text)));
  }

  private static String refusal(Line hello) {
    return assertThrows(IllegalArgumentException.class, () -> Pages.withHello("en-US", hello))
        .getMessage();
  }

  @Test
  void longLinesAreRefused() {
    assertEquals("en-US: hello is longer than 85 characters.", refusal(Pages.line("a".repeat(86))));
    assertEquals(
        "Hi there", Pages.withHello("en-US", Pages.line("Hi there")).hello().inNative().plain());
  }

  @Test
  void bothScriptsCarryTheSamePlaceholders() {
    String problem =
        "en-US: hello has other placeholders or speaker marks in Latin letters than natively.";
    assertEquals(problem, refusal(line("Привет, {name}!", "Privet!")));
    assertEquals(problem, refusal(line("Привет[а|б], {name}!", "Privet, {name}!")));
    assertEquals(
        problem,
        refusal(line("Привет, {name}!", "Privet, {name}!").withPlain("Привет!", "A {n}!")));
  }

  private static Line line(String inNative, String romanised) {
    return Line.of(inNative, romanised, Honorific.NONE, Locale.ROOT);
  }

  @Test
  void everyHourIsGreetedOnce() {
    Band night = new Band(22, 5, Pages.line("Hello {name}!"), "hello");
    Band day = new Band(5, 22, Pages.line("Hello {name}!"), "hello");
    Band noon = new Band(12, 13, Pages.line("Hello {name}!"), "hello");
    assertEquals(night, page(List.of(day, night)).band(4));
    assertEquals(day, page(List.of(day, night)).band(5));
    assertEquals("en-US: bands greet the hour 0 0 times, not once.", refusal(List.of(day)));
    assertEquals(
        "en-US: bands greet the hour 12 2 times, not once.", refusal(List.of(day, night, noon)));
  }

  private static Page page(List<Band> bands) {
    return Pages.page("en-US", Pages.line("Hi!"), bands, Pages.lines());
  }

  private static String refusal(List<Band> bands) {
    return assertThrows(IllegalArgumentException.class, () -> page(bands)).getMessage();
  }

  @ParameterizedTest
  @EnumSource(LineKey.class)
  void everyLineIsThere(LineKey key) {
    Map<LineKey, List<Wording>> lines = Pages.lines();
    lines.remove(key);
    assertEquals(
        "en-US: " + key.code() + " is missing.",
        assertThrows(
                IllegalArgumentException.class,
                () -> Pages.page("en-US", Pages.line("Hi!"), Pages.day(), lines))
            .getMessage());
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"-1, 5", "24, 5", "5, 0", "5, 25", "5, 5"})
  void bandsAreHoursOfADay(int from, int to) {
    assertThrows(
        IllegalArgumentException.class, () -> new Band(from, to, Pages.line("Hi!"), "hello"));
  }
}
