package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.terminal.bench.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says that two viewers who seem to be one are two.
@Command(
    name = "apart",
    description = {
      "Says that two viewers who seem to be one are two people: `cuelight alike` lists them no more,",
      "and what platforms say about their ids does not join them. `cuelight merge` takes it back."
    })
final class ApartVerb implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "VIEWER", description = "One, such as shop:u1.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "VIEWER", description = "The other.")
  private String other = "";

  ApartVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (People people = call.bench().people(call.home())) {
      ViewerId first = Persons.known(people.shelf(), one).id();
      ViewerId second = Persons.known(people.shelf(), other).id();
      Persons.print(call, people.desk().apart(first, second));
    }
  }
}
