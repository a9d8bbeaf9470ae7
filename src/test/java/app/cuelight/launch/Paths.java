package app.cuelight.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what the program says of its connections.
final class Paths {

  private Paths() {}

  /// The receiver path of a connection, as `connection list` gives it to scripts.
  static String receiver(Program program, String name) {
    String list = program.run("connection", "list", "--format", "json").out();
    Matcher path =
        Pattern.compile("\"receiver\"\\s*:\\s*\"(/in/" + name + "/[^\"]+)\"").matcher(list);
    if (!path.find()) {
      throw new AssertionError("There is no connection " + name + " in " + list);
    }
    return path.group(1);
  }
}
