package app.cuelight.store;

import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.NameSearch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts of a million people in a file of this process's own, swept through from end to end for
/// every search: 45 MB lie in the system's file cache, not in ours, and a sweep with the
/// processor's wide comparisons takes some twenty milliseconds whatever is looked for – a single
/// letter, a Chinese character, the middle of a number (`decisions/0024`).
///
/// Only its owner may read the file; it has no name any more from the moment it is open (on Windows
/// it is deleted when it is closed), so nothing of it outlives the process. Texts are only ever
/// appended; what was replaced is passed over.
public final class NameSpool implements NameSearch {

  private static final int BLOCK = 128 * 1024;

  /// So many replaced texts are never worth tidying up.
  private static final int FEW = 10_000;

  private final Path folder;

  /// Made when there is more than memory holds, so that a small shop never has it.
  private @Nullable RandomAccessFile file;

  private @Nullable Path path;
  private byte[] pending = new byte[BLOCK];
  private int waiting;
  private int size;
  private int count;
  private int live;

  /// By place in the file: where a text starts and whose it is.
  private int[] start = new int[1_024];

  private int[] owner = new int[1_024];

  /// By number: which place her text has, counted from 1; 0 for none.
  private int[] placeOf = new int[1_024];

  private NameSpool(Path folder) {
    this.folder = folder;
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
    if (size > Integer.MAX_VALUE - bytes.length) {
      throw new JournalException(
          JournalException.Fault.OTHER,
          "There is more text about people than can be searched.",
          null);
    }
    append(bytes);
    if (count == start.length) {
      start = Arrays.copyOf(start, more(count));
      owner = Arrays.copyOf(owner, more(count));
    }
    if (no >= placeOf.length) {
      placeOf = Arrays.copyOf(placeOf, more(no));
    }
    start[count] = size;
    owner[count] = no;
    placeOf[no] = ++count;
    size += bytes.length;
    live++;
  }

  @Override
  public void remove(int no) {
    if (no < placeOf.length && placeOf[no] != 0) {
      placeOf[no] = 0;
      live--;
    }
  }

  @Override
  public BitSet matching(List<String> words) {
    List<String> needles =
        words.stream()
            .map(NameSpool::bytes)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    BitSet found = new BitSet(placeOf.length);
    byte[] block = new byte[BLOCK];
    for (int first = 0; first < count; ) {
      int next = blockAfter(first);
      int length = startOf(next) - start[first];
      if (length > block.length) {
        block = new byte[length];
      }
      read(start[first], block, length);
      String hay = new String(block, 0, length, StandardCharsets.ISO_8859_1);
      sweep(hay, first, next, needles, found);
      first = next;
    }
    return found;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
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
    read(start[place], kept, kept.length);
    return Arrays.equals(kept, bytes);
  }

  /// Moves what is kept together, towards the beginning: what is read lies never before what is
  /// written.
  private void compact() {
    spill();
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
      read(base, block, end - base);
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
      write(written, block, filled);
      written += filled;
      first = next;
    }
    count = kept;
    size = written;
  }

  /// The longest word is looked for in the whole block, the others only in texts that have it.
  private void sweep(String hay, int first, int next, List<String> needles, BitSet found) {
    String longest = needles.getFirst();
    int base = start[first];
    int place = first;
    int at = hay.indexOf(longest);
    while (at >= 0) {
      while (startOf(place + 1) - base <= at) {
        place++;
      }
      int end = startOf(place + 1) - base;
      int no = owner[place];
      if (placeOf[no] == place + 1 && hasAll(hay, start[place] - base, end, needles)) {
        found.set(no);
      }
      place++;
      at = place < next ? hay.indexOf(longest, end) : -1;
    }
  }

  private static boolean hasAll(String hay, int from, int to, List<String> needles) {
    for (int i = 1; i < needles.size(); i++) {
      if (hay.indexOf(needles.get(i), from, to) < 0) {
        return false;
      }
    }
    return true;
  }

  /// UTF-8 one byte a character: the virtual machine compares such texts many bytes at once, and no
  /// character of UTF-8 begins inside another.
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private int startOf(int place) {
    return place == count ? size : start[place];
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

  private void append(byte[] bytes) {
    if (waiting + bytes.length > pending.length) {
      spill();
    }
    if (bytes.length > pending.length) {
      pending = new byte[bytes.length];
    }
    System.arraycopy(bytes, 0, pending, waiting, bytes.length);
    waiting += bytes.length;
  }

  /// What waits is written; what waits and is not written is read from memory.
  private void spill() {
    write(size - waiting, pending, waiting);
    waiting = 0;
  }

  private void write(int at, byte[] bytes, int length) {
    try {
      RandomAccessFile open = open();
      open.seek(at);
      open.write(bytes, 0, length);
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
  }

  private void read(int from, byte[] into, int length) {
    int written = Math.max(0, Math.min(length, size - waiting - from));
    if (written > 0) {
      readFile(from, into, written);
    }
    int inPending = from + written - (size - waiting);
    if (written < length) {
      System.arraycopy(pending, inPending, into, written, length - written);
    }
  }

  /// Several threads may search at once; the place in the file is one.
  private synchronized void readFile(int from, byte[] into, int length) {
    try {
      RandomAccessFile open = open();
      open.seek(from);
      open.readFully(into, 0, length);
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
  }

  private RandomAccessFile open() throws IOException {
    RandomAccessFile open = file;
    if (open == null) {
      Path made = Files.createTempFile(folder, "cuelight-", ".names");
      path = made;
      open = new RandomAccessFile(made.toFile(), "rw");
      file = open;
      unlink(made);
    }
    return open;
  }

  private static void unlink(Path made) {
    try {
      Files.delete(made);
    } catch (IOException e) {
      System.getLogger(NameSpool.class.getName())
          .log(System.Logger.Level.DEBUG, "The search file is deleted when it is closed.", e);
    }
  }

  private static int more(int length) {
    return length + (length >> 2) + 16;
  }
}
