package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Workbench;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Format;
import app.cuelight.terminal.print.Press;
import app.cuelight.terminal.print.Sheet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What every verb has at hand: the workbench, the paper, and the two options that all verbs share.
public final class Call {

  private final Workbench bench;
  private final Press press;
  private final PrintWriter messages;
  private final boolean watched;

  /// A line that is written over stands open.
  private boolean isOpen;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = {
        "Where Cuelight keeps its data. Default: the folder in CUELIGHT_HOME,",
        "else the platform's folder for application data."
      })
  private @Nullable Path home;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      scope = ScopeType.INHERIT,
      description = "How data is printed. Default: table.")
  private Format format = Format.TABLE;

  /// @param watched whether somebody looks on
  public Call(Workbench bench, Press press, PrintWriter messages, boolean watched) {
    this.bench = bench;
    this.press = press;
    this.messages = messages;
    this.watched = watched;
  }

  Workbench bench() {
    return bench;
  }

  Path home() {
    return (home == null ? bench.defaultHome() : home).toAbsolutePath().normalize();
  }

  Instant now() {
    return bench.clock().instant();
  }

  boolean isTable() {
    return format == Format.TABLE;
  }

  void print(Answer answer) {
    close();
    press.print(answer, format);
  }

  void stream(Press.Rows rows, Sheet sheet) {
    press.stream(rows, sheet, format);
  }

  void line(String text) {
    press.line(text);
  }

  /// Prints a text that ends its lines by itself.
  void text(String text) {
    press.text(text);
  }

  /// Says something to the person, beside the data.
  void say(String sentence) {
    close();
    messages.println(sentence);
    messages.flush();
  }

  /// Shows how far something is, on one line that is written over; nothing where nobody looks on.
  void progress(String text) {
    if (watched) {
      isOpen = true;
      messages.print("\r" + text);
      messages.flush();
    }
  }

  private void close() {
    if (isOpen) {
      isOpen = false;
      messages.println();
      messages.flush();
    }
  }
}
