package app.cuelight.terminal.verb;

import picocli.CommandLine.Command;

/// Prints the contract of events.
@Command(
    name = "contract",
    description = "Prints the JSON Schema of the events that shops and bridges send.")
final class ContractVerb implements Runnable {

  private final Call call;

  ContractVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    call.line(call.bench().contract().strip());
  }
}
