package app.cuelight.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// The newest part of the log, always under the same name; what is older moves on to
/// `cuelight.1.log`, `cuelight.2.log` and is dropped in the end.
///
/// The first line makes the file: who has nothing to say leaves nothing behind. A log that cannot
/// be written stops nobody.
final class LogFile extends Handler {

  private static final long BYTES = 1L << 20;
  private static final int OLDER = 4;

  private final Path folder;
  private @Nullable OutputStream out;
  private long size;

  LogFile(Path folder) {
    this.folder = folder;
    setFormatter(new LogLine());
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    byte[] line = getFormatter().format(entry).getBytes(StandardCharsets.UTF_8);
    try {
      open().write(line);
      size += line.length;
      if (size >= BYTES) {
        moveOn();
      }
    } catch (IOException e) {
      reportError("The log could not be written.", e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {
    // Every line is written at once.
  }

  @Override
  public synchronized void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      reportError("The log could not be closed.", e, ErrorManager.CLOSE_FAILURE);
    } finally {
      out = null;
    }
  }

  private OutputStream open() throws IOException {
    OutputStream open = out;
    if (open == null) {
      Path file = Files.createDirectories(folder).resolve("cuelight.log");
      open = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      size = Files.size(file);
      out = open;
    }
    return open;
  }

  private void moveOn() throws IOException {
    close();
    for (int age = OLDER; age >= 1; age--) {
      Path younger = folder.resolve(age == 1 ? "cuelight.log" : "cuelight." + (age - 1) + ".log");
      if (Files.exists(younger)) {
        Path older = folder.resolve("cuelight." + age + ".log");
        Files.move(younger, older, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
