package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Refusal;
import picocli.CommandLine.Command;

/// Says that a show is over.
@Command(
    name = "end",
    description = "Says that the planned show that is on air is over, whatever the platforms tell.")
final class ScheduleEnd implements Runnable {

  private final Call call;

  ScheduleEnd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      if (!ScheduleVerb.done(plans.planner().end())) {
        throw new Refusal("No planned show is on air; `schedule list` tells what became of each.");
      }
      call.say("The show is over.");
    }
  }
}
