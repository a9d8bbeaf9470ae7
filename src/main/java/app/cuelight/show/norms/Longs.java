package app.cuelight.show.norms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Numbers gathered by the million, four bytes each while they are small, in pieces that are never
/// copied to make room: measuring a large shop must not need more memory than its show. Not safe
/// for several threads.
final class Longs {

  private static final int BITS = 14;
  private static final int PIECE = 1 << BITS;

  private final List<Piece> pieces = new ArrayList<>();
  private Piece last = new Piece();
  private int size;

  /// All of these together, to be sorted or counted: nothing is copied and nothing is added.
  static Longs joined(Collection<Longs> parts) {
    var all = new Longs();
    for (Longs part : parts) {
      all.pieces.addAll(part.pieces);
      all.size += part.size;
    }
    return all;
  }

  void add(long value) {
    if (last.size == PIECE) {
      last = new Piece();
    }
    if (last.size == 0) {
      pieces.add(last);
    }
    last.add(value);
    size++;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return pieces.get(index >> BITS).get(index & PIECE - 1);
  }

  long[] all() {
    long[] all = new long[size];
    int at = 0;
    for (Piece piece : pieces) {
      piece.copy(all, at);
      at += piece.size;
    }
    return all;
  }

  /// In rising order.
  long[] sorted() {
    long[] sorted = all();
    Arrays.parallelSort(sorted);
    return sorted;
  }

  /// The value in the middle, of an even number the mean of the two, rounded up at a half.
  long median() {
    return Math.round((smallest((size - 1) / 2) + (double) smallest(size / 2)) / 2);
  }

  /// The value that has exactly so many before it in rising order, found by halving the range of
  /// values: of the largest list there is, no second one is made.
  private long smallest(int before) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (Piece piece : pieces) {
      low = Math.min(low, piece.least());
      high = Math.max(high, piece.most());
    }
    while (low < high) {
      long middle = (low & high) + ((low ^ high) >> 1);
      long upTo = 0;
      for (Piece piece : pieces) {
        upTo += piece.upTo(middle);
      }
      if (upTo > before) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Some of them: as ints until one does not fit.
  private static final class Piece {
    private int[] small = new int[64];
    private long[] large = {};
    private int size;

    void add(long value) {
      if (large.length == 0 && value != (int) value) {
        large = new long[small.length];
        for (int i = 0; i < size; i++) {
          large[i] = small[i];
        }
        small = new int[0];
      }
      if (large.length > 0) {
        large = size == large.length ? Arrays.copyOf(large, 2 * size) : large;
        large[size++] = value;
      } else {
        small = size == small.length ? Arrays.copyOf(small, 2 * size) : small;
        small[size++] = (int) value;
      }
    }

    long get(int index) {
      return large.length > 0 ? large[index] : small[index];
    }

    void copy(long[] to, int at) {
      for (int i = 0; i < size; i++) {
        to[at + i] = get(i);
      }
    }

    long least() {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < size; i++) {
        least = Math.min(least, get(i));
      }
      return least;
    }

    long most() {
      long most = Long.MIN_VALUE;
      for (int i = 0; i < size; i++) {
        most = Math.max(most, get(i));
      }
      return most;
    }

    int upTo(long limit) {
      int count = 0;
      for (int i = 0; i < size; i++) {
        count += get(i) <= limit ? 1 : 0;
      }
      return count;
    }
  }
}
