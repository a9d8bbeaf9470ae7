package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes a person out of the cache.
@Command(
    name = "forget",
    description = {
      "Takes everything known about a person out of the cache, for ever, her words in the log",
      "included. What was sold to her stays in sums by month. If she comes again she is new."
    })
final class ForgetVerb implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "VIEWER", description = "Whom, such as shop:u1.")
  private String id = "";

  ForgetVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (People people = call.bench().people(call.home())) {
      Persons.print(call, people.desk().forget(Persons.known(people.shelf(), id).id()));
    }
  }
}
