package app.cuelight.show.norms;

import java.util.Arrays;

/// Numbers gathered by the million, eight bytes each. Not safe for several threads.
final class Longs {

  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return values[index];
  }

  long[] all() {
    return Arrays.copyOf(values, size);
  }

  /// In rising order.
  long[] sorted() {
    long[] sorted = all();
    Arrays.parallelSort(sorted);
    return sorted;
  }

  /// The value in the middle, of an even number the mean of the two, rounded up at a half.
  long median() {
    long[] sorted = sorted();
    return Math.round((sorted[(size - 1) / 2] + (double) sorted[size / 2]) / 2);
  }
}
