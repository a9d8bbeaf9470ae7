package app.cuelight.terminal.verb;

import picocli.CommandLine.Command;

/// Shuts the calendar.
@Command(
    name = "off",
    description = "Shuts the calendar. Its address holds when it is opened again.")
final class ShareOff implements Runnable {

  private final Call call;

  ShareOff(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    call.bench().share(call.home()).shut();
    call.say("The calendar is shut.");
  }
}
