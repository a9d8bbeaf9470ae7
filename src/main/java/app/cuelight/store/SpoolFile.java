package app.cuelight.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// A file of this process's own for what memory should not hold. Only its owner may read it, and it
/// has no name any more from the moment it is open (on Windows it is deleted when it is closed), so
/// nothing of it outlives the process. It is made when something is first written, so that a small
/// shop never has it.
///
/// What is appended is gathered in memory first. One thread writes; any number may [sweep][#sweep]
/// while nobody does.
final class SpoolFile implements AutoCloseable {

  private static final int GATHERED = 128 * 1024;
  private static final byte BLANK = '\n';

  private final Path folder;
  private @Nullable RandomAccessFile file;

  /// The same file once more for each processor: a place in a file is one reader's. A channel could
  /// be read at many places, but an interrupted reader would close it for all.
  private final Queue<RandomAccessFile> readers = new ConcurrentLinkedQueue<>();

  private @Nullable Path path;
  private byte[] pending = new byte[GATHERED];
  private int waiting;
  private int size;

  /// @param folder where the file is made
  SpoolFile(Path folder) {
    this.folder = folder;
  }

  /// How many bytes there are.
  int size() {
    return size;
  }

  void append(byte[] bytes) {
    if (waiting + bytes.length > pending.length) {
      spill();
    }
    if (bytes.length > pending.length) {
      pending = new byte[bytes.length];
    }
    System.arraycopy(bytes, 0, pending, waiting, bytes.length);
    waiting += bytes.length;
    size += bytes.length;
  }

  /// Makes empty lines of what stood there.
  void blank(int from, int length) {
    int spilt = size - waiting;
    if (from >= spilt) {
      Arrays.fill(pending, from - spilt, from - spilt + length, BLANK);
    } else {
      byte[] blank = new byte[length];
      Arrays.fill(blank, BLANK);
      write(from, blank, length);
    }
  }

  /// Writes over what was spilt; never beyond its end.
  void write(int at, byte[] bytes, int length) {
    try {
      RandomAccessFile open = open();
      open.seek(at);
      open.write(bytes, 0, length);
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
  }

  /// Writes what was gathered.
  void spill() {
    write(size - waiting, pending, waiting);
    waiting = 0;
  }

  /// Drops everything from a place on.
  void cut(int at) {
    spill();
    try {
      open().setLength(at);
      size = at;
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
  }

  /// For the thread that writes.
  void read(int from, byte[] into, int length) {
    int written = spilt(from, length);
    if (written > 0) {
      try {
        RandomAccessFile open = open();
        open.seek(from);
        open.readFully(into, 0, written);
      } catch (IOException e) {
        throw Faults.of(folder, e);
      }
    }
    readPending(from, into, written, length);
  }

  /// For any number of threads at once, while nobody writes.
  void sweep(int from, byte[] into, int length) {
    int written = spilt(from, length);
    if (written > 0) {
      RandomAccessFile mine = readers.poll();
      if (mine == null) {
        synchronized (this) {
          read(from, into, length);
          return;
        }
      }
      try {
        mine.seek(from);
        mine.readFully(into, 0, written);
      } catch (IOException e) {
        throw Faults.of(folder, e);
      } finally {
        readers.add(mine);
      }
    }
    readPending(from, into, written, length);
  }

  private int spilt(int from, int length) {
    return Math.clamp((long) size - waiting - from, 0, length);
  }

  private void readPending(int from, byte[] into, int written, int length) {
    int spilt = size - waiting;
    if (written < length) {
      System.arraycopy(pending, from + written - spilt, into, written, length - written);
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
      for (RandomAccessFile reader : readers) {
        reader.close();
      }
      if (path != null) {
        Files.deleteIfExists(path);
      }
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
      for (int i = Runtime.getRuntime().availableProcessors(); i > 0; i--) {
        readers.add(new RandomAccessFile(made.toFile(), "r"));
      }
      unlink(made);
    }
    return open;
  }

  private static void unlink(Path made) {
    try {
      Files.delete(made);
    } catch (IOException e) {
      System.getLogger(SpoolFile.class.getName())
          .log(System.Logger.Level.DEBUG, "The search file is deleted when it is closed.", e);
    }
  }
}
