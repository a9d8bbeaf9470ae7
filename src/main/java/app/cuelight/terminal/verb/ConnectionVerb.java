package app.cuelight.terminal.verb;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about platform and shop accounts.
@Command(
    name = "connection",
    description = "Connects platform and shop accounts. A running show notices within two seconds.")
final class ConnectionVerb {

  private ConnectionVerb() {}

  static CommandLine with(Call call, SecretInput secret) {
    return new CommandLine(new ConnectionVerb())
        .addSubcommand(new ConnectionAdd(call, secret))
        .addSubcommand(new ConnectionList(call))
        .addSubcommand(new ConnectionRemove(call))
        .addSubcommand(new ConnectionTest(call));
  }
}
