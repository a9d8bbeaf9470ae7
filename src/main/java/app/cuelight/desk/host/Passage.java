package app.cuelight.desk.host;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.ScriptFonts;
import app.cuelight.desk.kit.Speech;
import app.cuelight.domain.host.HostSheet.Spoken;
import java.util.ArrayList;
import java.util.List;

/// A text for one slot, cut into bits that are never broken, each with its own reading direction.
///
/// @param fromRight whether it is read, and stands, from the right
record Passage(List<Bit> bits, boolean fromRight) {

  /// Nothing to read.
  static final Passage NOTHING = new Passage(List.of(), false);

  Passage {
    bits = List.copyOf(bits);
  }

  /// A stretch of one colour and weight.
  ///
  /// @param language tells how Han characters are drawn
  /// @param share of the slot's font size
  /// @param spaced whether a space follows
  /// @param breakable whether a row may end after it
  record Bit(
      String text, String language, Ink ink, double share, boolean spaced, boolean breakable) {}

  /// How a stretch is drawn.
  enum Ink {
    TEXT("host-text", false),
    STRONG("host-text", true),
    QUIET("host-quiet", false),
    NAME("host-called", true),
    TIER("host-tier", true),
    CAUTION("host-caution", false);

    private final String style;
    private final boolean bold;

    Ink(String style, boolean bold) {
      this.style = style;
      this.bold = bold;
    }

    String style() {
      return style;
    }

    boolean isBold() {
      return bold;
    }
  }

  /// A sentence, the name in the colour of the focus.
  static Passage of(Spoken spoken, Ink ink) {
    boolean named = spoken.nameAt() >= 0;
    String name =
        named
            ? spoken.text().substring(spoken.nameAt(), spoken.nameAt() + spoken.nameLength())
            : "";
    return of(Speech.of(spoken.text(), spoken.nameAt(), name, spoken.language()), ink, Ink.NAME);
  }

  /// Words around a name that keeps its own reading direction.
  static Passage around(String text, String name, String language, Ink ink) {
    int at = name.isEmpty() ? -1 : text.indexOf(name);
    return of(Speech.of(text, at, at < 0 ? "" : name, language), ink, ink);
  }

  static Passage of(String text, String language, Ink ink) {
    return of(Speech.of(text, -1, "", language), ink, ink);
  }

  /// A name by itself: it begins where every name begins, whichever way it is read.
  static Passage name(String name, String language) {
    String shown = DisplayText.plain(name);
    if (ScriptFonts.fromRight(shown)) {
      return new Passage(List.of(new Bit(shown, language, Ink.STRONG, 1, true, true)), false);
    }
    return of(shown, language, Ink.STRONG);
  }

  /// This, and behind it something smaller that is read from the left.
  Passage and(String text, String language, Ink ink, double share) {
    String shown = DisplayText.plain(text);
    if (shown.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(bits);
    if (!all.isEmpty()) {
      Bit last = all.removeLast();
      all.add(new Bit(last.text(), last.language(), last.ink(), last.share(), true, true));
    }
    all.add(new Bit(shown, language, ink, share, true, true));
    return new Passage(all, fromRight);
  }

  /// A word at the right end of its slot.
  static Passage atRight(String word, String language, Ink ink) {
    return new Passage(List.of(new Bit(word, language, ink, 1, false, true)), true);
  }

  boolean isEmpty() {
    return bits.isEmpty();
  }

  /// The whole as one text, for screen readers and tests.
  String text() {
    var text = new StringBuilder();
    bits.forEach(bit -> text.append(bit.text()).append(bit.spaced() ? " " : ""));
    return text.toString().strip();
  }

  private static Passage of(Speech speech, Ink ink, Ink name) {
    List<Bit> bits =
        speech.pieces().stream()
            .map(piece ->
                new Bit(
                    piece.text(),
                    speech.locale(),
                    piece.name() ? name : ink,
                    1,
                    piece.spaced(),
                    piece.breakable()))
            .toList();
    return new Passage(bits, speech.fromRight());
  }
}
