package app.cuelight.terminal.verb;

import picocli.CommandLine.Command;

/// Shuts the page.
@Command(name = "off", description = "Shuts the page. Its address holds when it is opened again.")
final class PageOff implements Runnable {

  private final Call call;

  PageOff(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    call.bench().page(call.home()).shut();
    call.say("The host's page is shut.");
  }
}
