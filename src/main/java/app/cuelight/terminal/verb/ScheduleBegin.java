package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.terminal.bench.Plans;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says which planned show is on.
@Command(
    name = "begin",
    description = {
      "Says that a planned show is on air now, whatever the platforms tell.",
      "Of a series it is the show nearest to now, or that of --only. What was begun by hand before"
          + " is over then."
    })
final class ScheduleBegin implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "ID", description = "The id of the show or series.")
  private SlotId id = new SlotId("-");

  @Option(
      names = "--only",
      paramLabel = "WALL",
      description = "The show of the series that would begin then, such as 2027-03-09T20:00.")
  private @Nullable LocalDateTime only;

  ScheduleBegin(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleVerb.slot(ScheduleVerb.plan(call, plans), id);
      Occurrence show = ScheduleVerb.done(plans.planner().begin(id, only));
      call.say(
          "“"
              + show.slot().title()
              + "” of "
              + show.wall()
              + " is on air; `schedule end` says that it is over.");
    }
  }
}
