package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.schedule.Scope;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which show, or shows, a verb is about.
final class ScheduleTarget {

  @Parameters(paramLabel = "ID", description = "The id of the show or series.")
  private SlotId id = new SlotId("-");

  @ArgGroup private @Nullable Part part;

  /// A part of a series.
  static final class Part {

    @Option(
        names = "--only",
        paramLabel = "WALL",
        description =
            "Only the show of the series that would begin then, such as 2027-03-09T20:00.")
    private @Nullable LocalDateTime only;

    @Option(
        names = "--from",
        paramLabel = "WALL",
        description = "The show that would begin then, and all that follow.")
    private @Nullable LocalDateTime from;
  }

  SlotId id() {
    return id;
  }

  Scope scope() {
    if (part == null) {
      return Scope.ALL;
    }
    return part.only == null ? Scope.LATER : Scope.THIS;
  }

  /// The show it is done at.
  LocalDateTime original(Slot slot) {
    if (part != null && part.only != null) {
      return part.only;
    }
    return part != null && part.from != null ? part.from : slot.start();
  }
}
