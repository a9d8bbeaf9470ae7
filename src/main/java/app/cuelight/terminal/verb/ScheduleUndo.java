package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Refusal;
import picocli.CommandLine.Command;

/// Takes back.
@Command(name = "undo", description = "Takes back what you changed in the plan last.")
final class ScheduleUndo implements Runnable {

  private final Call call;

  ScheduleUndo(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      if (!ScheduleVerb.done(plans.planner().undo())) {
        throw new Refusal("There is nothing of yours to take back.");
      }
      call.say("Taken back.");
    }
  }
}
