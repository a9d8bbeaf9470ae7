package app.cuelight.domain.locale;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a BCP 47 tag that decide how somebody is spoken to: `zh-Hant-HK`, `es_MX`, `pt`.
///
/// Read by hand because it happens for every event. Old codes become today's (`iw` is `he`),
/// underscores pass as hyphens, later subtags are not looked at except by [#digits].
///
/// @param language lower case, two or three letters
/// @param script `Hant`, or null
/// @param region `MX` or `419`, or null
record Tag(String language, @Nullable String script, @Nullable String region) {

  private static final int MAX_LENGTH = 64;

  /// `ar-u-nu-xyz`.
  private static final int SHORTEST_ASKING = 11;

  private static final Pattern SYSTEM = Pattern.compile("[a-z0-9]{3,8}");

  /// Codes for undetermined, several, uncoded and none.
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "mis", "zxx");

  /// The tag in a text, or null when it is none.
  static @Nullable Tag parse(@Nullable String text) {
    if (text == null || text.length() < 2 || text.length() > MAX_LENGTH) {
      return null;
    }
    int end = subtag(text, 0);
    if (end < 2 || end > 3 || !isLetters(text, 0, end)) {
      return null;
    }
    String language = today(text.substring(0, end).toLowerCase(Locale.ROOT));
    if (NO_LANGUAGE.contains(language)) {
      return null;
    }
    String script = null;
    while (end < text.length()) {
      int start = end + 1;
      end = subtag(text, start);
      int length = end - start;
      if (length == 4 && script == null && isLetters(text, start, end)) {
        script = titled(text.substring(start, end));
      } else if (length == 2 && isLetters(text, start, end)
          || length == 3 && Character.isDigit(text.charAt(start))) {
        return new Tag(language, script, text.substring(start, end).toUpperCase(Locale.ROOT));
      } else if (length < 2) {
        break;
      }
    }
    return new Tag(language, script, null);
  }

  /// The numbering system a text asks for (`arab` in `ar-EG-u-nu-arab`), or null: most do not.
  static @Nullable String digits(@Nullable String text) {
    if (text == null || text.length() < SHORTEST_ASKING || text.length() > MAX_LENGTH) {
      return null;
    }
    String[] subtags = text.toLowerCase(Locale.ROOT).replace('_', '-').split("-", -1);
    boolean unicode = false;
    for (int i = 1; i < subtags.length - 1; i++) {
      if (subtags[i].length() == 1) {
        unicode = subtags[i].equals("u");
      } else if (unicode && subtags[i].equals("nu")) {
        String system = subtags[i + 1];
        return SYSTEM.matcher(system).matches() ? system : null;
      }
    }
    return null;
  }

  private static int subtag(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '_') {
      end++;
    }
    return end;
  }

  private static boolean isLetters(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String titled(String script) {
    return script.substring(0, 1).toUpperCase(Locale.ROOT)
        + script.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String today(String language) {
    return switch (language) {
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      case "jw" -> "jv";
      case "mo" -> "ro";
      case "tl" -> "fil";
      case "cmn" -> "zh";
      case "nb", "nn" -> "no";
      default -> language;
    };
  }
}
