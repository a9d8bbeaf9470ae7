package app.cuelight.domain.viewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// How many different things somebody said in one visit, by fingerprints of her folded comments:
/// who pastes one text a hundred times said one thing (`facts/segmentation.md` §8.5: distinct,
/// non-repeated comments).
///
/// Only the smallest [#KEPT] fingerprints are kept, so that a flood costs no more than a talk;
/// order is no matter ([Smallest]). How often each was said is kept beside it: who pastes one text
/// more than thirty times is not talking.
public final class Sayings {

  /// Nothing was said.
  public static final Sayings NONE = new Sayings(new int[0], null);

  /// How often one thing was said is counted no further than this, so that a flood of one text soon
  /// changes nothing any more.
  public static final int COUNTED = 31;

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

  /// How often each was said; null when each was once.
  private final int @Nullable [] times;

  private Sayings(int[] prints, int @Nullable [] times) {
    this.prints = prints;
    this.times = times;
  }

  /// One comment.
  static Sayings of(String text) {
    return new Sayings(new int[] {print(text)}, null);
  }

  /// Fingerprints as they were kept, each of one thing said once; any order, any number.
  public static Sayings of(int[] kept) {
    if (Smallest.isSorted(kept)) {
      return kept.length == 0 ? NONE : new Sayings(kept.clone(), null);
    }
    Sayings all = NONE;
    for (int print : kept) {
      all = all.plus(new Sayings(new int[] {print}, null));
    }
    return all;
  }

  /// The same, said more often.
  ///
  /// @param often how often each was said, in the order of [#prints]
  public Sayings said(int[] often) {
    int[] known = new int[prints.length];
    boolean isOnce = true;
    for (int i = 0; i < known.length; i++) {
      known[i] = i < often.length ? Math.clamp(often[i], 1, COUNTED) : 1;
      isOnce &= known[i] == 1;
    }
    return isOnce ? new Sayings(prints, null) : new Sayings(prints, known);
  }

  /// The fingerprints in rising order.
  public int[] prints() {
    return prints.clone();
  }

  /// How often each was said, at most [#COUNTED], in the order of [#prints]; null when each was
  /// once.
  public int @Nullable [] times() {
    return times == null ? null : times.clone();
  }

  /// How often the thing said most was said, at most [#COUNTED]. Exact while no more than [#KEPT]
  /// different things were said; of more it is that of those that are kept: a fingerprint that is
  /// among the smallest in the end was among them from the start, so nothing of it is missing.
  public int most() {
    int most = prints.length == 0 ? 0 : 1;
    if (times != null) {
      for (int each : times) {
        most = Math.max(most, each);
      }
    }
    return most;
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
    int[] often = times(both, other);
    boolean isSame = Arrays.equals(both, prints) && Arrays.equals(often, times);
    return isSame ? this : new Sayings(both, often);
  }

  /// How often each of these was said in both together: all three rise, so they are walked at once.
  private int @Nullable [] times(int[] both, Sayings other) {
    int[] sums = null;
    int mine = 0;
    int hers = 0;
    for (int i = 0; i < both.length; i++) {
      int sum = 0;
      if (mine < prints.length && prints[mine] == both[i]) {
        sum += times == null ? 1 : times[mine];
        mine++;
      }
      if (hers < other.prints.length && other.prints[hers] == both[i]) {
        sum += other.times == null ? 1 : other.times[hers];
        hers++;
      }
      if (sum > 1) {
        if (sums == null) {
          sums = new int[both.length];
          Arrays.fill(sums, 1);
        }
        sums[i] = Math.min(COUNTED, sum);
      }
    }
    return sums;
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
    return other instanceof Sayings sayings
        && Arrays.equals(prints, sayings.prints)
        && Arrays.equals(times, sayings.times);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prints) * 31 + Arrays.hashCode(times);
  }

  @Override
  public String toString() {
    return Arrays.toString(prints) + (times == null ? "" : " said " + Arrays.toString(times));
  }
}
