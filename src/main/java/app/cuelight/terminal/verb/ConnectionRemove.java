package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.terminal.bench.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes a connection.
@Command(
    name = "remove",
    description = "Removes a connection and its secret. What it told stays in the log.")
final class ConnectionRemove implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "NAME", description = "Its name, as `connection list` shows it.")
  private @Nullable ConnectionName name;

  ConnectionRemove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try {
      call.bench().connections(call.home()).remove(ConnectionList.given(name));
    } catch (IllegalArgumentException e) {
      throw new Refusal(ConnectionList.sentence(e), e);
    }
    call.say("The connection " + name + " is removed.");
  }
}
