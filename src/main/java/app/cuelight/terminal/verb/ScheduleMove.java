package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.print.Answer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Moves shows.
@Command(
    name = "move",
    description = {
      "Moves a show, or a series with its exceptions, on the clock it keeps.",
      "--only or --from names shows of a series by the time the series gives them."
    })
final class ScheduleMove implements Runnable {

  private final Call call;

  @Mixin private ScheduleTarget target = new ScheduleTarget();

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  /// Where to.
  static final class Where {

    @Option(names = "--start", paramLabel = "WALL", description = "The new local time.")
    private @Nullable LocalDateTime start;

    @Option(
        names = "--by",
        paramLabel = "SPAN",
        description = "Or how much later: 90m, +2h, 1d; earlier: -15m.")
    private @Nullable Duration by;
  }

  ScheduleMove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleView before = ScheduleVerb.plan(call, plans);
      Slot slot = ScheduleVerb.slot(before, target.id());
      LocalDateTime original = target.original(slot);
      Duration by = where.by;
      if (by == null) {
        by = Duration.between(plans.planner().show(slot, original).wall(), where.start);
      }
      ScheduleVerb.done(plans.planner().move(slot.id(), original, target.scope(), by));
      ScheduleView after = ScheduleVerb.plan(call, plans);
      call.print(changed(plans, before, after));
    }
  }

  /// The first show of each slot that was changed or came to be.
  static Answer changed(Plans plans, ScheduleView before, ScheduleView after) {
    List<Map<String, @Nullable Object>> rows =
        after.slots().stream()
            .filter(slot -> !before.slots().contains(slot))
            .map(slot -> plans.planner().first(slot))
            .flatMap(Optional<Occurrence>::stream)
            .map(show -> ScheduleRows.row(show, after.roster()))
            .toList();
    return Answer.many(rows, ScheduleRows.SHEET);
  }
}
