package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.schedule.CalendarDesk;
import app.cuelight.show.schedule.CalendarDesk.Fate;
import app.cuelight.show.schedule.CalendarDesk.Preview;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a calendar into the plan.
@Command(
    name = "import",
    description = {
      "Takes a calendar of any program (iCalendar) into the plan, as a whole or not at all, and",
      "prints what became of each event. `cuelight schedule undo` takes it back."
    })
final class ScheduleImport implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("fate", "line", "id", "title", "anchorZone", "wallStart", "rule", "remarks"),
          List.of(
              Column.of("fate", "FATE"),
              Column.of("line", "LINE"),
              Column.of("title", "TITLE"),
              Column.of("anchorZone", "ZONE"),
              Column.of("wallStart", "STARTS"),
              Column.of("rule", "REPEATS"),
              Column.wide("remarks", "REMARKS")));

  private final Call call;

  @Parameters(paramLabel = "FILE.ics", description = "The calendar.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Says what would become of it, and changes nothing.")
  private boolean rehearsed;

  ScheduleImport(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home());
        CalendarDesk desk = plans.calendars()) {
      Preview preview = ScheduleVerb.done(desk.preview(file));
      if (!rehearsed) {
        preview = ScheduleVerb.done(desk.apply(preview));
      }
      call.print(Answer.many(preview.rows().stream().map(ScheduleImport::row).toList(), SHEET));
      call.say(sentence(preview));
      if (!preview.rows().isEmpty() && preview.count(Fate.SKIPPED) == preview.rows().size()) {
        throw new Refusal("No event of this calendar is a show that can be planned.");
      }
    }
  }

  private String sentence(Preview preview) {
    return "%,d new, %,d changed, %,d called off, %,d as they were, %,d older, %,d skipped.%s"
        .formatted(
            preview.count(Fate.NEW),
            preview.count(Fate.CHANGED),
            preview.count(Fate.CANCELLED),
            preview.count(Fate.UNCHANGED),
            preview.count(Fate.OLDER),
            preview.count(Fate.SKIPPED),
            rehearsed ? " Nothing was changed." : "");
  }

  private static Map<String, @Nullable Object> row(CalendarDesk.Row row) {
    Slot slot = row.slot();
    return Fields.of("fate", row.fate().name().toLowerCase(Locale.ROOT))
        .and("line", row.line())
        .and("id", slot == null ? null : slot.id().value())
        .and("title", row.title())
        .and("anchorZone", slot == null ? null : slot.anchor().getId())
        .and("wallStart", slot == null ? null : slot.start().toString())
        .and("rule", slot == null ? null : slot.repeat().rule())
        .and("remarks", row.remarks().stream().map(Bilingual::en).toList())
        .map();
  }
}
