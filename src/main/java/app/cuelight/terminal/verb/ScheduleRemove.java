package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Takes shows off the plan.
@Command(
    name = "remove",
    description =
        "Takes a show, shows of a series, or the series off; `schedule undo` brings back.")
final class ScheduleRemove implements Runnable {

  private final Call call;

  @Mixin private ScheduleTarget target = new ScheduleTarget();

  ScheduleRemove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleView view = ScheduleVerb.plan(call, plans);
      Slot slot = ScheduleVerb.slot(view, target.id());
      ScheduleVerb.done(plans.planner().remove(slot.id(), target.original(slot), target.scope()));
      call.say("“" + slot.title() + "” is taken off the plan; `schedule undo` brings it back.");
    }
  }
}
