package app.cuelight.feed.files.orders;

import java.util.HashMap;
import java.util.Map;

/// Which keys come again further down a file of any size, found in bounded memory: a Bloom filter
/// with two probes, and those that met it. One that only seems to come again costs a little memory;
/// one that does is never missed.
final class Recurring {

  /// More than this and the file is not in any order at all.
  static final int MOST = 500_000;

  private static final int SMALLEST = 1 << 20;
  private static final long LARGEST = 1L << 30;
  private static final int BITS_PER_ROW = 32;
  private static final int BYTES_PER_ROW = 40;

  private final long[] bits;
  private final Map<Long, Integer> again = new HashMap<>();
  private boolean isFull;

  /// @param bytes how large the file is
  Recurring(long bytes) {
    long wanted = Math.clamp(bytes / BYTES_PER_ROW * BITS_PER_ROW, SMALLEST, LARGEST);
    bits = new long[(int) (Long.highestOneBit(wanted) / Long.SIZE)];
  }

  /// Takes a key of the first reading into account.
  void see(String key) {
    long hash = hash(key);
    boolean first = set(hash);
    boolean second = set(Long.rotateLeft(hash, 32) * 0x9e3779b97f4a7c15L);
    if (first && second) {
      if (again.size() >= MOST) {
        isFull = true;
      } else {
        again.putIfAbsent(hash, 0);
      }
    }
  }

  /// Whether too many keys come again to be remembered.
  boolean isFull() {
    return isFull;
  }

  boolean has(String key) {
    return !again.isEmpty() && again.containsKey(hash(key));
  }

  /// How often the key was counted before, this time included; 1 for a key that does not recur.
  int count(String key) {
    long hash = hash(key);
    Integer before = again.get(hash);
    if (before == null) {
      return 1;
    }
    again.put(hash, before + 1);
    return before + 1;
  }

  private boolean set(long hash) {
    int bit = (int) ((hash >>> 1) % ((long) bits.length * Long.SIZE));
    long mask = 1L << (bit & 63);
    boolean was = (bits[bit >>> 6] & mask) != 0;
    bits[bit >>> 6] |= mask;
    return was;
  }

  /// FNV-1a over the characters, then mixed as in SplitMix64.
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}
