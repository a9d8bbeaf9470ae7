package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.verb.ScheduleSpelling.MarketWord;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Plans a show or a series of shows.
@Command(
    name = "add",
    description = {
      "Plans a show that keeps the clock of one zone: 20:00 in New York stays 20:00 in New York",
      "whatever the clocks do. --rrule makes it a series."
    })
final class ScheduleAdd implements Runnable {

  private final Call call;

  @Option(names = "--id", paramLabel = "ID", description = "Its id. Default: a new one.")
  private @Nullable SlotId id;

  @Option(names = "--title", paramLabel = "T", required = true, description = "What it is called.")
  private String title = "";

  @Option(
      names = "--zone",
      paramLabel = "Z",
      required = true,
      description = "Whose clock it keeps, such as America/New_York.")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--start",
      paramLabel = "WALL",
      required = true,
      description = "The local time there, such as 2027-03-02T20:00.")
  private LocalDateTime start = LocalDateTime.MIN;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      required = true,
      description = "How long it is on air, 1 to 1440.")
  private int minutes;

  @Option(
      names = "--rrule",
      paramLabel = "RRULE",
      description = "When it comes again, such as FREQ=WEEKLY;BYDAY=TU.")
  private @Nullable String rule;

  @Option(
      names = "--exdate",
      paramLabel = "WALL",
      split = ",",
      description = "A show of the series that does not take place; may be repeated.")
  private List<LocalDateTime> skipped = new ArrayList<>();

  @Option(names = "--host", paramLabel = "H", description = "Who presents.")
  private @Nullable String host;

  @Option(names = "--studio", paramLabel = "S", description = "Where.")
  private @Nullable String studio;

  @Option(names = "--room", paramLabel = "R", description = "The platform's room.")
  private @Nullable String room;

  @Option(
      names = "--markets",
      paramLabel = "CC[=ZONE]",
      split = ",",
      description = "Whom it is for, the most important first: US,MX.")
  private List<MarketWord> markets = new ArrayList<>();

  @Option(names = "--setup", paramLabel = "N", description = "Minutes needed before. Default: 0.")
  private int setUp;

  @Option(names = "--teardown", paramLabel = "N", description = "Minutes needed after. Default: 0.")
  private int tearDown;

  @Option(names = "--draft", description = "It is not certain yet.")
  private boolean draft;

  @Option(names = "--notes", paramLabel = "TEXT", description = "What else there is to know.")
  private String notes = "";

  ScheduleAdd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Plans plans = call.bench().plans(call.home())) {
      ScheduleView before = ScheduleVerb.plan(call, plans);
      SlotId name = id == null ? plans.planner().newId() : id;
      if (before.slots().stream().anyMatch(slot -> slot.id().equals(name))) {
        throw new Refusal("There is a show " + name + " already. Nothing was changed.");
      }
      ScheduleVerb.done(plans.planner().put(slot(name, plans)));
      ScheduleView after = ScheduleVerb.plan(call, plans);
      Occurrence show = plans.planner().first(ScheduleVerb.slot(after, name)).orElseThrow();
      String edge = ScheduleRows.edge(show);
      if (!edge.isEmpty()) {
        call.say(edge);
      }
      plans
          .planner()
          .unmatched(ScheduleVerb.slot(after, name))
          .forEach(
              time -> call.say(time + " is no show of this series: nothing is taken off there."));
      call.print(Answer.one(ScheduleRows.row(show, after.roster()), ScheduleRows.SHEET));
    }
  }

  private Slot slot(SlotId name, Plans plans) {
    try {
      Repeat repeat = new Repeat(rule, new TreeSet<>(), new TreeSet<>(skipped), new TreeMap<>());
      return new Slot(
          name,
          title,
          zone,
          start,
          Duration.ofMinutes(minutes),
          repeat,
          new Crew(host, studio, room, Duration.ofMinutes(setUp), Duration.ofMinutes(tearDown)),
          markets.stream().map(word -> market(word, plans)).toList(),
          draft ? SlotState.DRAFT : SlotState.CONFIRMED,
          0,
          notes);
    } catch (IllegalArgumentException e) {
      throw new Refusal(e.getMessage() + " Nothing was changed.", e);
    }
  }

  static Market market(MarketWord word, Plans plans) {
    return word.zone() == null
        ? plans.market(word.country())
        : new Market(word.country(), word.zone());
  }
}
