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
/// A log that cannot be written stops nobody.
final class LogFile extends Handler {

  private static final long BYTES = 1L << 20;
  private static final int OLDER = 4;

  private final Path folder;
  private @Nullable OutputStream out;
  private long size;

  LogFile(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    setFormatter(new LogLine());
    open();
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (out == null || !isLoggable(entry)) {
      return;
    }
    byte[] line = getFormatter().format(entry).getBytes(StandardCharsets.UTF_8);
    try {
      out.write(line);
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

  private void open() throws IOException {
    Path file = folder.resolve("cuelight.log");
    out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    size = Files.size(file);
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
    open();
  }
}
