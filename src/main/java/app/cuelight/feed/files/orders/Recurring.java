package app.cuelight.feed.files.orders;

/// Which keys come again further down a file of any size, found in bounded memory: a Bloom filter
/// with three bits a key, and those that met it. One that only seems to come again costs a little
/// memory; one that does is never missed.
final class Recurring {

  /// More than this and the file is not in any order at all.
  static final int MOST = 500_000;

  private static final int SMALLEST = 1 << 20;
  private static final long LARGEST = 1L << 30;
  private static final int BITS_PER_ROW = 32;
  private static final int BYTES_PER_ROW = 40;

  /// What [#hash] begins with.
  static final long START = 0xcbf29ce484222325L;

  private final long[] bits;
  private final Counts again = new Counts();
  private boolean isFull;

  /// @param bytes how large the file is
  Recurring(long bytes) {
    long wanted = Math.clamp(bytes / BYTES_PER_ROW * BITS_PER_ROW, SMALLEST, LARGEST);
    bits = new long[(int) (Long.highestOneBit(wanted) / Long.SIZE)];
  }

  /// Takes a key of the first reading into account.
  void see(CharSequence key) {
    see(hash(START, key));
  }

  /// @param hash of the key, as [#hash] makes it of all its pieces
  void see(long hash) {
    long mixed = mixed(hash);
    // All bits of a key are in one word, so that a key costs one look into memory.
    int word = (int) (mixed >>> 32) & bits.length - 1;
    long mask = 1L << mixed | 1L << (mixed >>> 6) | 1L << (mixed >>> 12);
    if ((bits[word] & mask) != mask) {
      bits[word] |= mask;
    } else if (again.size() >= MOST) {
      isFull = true;
    } else {
      again.add(mixed);
    }
  }

  /// Whether too many keys come again to be remembered.
  boolean isFull() {
    return isFull;
  }

  boolean has(CharSequence key) {
    return again.has(mixed(hash(START, key)));
  }

  /// How often the key was counted before, this time included; 1 for a key that does not recur.
  int count(CharSequence key) {
    return again.count(mixed(hash(START, key)));
  }

  /// FNV-1a over the characters, after what came before them.
  static long hash(long before, CharSequence text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /// As in SplitMix64; never 0.
  private static long mixed(long key) {
    long hash = (key ^ key >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }

  /// How often keys were met: a table of numbers, none of them 0.
  private static final class Counts {
    private long[] keys = new long[64];
    private int[] times = new int[64];
    private int size;

    int size() {
      return size;
    }

    boolean has(long key) {
      return keys[place(key)] == key;
    }

    void add(long key) {
      int place = place(key);
      if (keys[place] != key) {
        keys[place] = key;
        if (++size * 2 > keys.length) {
          grow();
        }
      }
    }

    int count(long key) {
      int place = place(key);
      return keys[place] == key ? ++times[place] : 1;
    }

    private int place(long key) {
      int place = (int) key & keys.length - 1;
      while (keys[place] != 0 && keys[place] != key) {
        place = place + 1 & keys.length - 1;
      }
      return place;
    }

    private void grow() {
      long[] old = keys;
      keys = new long[2 * old.length];
      times = new int[2 * old.length];
      for (long key : old) {
        if (key != 0) {
          keys[place(key)] = key;
        }
      }
    }
  }
}
