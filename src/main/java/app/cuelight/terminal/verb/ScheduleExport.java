package app.cuelight.terminal.verb;

import app.cuelight.show.schedule.CalendarDesk;
import app.cuelight.terminal.bench.Plans;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the plan as a calendar.
@Command(
    name = "export",
    description = {
      "Writes the plan as a calendar (iCalendar) that other programs read.",
      "Every series keeps the clock of its zone, by the zone rules of this version."
    })
final class ScheduleExport implements Runnable {

  private final Call call;

  @Option(
      names = "--out",
      paramLabel = "FILE.ics",
      description = "Where to. Default: standard output.")
  private @Nullable Path out;

  @Option(
      names = "--utc",
      description = "All times in UTC: series are lists of times then, for two years.")
  private boolean utc;

  @Option(
      names = "--language",
      paramLabel = "en|zh-CN",
      description = "Of the few words in it. Default: en.")
  private String language = "en";

  ScheduleExport(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home());
        CalendarDesk desk = plans.calendars()) {
      if (out == null) {
        var text = new ByteArrayOutputStream();
        desk.write(text, language, utc);
        call.text(text.toString(StandardCharsets.UTF_8));
      } else {
        int slots = ScheduleVerb.done(desk.export(out, language, utc));
        call.say("%,d shows and series were written to %s.".formatted(slots, out));
      }
    }
  }
}
