package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.show.schedule.Scope;
import app.cuelight.terminal.bench.Plans;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Anchors shows to another clock.
@Command(
    name = "anchor",
    description = {
      "Has a series keep the clock of another zone: keep ours instead of keep New York.",
      "The show it is done at keeps its instant: that of --from, else the next one."
    })
final class ScheduleAnchor implements Runnable {

  private final Call call;

  @Mixin private ScheduleTarget target = new ScheduleTarget();

  @Option(
      names = "--zone",
      paramLabel = "Z",
      required = true,
      description = "Whose clock it keeps from then on.")
  private ZoneId zone = ZoneId.of("UTC");

  ScheduleAnchor(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleVerb.Days days = ScheduleVerb.days(call, plans, null, null, ScheduleVerb.AHEAD);
      ScheduleView before = ScheduleVerb.done(plans.planner().shows(days.from(), days.until()));
      Slot slot = ScheduleVerb.slot(before, target.id());
      LocalDateTime original =
          target.scope() == Scope.ALL ? next(before, slot) : target.original(slot);
      ScheduleVerb.done(plans.planner().anchor(slot.id(), original, target.scope(), zone));
      ScheduleView after = ScheduleVerb.plan(call, plans);
      call.print(ScheduleMove.changed(plans, before, after));
    }
  }

  private LocalDateTime next(ScheduleView view, Slot slot) {
    return view.occurrences().stream()
        .filter(show -> show.slot().id().equals(slot.id()))
        .filter(show -> !show.start().isBefore(call.now()))
        .map(Occurrence::original)
        .findFirst()
        .orElse(slot.start());
  }
}
