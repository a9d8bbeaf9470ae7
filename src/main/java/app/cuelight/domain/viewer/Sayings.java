package app.cuelight.domain.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// How many different things somebody said in one visit, by fingerprints of her folded comments:
/// who pastes one text a hundred times said one thing (`facts/segmentation.md` §8.5: distinct,
/// non-repeated comments).
///
/// Only the smallest [#KEPT] fingerprints are kept, so that a flood costs no more than a talk. Up
/// to that the count is exact; beyond, it is estimated from how close together they lie (the
/// bottom-k sketch: Bar-Yossef et al., Counting distinct elements in a data stream, RANDOM 2002).
/// The smallest of a union are the smallest of the smallest, so order is no matter.
public final class Sayings {

  /// Nothing was said.
  public static final Sayings NONE = new Sayings(new int[0]);

  /// How many fingerprints are kept.
  public static final int KEPT = 48;

  /// A text of so many letters is not said by many people by chance.
  private static final int LONG = 24;

  /// More of a comment than this tells nothing more.
  private static final int READ = 400;

  /// Comments of nothing but marks are all the same.
  private static final int MARKS_ONLY = 0;

  /// What a wide letter (U+FF01 to U+FF5E) lies above its usual form.
  private static final int WIDE = 0xfee0;

  private static final int LAST_ASCII = 0x7e;

  private static final int FNV_START = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

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
    if (isSorted(kept)) {
      return kept.length == 0 ? NONE : new Sayings(kept.clone());
    }
    Sayings all = NONE;
    for (int print : kept) {
      all = all.plus(new Sayings(new int[] {print}));
    }
    return all;
  }

  private static boolean isSorted(int[] prints) {
    boolean isSorted = prints.length <= KEPT;
    for (int i = 1; isSorted && i < prints.length; i++) {
      isSorted = Integer.compareUnsigned(prints[i - 1], prints[i]) < 0;
    }
    return isSorted;
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
    if (prints.length < KEPT) {
      return own;
    }
    double most = Integer.toUnsignedLong(prints[KEPT - 1]) / (double) (1L << Integer.SIZE);
    return Math.max(own, (KEPT - 1) / most * own / KEPT);
  }

  Sayings plus(Sayings other) {
    if (prints.length == 0 || other.prints.length == 0) {
      return prints.length == 0 ? other : this;
    }
    int[] both = new int[prints.length + other.prints.length];
    int size = 0;
    int mine = 0;
    int hers = 0;
    while (size < KEPT && (mine < prints.length || hers < other.prints.length)) {
      int order =
          mine == prints.length
              ? 1
              : hers == other.prints.length
                  ? -1
                  : Integer.compareUnsigned(prints[mine], other.prints[hers]);
      both[size++] = order <= 0 ? prints[mine] : other.prints[hers];
      mine += order <= 0 ? 1 : 0;
      hers += order >= 0 ? 1 : 0;
    }
    return size == prints.length && Arrays.equals(prints, 0, size, both, 0, size)
        ? this
        : new Sayings(Arrays.copyOf(both, size));
  }

  /// Upper and lower case, width, spaces, marks and a letter held down make no difference.
  private static int print(String text) {
    String part = text.length() > READ ? text.substring(0, READ) : text;
    String folded = part.toLowerCase(Locale.ROOT);
    int hash = FNV_START;
    int letters = 0;
    int before = 0;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int c = narrow(folded.codePointAt(i));
      boolean counts =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
      if (counts && c != before) {
        hash = (hash ^ c) * FNV_PRIME;
        letters++;
        before = c;
      }
    }
    return letters == 0 ? MARKS_ONLY : spread(hash) & ~1 | (letters >= LONG ? 1 : 0);
  }

  /// Letters as wide as Chinese ones, which some keyboards give, are the usual ones.
  private static int narrow(int c) {
    return c > WIDE && c <= WIDE + LAST_ASCII ? Character.toLowerCase(c - WIDE) : c;
  }

  /// The last step of MurmurHash3, so that small differences reach the high bits.
  private static int spread(int hash) {
    int h = (hash ^ hash >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
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
