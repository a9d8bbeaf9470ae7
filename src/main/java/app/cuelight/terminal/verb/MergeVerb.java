package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.terminal.bench.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes two viewers one.
@Command(
    name = "merge",
    description = {
      "Makes two viewers one: visits, orders, notes, moves and greetings follow.",
      "`cuelight alike` suggests whom; `cuelight split` takes it back."
    })
final class MergeVerb implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "VIEWER", description = "One, such as shop:u1.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "VIEWER", description = "The other.")
  private String other = "";

  MergeVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (People people = call.bench().people(call.home())) {
      ViewerId first = Persons.known(people.shelf(), one).id();
      ViewerId second = Persons.known(people.shelf(), other).id();
      Persons.print(call, people.desk().merge(first, second));
    }
  }
}
