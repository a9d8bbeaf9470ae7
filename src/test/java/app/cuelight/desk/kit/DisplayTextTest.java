package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.DisplayText.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

  private final Emoji emoji = Emoji.bundled();

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("Hi \u202Eexe.gnp", "Hi exe.gnp"),
        Arguments.of("a\u200Bb\u2066c\u2069", "abc"),
        Arguments.of("two\u00A0\u2003words", "two words"),
        Arguments.of("line\nbreak\ttab", "line break tab"),
        Arguments.of("\uD83D alone", "alone"),
        Arguments.of("private \uE000 use", "private use"),
        Arguments.of("\uFEFFmark", "mark"),
        Arguments.of("Z\u0351\u0352\u0353\u0354\u0355", "Z\u0351\u0352\u0353"),
        Arguments.of("\u3164\u2800", ""),
        Arguments.of("luna ☆", "luna ☆"),
        Arguments.of("أم يوسف (92)!", "أم يوسف (92)!"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatCannotBeDrawnIsLeftOut(String raw, String shown) {
    assertEquals(shown, DisplayText.plain(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia 😀",
        "👨‍👩‍👧 family",
        "🇧🇷",
        "❤️ yes",
        "1️⃣ one",
        "a\u202Eb\u0301\u0301\u0301\u0301\u0301"
      })
  void cleaningTwiceChangesNothingMore(String raw) {
    assertEquals(DisplayText.plain(raw), DisplayText.plain(DisplayText.plain(raw)));
  }

  @Test
  void emojiBecomePicturesInOrder() {
    assertEquals(
        List.of(
            new Part.Letters("Hi "),
            new Part.Picture("1f600"),
            new Part.Picture("1f468-200d-1f469-200d-1f467"),
            new Part.Letters(" ok "),
            new Part.Picture("1f1e7-1f1f7"),
            new Part.Picture("2764")),
        DisplayText.parts("Hi 😀👨‍👩‍👧 ok 🇧🇷❤️", emoji::knows));
  }

  @Test
  void anUnknownEmojiVanishes() {
    assertEquals(List.of(new Part.Letters("ab")), DisplayText.parts("a😀b", _ -> false));
    assertEquals("ab", DisplayText.plain("a😀b"));
  }

  @Test
  void aTextWithoutEmojiIsOneStretch() {
    assertEquals(
        List.of(new Part.Letters("Trần Hương")), DisplayText.parts("Trần Hương", emoji::knows));
    assertEquals(List.of(), DisplayText.parts("\u202E\u200B", emoji::knows));
    assertEquals("", DisplayText.plain(null));
  }

  @Test
  void anEndlessTextIsCut() {
    String endless = "a".repeat(10_000);
    assertEquals(DisplayText.LONGEST, DisplayText.plain(endless).length());
  }

  @Test
  void everyPictureOfTheListIsFound() {
    assertTrue(emoji.knows("1f600"));
    assertTrue(emoji.knows("0031-20e3"));
    assertTrue(emoji.knows("1f44d-1f3fd"));
  }
}
