package app.cuelight.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// `cuelight serve`, running as a process of its own.
record Serving(Process process, String url) implements AutoCloseable {

  /// Waits for the line that says where deliveries are accepted.
  static Serving of(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.matches("ready http://127\\.0\\.0\\.1:\\d+")) {
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      process.destroyForcibly();
      throw new AssertionError("It said '" + line + "' instead of being ready. " + err);
    }
    return new Serving(process, line.substring("ready ".length()));
  }

  /// Asks it to end, as a service manager does, and returns its exit code.
  int stop() {
    process.destroy();
    return ended();
  }

  /// Ends it the hard way: kill -9.
  void kill() {
    process.destroyForcibly();
    ended();
  }

  private int ended() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("It did not end.");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
