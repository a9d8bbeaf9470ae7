package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes a line of one's own.
@Command(
    name = "remove",
    description = "Removes a wording of your own; a bundled one it replaced is said again.")
final class PhrasesRemove implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "LINE", description = "Its id, such as es-419/vip/own-1.")
  private String line = "";

  PhrasesRemove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (!call.bench().phrases(call.home()).desk().remove(line)) {
      throw new Refusal(
          "There is no own line " + line + "; `cuelight phrases list` shows which there are.");
    }
    call.say("The line " + line + " is removed.");
  }
}
