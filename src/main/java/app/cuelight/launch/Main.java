package app.cuelight.launch;

import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/// The front door of the program.
public final class Main {

  private Main() {}

  /// Does what the words say; without any it opens the console.
  public static void main(String[] words) {
    Logs.prepare();
    Logs.none();
    String version = Main.class.getPackage().getImplementationVersion();
    Path home =
        DefaultHome.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    // The descriptors themselves: System.out would translate UTF-8 into the habit of the system.
    var paper =
        Paper.of(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    var wiring = new Wiring(InstantSource.system(), new SecureRandom(), paper::tell);
    var bench = new HouseBench(wiring, home, version == null ? "not packaged" : version);
    var terminal = new Terminal(bench, paper);
    boolean isTraining = words.length == 2 && words[0].equals(Training.WORD);
    System.exit(
        isTraining
            ? train(terminal, Path.of(words[1]), wiring.clock().instant())
            : terminal.run(words));
  }

  private static int train(Terminal terminal, Path folder, Instant now) {
    try {
      Files.createDirectories(folder);
      return new Training(terminal::run, folder, now).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
