package app.cuelight.feed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A program for Node that tests speak to. Its parts are fetched by npm into a folder under
/// `target`, once; nothing of them is committed.
///
/// @param home the folder
public record NodeProgram(Path home) {

  private static final int NPM_SECONDS = 600;

  /// Puts a program in place, also where several virtual machines ask at once.
  ///
  /// @param sources its files; later ones take the place of earlier ones
  /// @param proof a file that is there when npm has done its work
  public static NodeProgram install(Path home, List<Path> sources, String proof) {
    return install(home, sources, proof, _ -> {});
  }

  /// The same, with one thing more to put in place.
  public static NodeProgram install(Path home, List<Path> sources, String proof, Step step) {
    var program = new NodeProgram(home);
    try {
      Files.createDirectories(home);
      try (var lock = new RandomAccessFile(home.resolve("lock").toFile(), "rw");
          var _ = lock.getChannel().lock()) {
        for (Path source : sources) {
          place(source, home.resolve(source.getFileName()));
        }
        if (!Files.exists(home.resolve(proof))) {
          program.npm(
              "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock");
        }
        step.on(program);
      }
      return program;
    } catch (IOException e) {
      throw missing(e);
    }
  }

  /// Something done to a program before anybody starts it.
  public interface Step {
    void on(NodeProgram program) throws IOException;
  }

  /// Leaves alone what is right: another virtual machine may be reading it.
  private static void place(Path source, Path file) throws IOException {
    if (!Files.exists(file) || Files.mismatch(source, file) >= 0) {
      Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Starts a script and waits for the line that says its port. It ends with this virtual machine.
  ///
  /// @return the port
  public int start(String script) {
    Path log = home.resolve(script + "-" + ProcessHandle.current().pid() + ".log");
    try {
      Process process =
          new ProcessBuilder("node", script)
              .directory(home.toFile())
              .redirectError(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      var said = process.inputReader(StandardCharsets.UTF_8);
      String line = said.readLine();
      while (line != null && !line.startsWith("port ")) {
        line = said.readLine();
      }
      if (line == null) {
        throw new AssertionError(script + " did not start: " + Files.readString(log));
      }
      return Integer.parseInt(line.substring("port ".length()));
    } catch (IOException e) {
      throw missing(e);
    }
  }

  /// Runs npm in the folder.
  public List<String> npm(String... arguments) {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>();
    command.add(isWindows ? "npm.cmd" : "npm");
    command.addAll(List.of(arguments));
    command.add("--prefer-offline");
    return run(command, NPM_SECONDS);
  }

  /// Runs a command in the folder.
  ///
  /// @return the lines it said
  public List<String> run(List<String> command, int seconds) {
    try {
      Path errors = Files.createTempFile("node", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectError(errors.toFile())
              .start();
      List<String> said =
          process.inputReader(StandardCharsets.UTF_8).lines().filter(it -> !it.isBlank()).toList();
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(
            String.join(" ", command) + " failed: " + said + Files.readString(errors));
      }
      return said;
    } catch (IOException e) {
      throw missing(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AssertionError missing(IOException e) {
    return new AssertionError(
        "Node 20 or newer and npm are needed for the tests of shops, and one of them is not"
            + " installed: see README.md, \"What the checks need\".",
        e);
  }
}
