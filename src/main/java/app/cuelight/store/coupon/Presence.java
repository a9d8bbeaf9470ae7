package app.cuelight.store.coupon;

import app.cuelight.show.port.CouponOutbox.Present;
import app.cuelight.store.Faults;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Which workers live: each holds the lock of a file of its own in `coupons.workers`, and the
/// system lets go of it when the process ends, by `kill -9` too.
///
/// A lease alone says only that somebody was silent: who gets no processor for seconds, or sleeps
/// with the machine, is silent and still has its calls under way.
///
/// The name of a file tells the process, for two reasons: on some systems merely closing a second
/// handle of a locked file lets go of the lock, so a process must not open its own; and a number of
/// a process is given again.
final class Presence {

  private static final String FOLDER = "coupons.workers";

  private final Path folder;
  private final String process;

  /// @param books beside which they are
  Presence(Path books) {
    this.folder = books.resolveSibling(FOLDER);
    ProcessHandle self = ProcessHandle.current();
    this.process =
        self.pid() + "-" + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /// Says that a worker lives, until it is closed.
  ///
  /// @throws app.cuelight.show.port.JournalException when the disk refuses
  Present hold(String owner) {
    try {
      Files.createDirectories(folder);
      sweep();
      Path file = folder.resolve(owner + "." + process);
      FileChannel channel = locked(file);
      return () -> letGo(file, channel);
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
  }

  /// Whoever sweeps holds the lock while it removes the file: one that was taken and is still there
  /// is seen by everybody.
  private static FileChannel locked(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean isHeld = false;
      try {
        FileLock lock = channel.tryLock();
        isHeld = lock != null && Files.exists(file);
      } finally {
        if (!isHeld) {
          channel.close();
        }
      }
      if (isHeld) {
        return channel;
      }
      Thread.onSpinWait();
    }
  }

  private static void letGo(Path file, FileChannel channel) {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // Some systems remove no open file: the next worker sweeps it away.
    }
  }

  /// Whether a worker has ended. One that never said that it lives has.
  ///
  /// @throws app.cuelight.show.port.JournalException when the disk refuses
  boolean isGone(String owner) {
    try {
      for (Path file : files()) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot == owner.length() && name.startsWith(owner)) {
          return !name.endsWith("." + process) && isFree(file, false);
        }
      }
      return true;
    } catch (IOException e) {
      throw Faults.of(folder, e);
    }
  }

  private void sweep() throws IOException {
    for (Path file : files()) {
      if (!file.getFileName().toString().endsWith("." + process)) {
        var _ = isFree(file, true);
      }
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /// Whether nobody holds the file of another process.
  private static boolean isFree(Path file, boolean remove) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock != null && remove) {
        Files.deleteIfExists(file);
      }
      return lock != null;
    } catch (java.nio.file.NoSuchFileException _) {
      return true;
    }
  }
}
