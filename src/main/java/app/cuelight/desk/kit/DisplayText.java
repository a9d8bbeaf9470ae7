package app.cuelight.desk.kit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Text from outside, made safe to draw.
///
/// Format and control characters are painted as boxes or turn the reading order around, so none of
/// them reaches a control. Heaps of combining marks are cut to [#MOST_MARKS]. Emoji become pictures
/// or vanish.
public final class DisplayText {

  /// The longest text drawn, in code points.
  public static final int LONGEST = 240;

  static final int MOST_MARKS = 3;

  private static final int JOINER = 0x200D;
  private static final int PICTURE_STYLE = 0xFE0F;

  private DisplayText() {}

  /// A stretch of a text: letters, or one emoji.
  public sealed interface Part {

    /// Letters, digits, signs: drawn by a font.
    record Letters(String text) implements Part {}

    /// One emoji, by the key of its picture.
    record Picture(String key) implements Part {}
  }

  /// The text without emoji and without anything that must not be drawn.
  public static String plain(@Nullable String raw) {
    var kept = new StringBuilder();
    for (Part part : parts(raw, _ -> true)) {
      if (part instanceof Part.Letters(String text)) {
        kept.append(text);
      }
    }
    return kept.toString().strip().replace("  ", " ");
  }

  /// The text as letters and emoji in order.
  ///
  /// @param known whether there is a picture for an emoji's key; those without vanish
  public static List<Part> parts(@Nullable String raw, Predicate<String> known) {
    String text = tidied(raw == null ? "" : raw);
    if (text.codePoints().noneMatch(DisplayText::mayBePicture)) {
      return text.isEmpty() ? List.of() : List.of(new Part.Letters(withoutJoiners(text)));
    }
    var parts = new ArrayList<Part>();
    var letters = new StringBuilder();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
      String cluster = text.substring(start, end);
      if (!isPicture(cluster)) {
        letters.append(withoutJoiners(cluster));
      } else if (known.test(key(cluster))) {
        flush(letters, parts);
        parts.add(new Part.Picture(key(cluster)));
      }
    }
    flush(letters, parts);
    return List.copyOf(parts);
  }

  private static void flush(StringBuilder letters, List<Part> parts) {
    if (!letters.isEmpty()) {
      parts.add(new Part.Letters(letters.toString()));
      letters.setLength(0);
    }
  }

  private static String tidied(String raw) {
    var kept = new StringBuilder(Math.min(raw.length(), LONGEST));
    int marks = 0;
    int taken = 0;
    boolean gap = false;
    for (int i = 0; i < raw.length() && taken < LONGEST; ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (isGap(c)) {
        gap = !kept.isEmpty();
        continue;
      }
      marks = isMark(c) && c != PICTURE_STYLE ? marks + 1 : 0;
      if (!isDrawn(c) || marks > MOST_MARKS) {
        continue;
      }
      if (gap) {
        kept.append(' ');
        gap = false;
      }
      kept.appendCodePoint(c);
      taken++;
    }
    return kept.toString();
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x3164 || c == 0x2800;
  }

  private static boolean isDrawn(int c) {
    if (c == JOINER || c == PICTURE_STYLE || c >= 0xE0020 && c <= 0xE007F) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// Joiners and picture selectors have done their work once emoji are found.
  private static String withoutJoiners(String text) {
    boolean none = text.codePoints().noneMatch(DisplayText::isJoining);
    if (none) {
      return text;
    }
    return text.codePoints()
        .filter(c -> !isJoining(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isJoining(int c) {
    return c == JOINER || c == PICTURE_STYLE || c >= 0xE0020 && c <= 0xE007F || c == 0x20E3;
  }

  private static boolean mayBePicture(int c) {
    return c >= 0x1F000 && c <= 0x1FFFF || c == PICTURE_STYLE || c == 0x20E3 || isEmojiStyle(c);
  }

  private static boolean isEmojiStyle(int c) {
    return c >= 0x2300 && c < 0x3300 && Character.isEmojiPresentation(c);
  }

  private static boolean isPicture(String cluster) {
    int first = cluster.codePointAt(0);
    return first >= 0x1F000 && first <= 0x1FFFF
        || isEmojiStyle(first)
        || cluster.codePoints().anyMatch(c -> c == PICTURE_STYLE || c == 0x20E3);
  }

  private static String key(String cluster) {
    var key = new StringBuilder();
    cluster
        .codePoints()
        .filter(c -> c != PICTURE_STYLE)
        .forEach(c ->
            key.append(key.isEmpty() ? "" : "-").append(String.format(Locale.ROOT, "%04x", c)));
    return key.toString();
  }
}
