package app.cuelight.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The laid-out program, driven as a user drives it: words in, two streams and a number out.
final class Program {

  private static final int PATIENCE_SECONDS = 60;

  /// Most runs here are over before the second compiler has earned what it costs.
  private static final String BRISK = "-XX:TieredStopAtLevel=1";

  private final Path home;
  private final String javaOptions;

  Program(Path home) {
    this(home, BRISK);
  }

  private Program(Path home, String javaOptions) {
    this.home = home;
    this.javaOptions = javaOptions;
  }

  /// As users have it, to be measured.
  static Program asInstalled(Path home) {
    return new Program(home, "");
  }

  Path home() {
    return home;
  }

  /// What a run of the program left.
  record Outcome(int code, String out, String err) {}

  /// Runs one verb to its end.
  Outcome run(String... words) {
    return runWith("", words);
  }

  /// Runs one verb with something on standard input.
  Outcome runWith(String input, String... words) {
    try {
      Path out = Files.createTempFile("cuelight", ".out");
      Path err = Files.createTempFile("cuelight", ".err");
      Process process =
          builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It never ended: " + String.join(" ", words));
      }
      var outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Starts to serve, and is back when deliveries are accepted.
  Serving serve(String... options) {
    List<String> words = new ArrayList<>(List.of("serve"));
    words.addAll(Arrays.asList(options));
    try {
      return Serving.of(builder(words.toArray(String[]::new)).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts the console.
  ///
  /// @param options for its Java
  Process start(String options) throws IOException {
    ProcessBuilder builder = builder();
    builder.environment().put("CUELIGHT_JAVA_OPTS", options);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Starts one verb and does not wait for it.
  Process begin(String... words) throws IOException {
    return builder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("cuelight.dist"), "bin", "cuelight").toString());
    command.addAll(Arrays.asList(words));
    var builder = new ProcessBuilder(command);
    builder.environment().put("CUELIGHT_HOME", home.toString());
    builder.environment().put("CUELIGHT_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CUELIGHT_JAVA_OPTS", javaOptions);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    return builder;
  }
}
