package app.cuelight.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where the command line reads and writes. Text is UTF-8 whatever the system's habit: data is for
/// scripts.
public record Paper(InputStream in, PrintWriter out, PrintWriter err) {

  /// The three streams of a process.
  public static Paper of(InputStream in, OutputStream out, OutputStream err) {
    return new Paper(in, writer(out), writer(err));
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
