package app.cuelight.domain.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// How many different things somebody said in one visit, by fingerprints of her folded comments:
/// who pastes one text a hundred times said one thing (`facts/segmentation.md` §8.5: distinct,
/// non-repeated comments).
///
/// Only the smallest [#KEPT] fingerprints are kept, so that a flood costs no more than a talk;
/// order is no matter ([Smallest]).
public final class Sayings {

  /// Nothing was said.
  public static final Sayings NONE = new Sayings(new int[0]);

  /// How many fingerprints are kept.
  public static final int KEPT = Smallest.KEPT;

  /// A text of so many letters is not said by many people by chance.
  private static final int LONG = 24;

  /// More of a comment than this tells nothing more.
  private static final int READ = 400;

  /// Comments of nothing but marks are all the same.
  private static final int MARKS_ONLY = 0;

  /// What a wide letter (U+FF01 to U+FF5E) lies above its usual form.
  private static final int WIDE = 0xfee0;

  private static final int LAST_ASCII = 0x7e;

  /// Rising, as unsigned numbers. The lowest bit tells a long text.
  private final int[] prints;

  private Sayings(int[] prints) {
    this.prints = prints;
  }

  /// One comment.
  static Sayings of(String text) {
    return new Sayings(new int[] {print(text)});
  }

  /// Fingerprints as they were kept; any order, any number.
  public static Sayings of(int[] kept) {
    if (Smallest.isSorted(kept)) {
      return kept.length == 0 ? NONE : new Sayings(kept.clone());
    }
    Sayings all = NONE;
    for (int print : kept) {
      all = all.plus(new Sayings(new int[] {print}));
    }
    return all;
  }

  /// The fingerprints in rising order.
  public int[] prints() {
    return prints.clone();
  }

  /// Hands over the fingerprints of long texts.
  public void eachLong(IntConsumer reader) {
    for (int print : prints) {
      if ((print & 1) == 1) {
        reader.accept(print);
      }
    }
  }

  public boolean isEmpty() {
    return prints.length == 0;
  }

  /// How many different things were said, those left out that many people paste.
  public double count(Pasted pasted) {
    int own = 0;
    for (int print : prints) {
      own += pasted.holds(print) ? 0 : 1;
    }
    return Smallest.count(prints, own);
  }

  Sayings plus(Sayings other) {
    if (prints.length == 0) {
      return other;
    }
    int[] both = Smallest.union(prints, other.prints);
    return Arrays.equals(both, prints) ? this : new Sayings(both);
  }

  /// Upper and lower case, width, spaces, marks and a letter held down make no difference.
  private static int print(String text) {
    String part = text.length() > READ ? text.substring(0, READ) : text;
    String folded = part.toLowerCase(Locale.ROOT);
    int hash = Smallest.START;
    int letters = 0;
    int before = 0;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int c = narrow(folded.codePointAt(i));
      boolean counts =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
      if (counts && c != before) {
        hash = Smallest.step(hash, c);
        letters++;
        before = c;
      }
    }
    return letters == 0 ? MARKS_ONLY : Smallest.spread(hash) & ~1 | (letters >= LONG ? 1 : 0);
  }

  /// Letters as wide as Chinese ones, which some keyboards give, are the usual ones.
  private static int narrow(int c) {
    return c > WIDE && c <= WIDE + LAST_ASCII ? Character.toLowerCase(c - WIDE) : c;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sayings sayings && Arrays.equals(prints, sayings.prints);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prints);
  }

  @Override
  public String toString() {
    return Arrays.toString(prints);
  }
}
