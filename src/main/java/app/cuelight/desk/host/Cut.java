package app.cuelight.desk.host;

import app.cuelight.desk.host.Passage.Bit;
import app.cuelight.desk.host.Passage.Ink;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes a text back by one character, as a reader counts them, and ends it with an ellipsis.
///
/// What stands quietly behind the text says why or how: it goes last.
final class Cut {

  private static final String MORE = "…";

  private Cut() {}

  /// The passage one character shorter; the same where nothing is left to take away.
  ///
  /// @param tooWide the bit that does not even fit by itself, or −1: it is shortened first, so that
  ///   the rest of the sentence stays
  static Passage shorter(Passage passage, int tooWide) {
    var bits = new ArrayList<>(passage.bits());
    int at = tooWide < 0 ? last(bits) : tooWide;
    while (at >= 0) {
      Bit bit = bits.get(at);
      String less = less(bit.text());
      if (!less.isEmpty()) {
        bits.set(at, with(bit, less + MORE));
        return new Passage(bits, passage.fromRight());
      }
      if (bits.size() == 1 || at == 0) {
        return bit.text().equals(MORE) ? passage : replaced(passage, at);
      }
      bits.remove(at);
      at--;
    }
    return passage;
  }

  private static Passage replaced(Passage passage, int at) {
    var bits = new ArrayList<>(passage.bits());
    bits.set(at, with(bits.get(at), MORE));
    return new Passage(bits, passage.fromRight());
  }

  /// The last bit of the text itself, or of what stands quietly behind it when that is all used up.
  private static int last(List<Bit> bits) {
    int end = bits.size() - 1;
    boolean isDetail =
        end > 0 && bits.get(end).ink() == Ink.QUIET && bits.getFirst().ink() != Ink.QUIET;
    for (int i = isDetail ? end - 1 : end; i >= 0; i--) {
      if (!bits.get(i).text().equals(MORE)) {
        return i;
      }
    }
    return end;
  }

  private static Bit with(Bit bit, String text) {
    return new Bit(text, bit.language(), bit.ink(), bit.share(), bit.spaced(), bit.breakable());
  }

  private static String less(String text) {
    String stem = text.endsWith(MORE) ? text.substring(0, text.length() - MORE.length()) : text;
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(stem);
    breaks.last();
    int end = breaks.previous();
    return end <= 0 ? "" : stem.substring(0, end).stripTrailing();
  }
}
