package app.cuelight.terminal.verb;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lets go of a group.
@Command(name = "remove", description = "Removes a group; nobody in it is changed.")
final class GroupsRemove implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "NAME", description = "Its name, in capitals or not.")
  private String name = "";

  GroupsRemove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    String kept = GroupsVerb.one(call, name).name();
    call.bench().groups(call.home()).remove(kept);
    call.say("The group " + kept + " is removed.");
  }
}
