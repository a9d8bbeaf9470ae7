package app.cuelight.terminal.verb;

import picocli.CommandLine.Command;

/// Goes back to the playbook that comes with the program.
@Command(name = "reset", description = "Goes back to the playbook that comes with Cuelight.")
final class PlaybookReset implements Runnable {

  private final Call call;

  PlaybookReset(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    call.print(PlaybookVerb.answer(call.bench().playbooks(call.home()).store().reset()));
  }
}
