package app.cuelight.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// The right to write in a folder, held by one process at a time.
///
/// Two files: `cuelight.lock` is locked and never removed; `cuelight.open` names the process while
/// it writes and is removed by an orderly stop, so finding it says that the last one was not. It is
/// looked at first: on some systems merely closing a second handle of a locked file would release
/// the lock.
final class WriterLock {

  private static final String LOCK = "cuelight.lock";
  private static final String MARK = "cuelight.open";

  private final Path home;
  private final FileChannel channel;
  private final boolean wasLeftOpen;

  private WriterLock(Path home, FileChannel channel, boolean wasLeftOpen) {
    this.home = home;
    this.channel = channel;
    this.wasLeftOpen = wasLeftOpen;
  }

  /// @throws app.cuelight.show.port.JournalException when another has it or the folder cannot be
  ///   written
  static WriterLock take(Path home) {
    try {
      Files.createDirectories(home);
      Path mark = home.resolve(MARK);
      boolean wasLeftOpen = Files.exists(mark);
      if (wasLeftOpen && Files.readString(mark).equals(process())) {
        throw Faults.inUse(home, null);
      }
      FileChannel channel = lock(home);
      Files.writeString(mark, process(), StandardCharsets.UTF_8);
      return new WriterLock(home, channel, wasLeftOpen);
    } catch (IOException e) {
      throw Faults.of(home, e);
    } catch (ReadOnlyFileSystemException e) {
      throw Faults.of(home, e);
    }
  }

  Path home() {
    return home;
  }

  /// Whether the last process that wrote here did not stop in order.
  boolean wasLeftOpen() {
    return wasLeftOpen;
  }

  /// Lets others write.
  ///
  /// @param isClean whether all is in order; else the next one checks the file
  void release(boolean isClean) {
    try (channel) {
      Path mark = home.resolve(MARK);
      if (isClean) {
        Files.deleteIfExists(mark);
      } else {
        Files.writeString(mark, "to be checked\n");
      }
    } catch (IOException e) {
      throw Faults.of(home, e);
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean isLocked = false;
    try {
      FileLock lock = channel.tryLock();
      isLocked = lock != null;
    } catch (OverlappingFileLockException e) {
      throw Faults.inUse(home, e);
    } finally {
      if (!isLocked) {
        channel.close();
      }
    }
    if (!isLocked) {
      throw Faults.inUse(home, null);
    }
    return channel;
  }

  /// This process and no other, not even one that gets its number after it.
  private static String process() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return self.pid() + " " + start + "\n";
  }
}
