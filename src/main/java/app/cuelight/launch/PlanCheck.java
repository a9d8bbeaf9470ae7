package app.cuelight.launch;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.RuleCheck;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.show.port.JournalException;
import app.cuelight.store.schedule.ScheduleExam;
import app.cuelight.terminal.bench.Workbench.Check;
import app.cuelight.terminal.bench.Workbench.Check.State;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the doctor finds in the plan of shows, and in the clocks it is told on.
final class PlanCheck {

  private PlanCheck() {}

  static Check whole(Path home) {
    try {
      List<String> wrong = ScheduleExam.of(home).map(ScheduleExam::wrong).orElse(List.of());
      return wrong.isEmpty()
          ? new Check("schedule", State.OK, "whole")
          : new Check("schedule", State.FAIL, String.join("; ", wrong));
    } catch (JournalException e) {
      return new Check("schedule", State.FAIL, String.valueOf(e.getMessage()));
    }
  }

  /// Whether other programs on this computer show other hours than the plan.
  static Check zones(Path home) {
    String ours = LocalClock.rulesVersion();
    String jdk = RuleCheck.jdkVersion();
    String detail = "rules " + ours + " in use; Java's own are " + jdk;
    List<ZoneId> differing = RuleCheck.differing(inUse(home), Instant.now());
    if (!differing.isEmpty()) {
      detail +=
          ", which differ for "
              + differing.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
    }
    boolean isWell = ours.compareTo(jdk) >= 0 && differing.isEmpty();
    return new Check("time zones", isWell ? State.OK : State.WARN, detail);
  }

  private static List<ZoneId> inUse(Path home) {
    var nothing = new Roster(ZoneId.systemDefault(), List.of(), List.of(), List.of(), Map.of());
    try {
      return ScheduleExam.of(home)
          .map(found ->
              List.copyOf((found.roster() == null ? nothing : found.roster()).zones(found.slots())))
          .orElse(List.of(nothing.studioZone()));
    } catch (JournalException e) {
      // The plan itself says so.
      return List.of(nothing.studioZone());
    }
  }
}
