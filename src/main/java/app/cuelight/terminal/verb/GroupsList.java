package app.cuelight.terminal.verb;

import app.cuelight.terminal.print.Answer;
import picocli.CommandLine.Command;

/// Lists groups.
@Command(name = "list", description = "Lists the groups and their queries.")
final class GroupsList implements Runnable {

  private final Call call;

  GroupsList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    call.print(
        Answer.many(
            call.bench().groups(call.home()).all().stream().map(GroupsVerb::row).toList(),
            GroupsVerb.SHEET));
  }
}
