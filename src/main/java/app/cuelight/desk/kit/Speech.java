package app.cuelight.desk.kit;

import app.cuelight.domain.greet.Greeting;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line to say, cut into the pieces that are laid out side by side.
///
/// A name keeps its own reading direction inside a line of another: it is always a piece of its
/// own. So is a run of words that read the other way than the line.
///
/// @param locale what it is written in
/// @param fromRight whether the line is read from the right
public record Speech(String locale, boolean fromRight, List<Piece> pieces) {

  /// A stretch that is never broken.
  ///
  /// @param name whether it is the viewer's name
  /// @param spaced whether a space follows
  /// @param breakable whether a line may end after it
  public record Piece(String text, boolean name, boolean spaced, boolean breakable) {}

  /// The pieces of a greeting in its own script.
  public static Speech of(Greeting greeting) {
    return of(greeting.inNative(), greeting.nameAt(), greeting.name(), greeting.locale());
  }

  /// The pieces of a greeting in Latin letters.
  public static Speech romanised(Greeting greeting) {
    return of(
        greeting.romanised(),
        greeting.romanisedNameAt(),
        greeting.name(),
        Locale.forLanguageTag(greeting.locale()).getLanguage() + "-Latn");
  }

  /// The pieces of a sentence.
  ///
  /// @param nameAt where the name begins in it, or −1
  /// @param called the name, or empty
  public static Speech of(String text, int nameAt, String called, String locale) {
    String line = DisplayText.plain(text);
    String name = DisplayText.plain(called);
    boolean asWritten = line.equals(text) && name.equals(called);
    int at = name.isEmpty() ? -1 : asWritten ? nameAt : line.indexOf(name);
    String around = at < 0 ? line : line.substring(0, at) + line.substring(at + name.length());
    boolean fromRight = ScriptFonts.fromRight(around);
    var pieces = new ArrayList<Piece>();
    if (at < 0) {
      cut(line, locale, fromRight, pieces);
    } else {
      String rest = line.substring(at + name.length());
      cut(line.substring(0, at), locale, fromRight, pieces);
      boolean spaced = rest.startsWith(" ");
      pieces.add(new Piece(name, true, spaced, spaced));
      cut(rest.stripLeading(), locale, fromRight, pieces);
    }
    return new Speech(locale, fromRight, List.copyOf(pieces));
  }

  /// The whole line as one text.
  public String text() {
    var text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()).append(piece.spaced() ? " " : ""));
    return text.toString().strip();
  }

  private static void cut(String text, String locale, boolean fromRight, List<Piece> pieces) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(locale));
    breaks.setText(text);
    int start = breaks.first();
    int first = pieces.size();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end);
      boolean spaced = !word.equals(word.stripTrailing());
      boolean last = end == text.length();
      var piece = new Piece(word.strip(), false, spaced, spaced || !last);
      if (piece.text().isEmpty()) {
        continue;
      }
      boolean joins = pieces.size() > first && against(pieces.getLast(), fromRight);
      if (joins && against(piece, fromRight)) {
        Piece before = pieces.removeLast();
        String between = before.spaced() ? " " : "";
        pieces.add(
            new Piece(before.text() + between + piece.text(), false, spaced, piece.breakable()));
      } else {
        pieces.add(piece);
      }
    }
  }

  private static boolean against(Piece piece, boolean fromRight) {
    boolean letters = piece.text().codePoints().anyMatch(Character::isLetter);
    return letters && ScriptFonts.fromRight(piece.text()) != fromRight;
  }
}
