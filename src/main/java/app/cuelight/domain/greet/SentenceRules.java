package app.cuelight.domain.greet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every sentence keeps to: short, clean characters, known placeholders, and no trace of the
/// name in the text without one.
final class SentenceRules {

  /// The longest line a host takes in at a glance (two rows of the host screen and a bit).
  static final int MAX_LENGTH = 85;

  private static final Set<String> PLACEHOLDERS = Set.of("{name}", "{off}", "{n}");
  private static final String CHOICE = "[|]";
  private static final String NEVER_LAST = ",，、،;-–·¡¿";
  private static final String NEVER_FIRST = ",，、،;.。!！?？।۔-–·";
  private static final String CLOSES_UP = ",，、،.。！？।۔";
  private static final String WANTS_MORE = "¡¿,，、،-–·";
  private static final String STOPS = ",，、،!！?？.。।۔";

  private SentenceRules() {}

  /// What is wrong with a line, or null.
  static @Nullable Flaw flaw(Line line, String locale) {
    Sentence inNative = line.inNative();
    Sentence romanised = line.romanised();
    Flaw flaw = flaw(inNative, locale);
    if (flaw != null || romanised.isEmpty()) {
      return flaw;
    }
    flaw = flaw(romanised, locale);
    if (flaw != null) {
      return flaw;
    }
    boolean same =
        marks(inNative.named()).equals(marks(romanised.named()))
            && marks(inNative.plain()).equals(marks(romanised.plain()));
    return same ? null : Flaw.of(Fault.SCRIPTS_DIFFER);
  }

  /// What is wrong with a sentence, or null.
  private static @Nullable Flaw flaw(Sentence sentence, String locale) {
    Flaw flaw = flaw(sentence.named(), locale);
    if (flaw != null) {
      return flaw;
    }
    if (!sentence.named().contains(Sentence.NAME)) {
      return sentence.plain().equals(sentence.named()) ? null : Flaw.of(Fault.NOTHING_TO_LEAVE_OUT);
    }
    Flaw nameless = flaw(sentence.plain(), locale);
    return nameless == null
        ? traceOfName(sentence.named(), sentence.plain())
        : nameless.withoutName();
  }

  private static @Nullable Flaw flaw(String text, String locale) {
    if (text.isBlank() || !text.equals(text.strip())) {
      return Flaw.of(Fault.EMPTY);
    }
    if (text.length() > MAX_LENGTH) {
      return Flaw.of(Fault.TOO_LONG, MAX_LENGTH);
    }
    if (text.codePoints().anyMatch(SentenceRules::isUnclean)) {
      return Flaw.of(Fault.CONTROL_CHARACTER);
    }
    String trap = FarewellTraps.in(text, locale);
    return trap == null ? flawOfMarks(text) : Flaw.of(Fault.FAREWELL, trap);
  }

  private static @Nullable Flaw flawOfMarks(String text) {
    List<String> seen = new ArrayList<>();
    for (String mark : marks(text)) {
      if (!mark.equals(CHOICE) && !PLACEHOLDERS.contains(mark)) {
        return Flaw.of(Fault.UNKNOWN_PLACEHOLDER, mark);
      }
      if (!mark.equals(CHOICE) && seen.contains(mark)) {
        return Flaw.of(Fault.PLACEHOLDER_TWICE, mark);
      }
      seen.add(mark);
    }
    return isFinished(text) ? null : Flaw.of(Fault.UNFINISHED);
  }

  /// Whether brackets come as `{x}` and `[x|y]`, in each other's way nowhere.
  private static boolean isFinished(String text) {
    String awaited = "";
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("[]{}|".indexOf(c) < 0) {
        before = c;
        continue;
      }
      if (awaited.isEmpty() ? c != '[' && c != '{' : awaited.charAt(0) != c || isMark(before)) {
        return false;
      }
      awaited = awaited.isEmpty() ? (c == '{' ? "}" : "|]") : awaited.substring(1);
      before = c;
    }
    return awaited.isEmpty();
  }

  private static boolean isMark(char c) {
    return c == '[' || c == '{' || c == '|';
  }

  private static @Nullable Flaw traceOfName(String named, String plain) {
    if (plain.contains(Sentence.NAME)) {
      return Flaw.of(Fault.NAME_LEFT).withoutName();
    }
    if (NEVER_FIRST.indexOf(plain.charAt(0)) >= 0
        || NEVER_LAST.indexOf(plain.charAt(plain.length() - 1)) >= 0
        || hasGap(plain)) {
      return Flaw.of(Fault.GAP, plain).withoutName();
    }
    boolean capital = Character.isUpperCase(named.codePointAt(0)) || named.startsWith("{name}");
    return capital && Character.isLowerCase(plain.codePointAt(0))
        ? Flaw.of(Fault.CAPITAL, plain).withoutName()
        : null;
  }

  /// Two spaces, a space before a comma or full stop, or a comma with nothing behind it.
  private static boolean hasGap(String text) {
    char lastMark = text.charAt(0);
    for (int i = 1; i < text.length(); i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (isSpace(before) && (space || CLOSES_UP.indexOf(c) >= 0)) {
        return true;
      }
      if (WANTS_MORE.indexOf(lastMark) >= 0 && STOPS.indexOf(c) >= 0) {
        return true;
      }
      lastMark = space ? lastMark : c;
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c);
  }

  /// The placeholders of a text, sorted, and a `[|]` for every place where the speaker's gender
  /// shows.
  static List<String> marks(String text) {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{' && text.indexOf('}', i) > 0) {
        marks.add(text.substring(i, text.indexOf('}', i) + 1));
      } else if (text.charAt(i) == '[') {
        marks.add(CHOICE);
      }
    }
    marks.sort(null);
    return marks;
  }

  private static boolean isUnclean(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
