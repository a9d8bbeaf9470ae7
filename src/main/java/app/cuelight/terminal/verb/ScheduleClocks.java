package app.cuelight.terminal.verb;

import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says what clocks do to the plan.
@Command(
    name = "clocks",
    description = {
      "Says which clocks change and what that does to shows on the other clocks; default: within 21",
      "days. Says, too, which shows newer zone rules have moved."
    })
final class ScheduleClocks implements Runnable {

  private static final Duration AHEAD = Duration.ofDays(21);
  private static final Sheet SHEET =
      new Sheet(
          List.of("zone", "at", "before", "after", "effects"),
          List.of(
              Column.of("zone", "ZONE"),
              Column.of("at", "AT"),
              Column.of("before", "BEFORE"),
              Column.of("after", "AFTER"),
              Column.wide("effects", "EFFECTS")));

  private final Call call;

  @Option(names = "--from", paramLabel = "DAY|INSTANT", description = "From when. Default: today.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY|INSTANT",
      description = "The last day, or the first instant no longer wanted.")
  private @Nullable String to;

  @Option(
      names = "--accept",
      paramLabel = "ZONE",
      description = "Newer rules of this zone have moved shows, and that is well.")
  private @Nullable ZoneId accepted;

  ScheduleClocks(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      if (accepted != null) {
        ScheduleVerb.done(plans.planner().accept(accepted));
      }
      ScheduleVerb.Days days = ScheduleVerb.days(call, plans, from, to, AHEAD);
      ScheduleView view = ScheduleVerb.done(plans.planner().view(days.from(), days.until()));
      view.ruleNotes().forEach(note -> call.say(sentence(note, view.rulesVersion())));
      List<Map<String, @Nullable Object>> rows =
          view.clocks().stream().map(ScheduleClocks::row).toList();
      Map<String, @Nullable Object> all =
          Fields.of("zoneRules", view.rulesVersion())
              .and("changes", rows)
              .and("rules", view.ruleNotes().stream().map(ScheduleClocks::row).toList())
              .map();
      call.print(new Answer(all, rows, SHEET, Answer.Layout.LINES));
    }
  }

  static String sentence(ScheduleView.RuleNote note, String version) {
    if (note.moved().isEmpty()) {
      return "Java's own rules for "
          + note.zone()
          + " differ from "
          + version
          + ", which hold here; other programs may show another hour.";
    }
    var shows = new StringBuilder();
    new TreeMap<>(note.moved())
        .forEach((title, minutes) ->
            shows
                .append(shows.isEmpty() ? "" : ", ")
                .append(
                    "“%s” %,d minutes %s"
                        .formatted(title, Math.abs(minutes), minutes < 0 ? "earlier" : "later")));
    return "By the zone rules "
        + version
        + " "
        + note.zone()
        + " has another clock than when shows were planned; they begin at other instants: "
        + shows
        + ". If that is well: cuelight schedule clocks --accept "
        + note.zone();
  }

  private static Map<String, @Nullable Object> row(ScheduleView.RuleNote note) {
    Map<String, @Nullable Object> moved = new LinkedHashMap<>(note.moved());
    return Fields.of("zone", note.zone()).and("movedMinutes", moved).map();
  }

  private static Map<String, @Nullable Object> row(ClockWarning warning) {
    return Fields.of("zone", warning.zone().getId())
        .and("at", warning.at().toString())
        .and("before", ZoneOffset.ofTotalSeconds(warning.before()).getId())
        .and("after", ZoneOffset.ofTotalSeconds(warning.after()).getId())
        .and("effects", warning.effects().stream().map(ScheduleClocks::row).toList())
        .map();
  }

  private static Map<String, @Nullable Object> row(ClockWarning.Effect effect) {
    return Fields.of("id", effect.next().slot().id().value())
        .and("title", effect.next().slot().title())
        .and("wallStart", ScheduleRows.text(effect.next().wall()))
        .and("clock", effect.clock().getId())
        .and("was", ScheduleRows.text(effect.was()))
        .and("now", ScheduleRows.text(effect.now()))
        .and("kept", ScheduleRows.text(effect.kept()))
        .map();
  }
}
