package app.cuelight.domain.greet;

import java.util.Locale;

/// Takes the name out of a sentence so that nobody hears the gap.
///
/// The honorific leaves with the name, then the comma that set it off, then the space; a sentence
/// that opened with the name gets its capital from the next word (`{name}, welcome!` becomes
/// `Welcome!`, `¡{name}, qué gusto!` becomes `¡Qué gusto!`, `Hi {name}, welcome!` becomes `Hi,
/// welcome!`).
final class NameDrop {

  private static final String COMMAS = ",，、،";
  private static final String ENDS = "!！.。?？।۔:：";
  private static final String OPENERS = "¡¿";

  /// French sets it before `!` and `?`; it is no white space to [String#strip] and stays.
  private static final String NARROW_SPACE = "\u202F";

  private NameDrop() {}

  static String plain(String named, String slot, Locale locale) {
    String gone = indexOf(named, slot) >= 0 ? slot : Sentence.NAME;
    int at = indexOf(named, gone);
    if (at < 0) {
      return named;
    }
    String before = named.substring(0, at);
    String after = named.substring(at + gone.length());
    return opens(before)
        ? before + capitalised(withoutLeadingMark(after), locale)
        : joined(before.stripTrailing(), after);
  }

  /// The pattern with the bare name where the name and its honorific stood.
  static String withoutHonorific(String named, String slot) {
    int at = indexOf(named, slot);
    return slot.equals(Sentence.NAME) || at < 0
        ? named
        : named.substring(0, at) + Sentence.NAME + named.substring(at + slot.length());
  }

  private static int indexOf(String text, String part) {
    for (int i = 0; i + part.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean opens(String before) {
    String text = before.stripTrailing();
    return text.isEmpty() || isOneOf(OPENERS, text.charAt(text.length() - 1));
  }

  private static String withoutLeadingMark(String after) {
    String text = after.stripLeading();
    boolean mark =
        !text.isEmpty() && (isOneOf(COMMAS, text.charAt(0)) || isOneOf(ENDS, text.charAt(0)));
    return mark ? text.substring(1).stripLeading() : text;
  }

  private static String joined(String before, String after) {
    String rest = after.strip();
    String mark = rest.startsWith(NARROW_SPACE) ? rest.substring(1) : rest;
    if (mark.isEmpty() || isOneOf(COMMAS, mark.charAt(0)) || isOneOf(ENDS, mark.charAt(0))) {
      return withoutTrailingComma(before) + rest;
    }
    return Character.isWhitespace(after.charAt(0)) ? before + " " + rest : before + rest;
  }

  private static String withoutTrailingComma(String before) {
    boolean comma = !before.isEmpty() && isOneOf(COMMAS, before.charAt(before.length() - 1));
    return comma ? before.substring(0, before.length() - 1).stripTrailing() : before;
  }

  private static String capitalised(String text, Locale locale) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(locale) + text.substring(end);
  }

  private static boolean isOneOf(String marks, char c) {
    return marks.indexOf(c) >= 0;
  }
}
