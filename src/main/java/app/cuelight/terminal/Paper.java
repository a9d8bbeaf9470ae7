package app.cuelight.terminal;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the command line reads and writes. Text is UTF-8 whatever the system's habit: data is for
/// scripts.
///
/// @param watched whether somebody looks on, so that it is worth showing how far something is
public record Paper(InputStream in, PrintWriter out, PrintWriter err, boolean watched) {

  /// Nobody looks on.
  public Paper(InputStream in, PrintWriter out, PrintWriter err) {
    this(in, out, err, false);
  }

  /// The three streams of a process.
  public static Paper of(InputStream in, OutputStream out, OutputStream err) {
    boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new Paper(in, writer(out), writer(err), watched);
  }

  /// Says a sentence to the person, at once.
  public void tell(String sentence) {
    err.println(sentence);
    err.flush();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
