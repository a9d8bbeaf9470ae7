package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.terminal.print.Answer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists the connections.
@Command(
    name = "list",
    description = {
      "Lists all connections with their receiver path and health, never a secret.",
      "",
      "Counters are of all time. The path goes behind the address `cuelight serve` prints; JSON and CSV",
      "have the whole of it as url while something listens."
    })
final class ConnectionList implements Runnable {

  private final Call call;

  ConnectionList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    var rows =
        call.bench().connections(call.home()).list().stream().map(ConnectionRow::of).toList();
    call.print(Answer.many(rows, ConnectionRow.SHEET));
  }

  /// A required parameter; the parser refuses the line without it.
  static ConnectionName given(@Nullable ConnectionName name) {
    if (name == null) {
      throw new IllegalStateException("The name was not parsed.");
    }
    return name;
  }

  static String sentence(IllegalArgumentException refusal) {
    String message = refusal.getMessage();
    return message == null ? "This connection is refused." : message;
  }
}
