package app.cuelight.store;

import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.NameSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The texts of a million people in a file of this process's own ([SpoolFile]), swept through from
/// end to end: 45 MB lie in the system's file cache, not in ours, and a sweep takes some twenty
/// milliseconds of processor time whatever is looked for – a single letter, a Chinese character,
/// the middle of a number (`decisions/0024`). Bytes are compared as they lie there ([Needle]);
/// nothing is made of them. All processors take part.
///
/// The last answer is kept while nothing changes: page and facets ask for the same words at once,
/// and after another letter only those found before can be found again.
///
/// Texts are only ever appended; what was replaced or removed is made blank at once, so that a
/// forgotten name is nowhere in the file.
public final class NameSpool implements NameSearch {

  private static final int BLOCK = 64 * 1024;

  /// So much is swept by one thread at a time.
  private static final int STRETCH = 32 * BLOCK;

  /// So many replaced texts are never worth tidying up.
  private static final int FEW = 10_000;

  private final SpoolFile file;

  /// How often each byte was ever put here.
  private final long[] usual = new long[256];

  private int count;
  private int live;

  /// By place in the file: where a text starts and whose it is.
  private int[] start = new int[1_024];

  private int[] owner = new int[1_024];

  /// By number: which place her text has, counted from 1; 0 for none.
  private int[] placeOf = new int[1_024];

  private @Nullable Answer last;

  /// What was found last; whoever gets it must not change it.
  private record Answer(Needles needles, BitSet found) {}

  /// @param among those who may be found; null for all
  private record Search(Needles needles, @Nullable BitSet among, BitSet found) {}

  private NameSpool(Path folder) {
    file = new SpoolFile(folder);
  }

  /// A new, empty one.
  ///
  /// @param folder where its file is made when it is needed
  public static NameSpool in(Path folder) {
    return new NameSpool(folder);
  }

  @Override
  public void put(int no, String text) {
    byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
    if (has(no, bytes)) {
      return;
    }
    remove(no);
    if (count - live > FEW && count - live > live / 2) {
      compact();
    }
    if (file.size() > Integer.MAX_VALUE - bytes.length) {
      throw new JournalException(
          JournalException.Fault.OTHER,
          "There is more text about people than can be searched.",
          null);
    }
    if (count == start.length) {
      start = Arrays.copyOf(start, more(count));
      owner = Arrays.copyOf(owner, more(count));
    }
    if (no >= placeOf.length) {
      placeOf = Arrays.copyOf(placeOf, more(no));
    }
    start[count] = file.size();
    owner[count] = no;
    placeOf[no] = ++count;
    file.append(bytes);
    for (byte one : bytes) {
      usual[one & 0xff]++;
    }
    live++;
    last = null;
  }

  @Override
  public void remove(int no) {
    if (no < placeOf.length && placeOf[no] != 0) {
      int place = placeOf[no] - 1;
      file.blank(start[place], startOf(place + 1) - start[place]);
      placeOf[no] = 0;
      live--;
      last = null;
    }
  }

  /// One question at a time: whoever asks the same waits for the answer instead of looking, too.
  @Override
  public synchronized BitSet matching(List<String> words) {
    Needles needles = new Needles(words, usual);
    Answer before = last;
    BitSet among = before != null && needles.imply(before.needles()) ? before.found() : null;
    if (before != null && among != null && before.needles().imply(needles)) {
      return among;
    }
    BitSet found =
        IntStream.range(0, Math.ceilDiv(file.size(), STRETCH))
            .parallel()
            .collect(
                () -> new Search(needles, among, new BitSet(placeOf.length)),
                (search, i) -> sweep(placeAt(i), placeAt(i + 1), search),
                (one, other) -> one.found.or(other.found))
            .found;
    last = new Answer(needles, found);
    return found;
  }

  @Override
  public void close() {
    file.close();
  }

  /// The first place that begins in a stretch or behind it.
  private int placeAt(int stretch) {
    long at = (long) stretch * STRETCH;
    if (at >= file.size()) {
      return count;
    }
    int place = Arrays.binarySearch(start, 0, count, (int) at);
    return place >= 0 ? place : -place - 1;
  }

  private void sweep(int from, int to, Search search) {
    byte[] block = new byte[BLOCK + Needle.BEYOND];
    for (int first = from; first < to; ) {
      int next = Math.min(to, blockAfter(first));
      if (search.among == null || isAny(first, next, search.among)) {
        int length = startOf(next) - start[first];
        if (length > block.length - Needle.BEYOND) {
          block = new byte[length + Needle.BEYOND];
        }
        file.sweep(start[first], block, length);
        if (search.among == null) {
          all(block, first, next, search);
        } else {
          some(block, first, next, search.among, search);
        }
      }
      first = next;
    }
  }

  private boolean isAny(int first, int next, BitSet among) {
    for (int place = first; place < next; place++) {
      if (among.get(owner[place])) {
        return true;
      }
    }
    return false;
  }

  /// The rarest word is looked for in the whole block, the others only in texts that have it.
  private void all(byte[] hay, int first, int next, Search search) {
    Needle rarest = search.needles.first();
    int base = start[first];
    int whole = startOf(next) - base;
    int place = first;
    int at = rarest.in(hay, 0, whole);
    while (at >= 0) {
      while (startOf(place + 1) - base <= at) {
        place++;
      }
      int end = startOf(place + 1) - base;
      if (isKept(place) && search.needles.hasOthers(hay, start[place] - base, end)) {
        search.found.set(owner[place]);
      }
      place++;
      at = rarest.in(hay, end, whole);
    }
  }

  private void some(byte[] hay, int first, int next, BitSet among, Search search) {
    int base = start[first];
    for (int place = first; place < next; place++) {
      if (among.get(owner[place]) && isKept(place)) {
        int from = start[place] - base;
        int end = startOf(place + 1) - base;
        if (search.needles.first().in(hay, from, end) >= 0
            && search.needles.hasOthers(hay, from, end)) {
          search.found.set(owner[place]);
        }
      }
    }
  }

  private boolean isKept(int place) {
    return placeOf[owner[place]] == place + 1;
  }

  /// Most changes of a person leave her name alone.
  private boolean has(int no, byte[] bytes) {
    if (no >= placeOf.length || placeOf[no] == 0) {
      return false;
    }
    int place = placeOf[no] - 1;
    if (startOf(place + 1) - start[place] != bytes.length) {
      return false;
    }
    byte[] kept = new byte[bytes.length];
    file.read(start[place], kept, kept.length);
    return Arrays.equals(kept, bytes);
  }

  /// Moves what is kept together, towards the beginning: what is read lies never before what is
  /// written.
  private void compact() {
    file.spill();
    int kept = 0;
    int written = 0;
    byte[] block = new byte[BLOCK];
    for (int first = 0; first < count; ) {
      int next = blockAfter(first);
      int base = start[first];
      int end = startOf(next);
      if (end - base > block.length) {
        block = new byte[end - base];
      }
      file.read(base, block, end - base);
      int filled = 0;
      for (int place = first; place < next; place++) {
        int from = start[place] - base;
        int length = startOf(place + 1) - start[place];
        int no = owner[place];
        if (placeOf[no] == place + 1) {
          System.arraycopy(block, from, block, filled, length);
          start[kept] = written + filled;
          owner[kept] = no;
          placeOf[no] = ++kept;
          filled += length;
        }
      }
      file.write(written, block, filled);
      written += filled;
      first = next;
    }
    count = kept;
    file.cut(written);
  }

  private int startOf(int place) {
    return place == count ? file.size() : start[place];
  }

  /// The first place that does not fit into a block that begins with this one.
  private int blockAfter(int first) {
    int end =
        Arrays.binarySearch(
            start, first, count, Math.min(start[first], Integer.MAX_VALUE - BLOCK) + BLOCK);
    int next = end >= 0 ? end : -end - 2;
    int fits = startOf(count) - start[first] <= BLOCK ? count : next;
    return Math.max(first + 1, fits);
  }

  private static int more(int length) {
    return length + (length >> 4) + 1_024;
  }
}
