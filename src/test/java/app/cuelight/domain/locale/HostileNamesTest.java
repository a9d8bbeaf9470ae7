package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sixty thousand names nobody should have: whatever comes in, what goes out is short, clean and
/// stable.
final class HostileNamesTest {

  private static final int NAMES = 60_000;

  /// Pieces that broke something somewhere: bidi controls, joiners, tags, fillers, piles of marks,
  /// letters that grow when normalised, halves of pairs, ornaments, flags, families, placeholders.
  private static final String[] PIECES = {
    "\u202E",
    "\u2066",
    "\u2069",
    "\u200F",
    "\u200D",
    "\u200C",
    "\uFEFF",
    "\u00AD",
    "\u0000",
    "\u0007",
    "\u001B[31m",
    "\u2028",
    "\u3164",
    "\u115F",
    "\u180E",
    "\uFFFD",
    "\uFFFF",
    "\uE000",
    "\uD83D",
    "\uDE00",
    "\uDB40\uDC41",
    "\uFE0F",
    "\u20E3",
    "\u034F",
    "\u0300",
    "\u0489",
    "\u0E49",
    "\u0E34",
    "\u094D",
    "\u0D4E",
    "\u1100",
    "\u1161",
    "\u11A8",
    "\uFDFA",
    "\uFDFD",
    "ŉ",
    "ǰ",
    "İ",
    "ﬃ",
    "㌀",
    "½",
    "…",
    "...",
    "..",
    "_",
    "__",
    "-",
    "'",
    ".",
    "·",
    "•official•",
    " official",
    "(",
    ")",
    "【",
    "】",
    "{name}",
    "[a|b]",
    "{off}",
    "@",
    "#",
    "https://x.y/z",
    "user",
    "用户",
    "123",
    "12",
    "９９９",
    "٣٤٥",
    "a",
    "B",
    "é",
    "e\u0301",
    "ñ",
    "ß",
    "i",
    "я",
    "ї",
    "ﷺ",
    "م",
    "ه",
    "ש",
    "׳",
    "ก",
    "ำ",
    "ி",
    "க",
    "क",
    "ष",
    "িক",
    "မ",
    "ြ",
    "ို",
    "中",
    "さ",
    "ガ",
    "ｶﾞ",
    "한",
    "ㅋ",
    "😀",
    "👨‍👩‍👧‍👦",
    "🇧🇷",
    "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
    "👍🏽",
    "1️⃣",
    "꧁",
    "༒",
    "☬",
    "★",
    "𝓢",
    "Ⓜ",
    "🅰",
    " ",
    "\u00A0",
    "\u3000",
    "\t",
    "\n",
    "\u202F"
  };

  @Test
  void comeOutShortCleanAndStable() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < NAMES; i++) {
      String raw = name(random);
      SpokenName name = SpokenName.of(raw);
      check(raw, name.shown());
      if (name.spoken() != null) {
        check(raw, name.spoken());
        assertTrue(name.spoken().codePoints().anyMatch(UCharacter::isLetter), () -> escaped(raw));
        assertEquals(name.spoken(), SpokenName.of(name.spoken()).spoken(), () -> escaped(raw));
      }
      assertEquals(name.shown(), SpokenName.of(name.shown()).shown(), () -> escaped(raw));
    }
  }

  private static void check(String raw, String text) {
    assertTrue(text.codePoints().noneMatch(HostileNamesTest::isUnclean), () -> escaped(raw));
    assertTrue(graphemes(text) <= SpokenName.MAX_GRAPHEMES, () -> escaped(raw));
    assertTrue(borrowedMarks(text) <= 2, () -> escaped(raw));
    assertEquals(text.strip(), text, () -> escaped(raw));
    assertTrue(Normalizer2.getNFCInstance().isNormalized(text), () -> escaped(raw));
  }

  private static boolean isUnclean(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacter.CONTROL,
          UCharacter.FORMAT,
          UCharacter.SURROGATE,
          UCharacter.PRIVATE_USE,
          UCharacter.UNASSIGNED,
          UCharacter.LINE_SEPARATOR,
          UCharacter.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static int graphemes(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance();
    breaks.setText(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  private static int borrowedMarks(String text) {
    int run = 0;
    int longest = 0;
    for (int c : text.codePoints().toArray()) {
      run = c >= 0x300 && c < 0x370 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(50) == 0 ? 400 : 14);
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      int times = random.nextInt(12) == 0 ? random.nextInt(40) : 1;
      name.append(random.nextInt(9) == 0 ? any(random) : piece.repeat(times));
    }
    return name.toString();
  }

  private static String any(Random random) {
    return Character.toString(random.nextInt(random.nextBoolean() ? 0x3000 : 0x110000));
  }

  private static String escaped(String raw) {
    StringBuilder out = new StringBuilder();
    raw.chars()
        .forEach(c -> out.append(c < 0x7F && c > 31 ? "" + (char) c : "\\u%04X".formatted(c)));
    return out.toString();
  }
}
