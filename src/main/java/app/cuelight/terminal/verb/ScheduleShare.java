package app.cuelight.terminal.verb;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about the calendar to subscribe to.
@Command(
    name = "share",
    description = {
      "Serves the plan as a calendar that other programs subscribe to, while a console or",
      "`cuelight serve` runs; either notices within two seconds. Whoever has the address may read",
      "it."
    })
final class ScheduleShare {

  private ScheduleShare() {}

  static CommandLine with(Call call) {
    return new CommandLine(new ScheduleShare())
        .addSubcommand(new ShareOn(call))
        .addSubcommand(new ShareOff(call))
        .addSubcommand(new ShareShow(call));
  }
}
