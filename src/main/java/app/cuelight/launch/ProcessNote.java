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

/// One line that a running process leaves in a file for other processes.
///
/// It names the process that wrote it: a note whose process is gone says nothing.
final class ProcessNote implements AutoCloseable {

  private final Path file;

  private ProcessNote(Path file) {
    this.file = file;
  }

  /// Leaves the note; closing it takes it away again.
  static ProcessNote leave(Path file, String said) {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(draft, said + "\n" + process(ProcessHandle.current()) + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new ProcessNote(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it says, or null when nobody says anything.
  static @Nullable String read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
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

  private static boolean isAlive(String process) {
    try {
      long number = Long.parseLong(process.substring(0, Math.max(0, process.indexOf(' '))));
      return ProcessHandle.of(number).map(ProcessNote::process).orElse("").equals(process);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /// This process, and not another one that got its number later.
  private static String process(ProcessHandle handle) {
    return handle.pid() + " " + handle.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }
}
