package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Refusal;
import picocli.CommandLine.Command;

/// Says that a show is over.
@Command(name = "end", description = "Says that the show that was begun by hand is over.")
final class ScheduleEnd implements Runnable {

  private final Call call;

  ScheduleEnd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      if (!ScheduleVerb.done(plans.planner().end())) {
        throw new Refusal("No show was begun by hand; `schedule begin ID` does.");
      }
      call.say("The show is over.");
    }
  }
}
