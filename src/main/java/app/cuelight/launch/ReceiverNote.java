package app.cuelight.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A note in the home that says where the running receiver listens, for other processes that want
/// to tell or try it.
///
/// It names the process that wrote it: a note whose process is gone says nothing.
final class ReceiverNote implements AutoCloseable {

  private final Path file;

  private ReceiverNote(Path file) {
    this.file = file;
  }

  /// Leaves the note; closing it takes it away again.
  static ReceiverNote leave(Path home, String address) {
    Path file = file(home);
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(draft, address + "\n" + process(ProcessHandle.current()) + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new ReceiverNote(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The address of the receiver that runs on this home, or null.
  static @Nullable String read(Path home) {
    try {
      List<String> lines = Files.readAllLines(file(home));
      return lines.size() == 2 && isAlive(lines.get(1)) ? lines.getFirst() : null;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static Path file(Path home) {
    return home.resolve("receiver.address");
  }

  private static boolean isAlive(String process) {
    try {
      long number = Long.parseLong(process.substring(0, Math.max(0, process.indexOf(' '))));
      return ProcessHandle.of(number).map(ReceiverNote::process).orElse("").equals(process);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /// This process, and not another one that got its number later.
  private static String process(ProcessHandle handle) {
    return handle.pid() + " " + handle.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }
}
