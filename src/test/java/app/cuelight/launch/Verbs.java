package app.cuelight.launch;

import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The verbs of the program inside the test's own process, wired as the front door wires them:
/// words in, two texts and a number out. [Program] is the same from outside.
record Verbs(Path home) {

  /// Runs one verb to its end.
  Program.Outcome run(String... words) {
    return runWith("", words);
  }

  /// Runs one verb with something on standard input.
  Program.Outcome runWith(String input, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var paper = Paper.of(in, out, err);
    var wiring = new Wiring(InstantSource.system(), new SecureRandom(), paper::tell);
    int code = new Terminal(new HouseBench(wiring, home, "1"), paper).run(words);
    return new Program.Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
