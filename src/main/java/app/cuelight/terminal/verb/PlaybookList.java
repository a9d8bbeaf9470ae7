package app.cuelight.terminal.verb;

import picocli.CommandLine.Command;

/// Lists the playbook.
@Command(
    name = "list",
    description = {
      "Lists the actions in the order they are suggested.",
      "With --format json it prints what `cuelight playbook set` takes."
    })
final class PlaybookList implements Runnable {

  private final Call call;

  PlaybookList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    call.print(PlaybookVerb.answer(call.bench().playbooks(call.home()).store().get()));
  }
}
