package app.cuelight.show.people;

import java.util.Arrays;

/// The first few of many keys, greatest first, without sorting the rest: a heap whose least is
/// thrown out. A key is a last sight in the upper half and a row's number in the lower.
final class LatestFirst {

  private final long[] heap;
  private int size;

  /// @param limit how many are kept, at least one
  LatestFirst(int limit) {
    heap = new long[limit];
  }

  static long key(int seen, int no) {
    return (long) seen << 32 | no;
  }

  static int seen(long key) {
    return (int) (key >> 32);
  }

  static int no(long key) {
    return (int) key;
  }

  void offer(long key) {
    if (size < heap.length) {
      heap[size++] = key;
      rise(size - 1);
    } else if (key > heap[0]) {
      heap[0] = key;
      sink();
    }
  }

  /// Those kept, greatest first.
  long[] sorted() {
    long[] all = Arrays.copyOf(heap, size);
    Arrays.sort(all);
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      long other = all[i];
      all[i] = all[j];
      all[j] = other;
    }
    return all;
  }

  private void rise(int from) {
    int at = from;
    while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void sink() {
    int at = 0;
    while (true) {
      int least = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
        least = heap[child] < heap[least] ? child : least;
      }
      if (least == at) {
        return;
      }
      swap(at, least);
      at = least;
    }
  }

  private void swap(int one, int other) {
    long kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }
}
