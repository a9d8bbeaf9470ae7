package app.cuelight.terminal.verb;

import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.QueryWords;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Keeps a query under a name.
@Command(
    name = "add",
    description = "Keeps a query under a name, in place of the group that has it.")
final class GroupsAdd implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "NAME", description = "1 to 60 characters.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "QUERY", description = "Such as \"vip es bought<=30d\".")
  private String query = "";

  GroupsAdd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    QueryWords.Read read = QueryWords.parse(query);
    PeopleGroup group;
    try {
      group = new PeopleGroup(name, read.query());
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
    call.bench().groups(call.home()).keep(group);
    call.print(Answer.one(GroupsVerb.row(group), GroupsVerb.SHEET));
    call.say(GroupsVerb.understood(read));
  }
}
