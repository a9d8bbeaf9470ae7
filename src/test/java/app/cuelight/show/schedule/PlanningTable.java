package app.cuelight.show.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.store.schedule.SqliteScheduleBooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/// A planner over real books and real rules, and short words for slots.
final class PlanningTable implements AutoCloseable {

  static final Instant NOW = Instant.parse("2027-02-01T00:00:00Z");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Roster ROSTER =
      new Roster(
          SHANGHAI,
          List.of(new Market("US", NEW_YORK), new Market("DE", ZoneId.of("Europe/Berlin"))),
          List.of(new Roster.Host("Lin", SHANGHAI, Set.of("zh"))),
          List.of("A", "B"),
          Map.of());

  final SqliteScheduleBooks books;
  final Planner planner;

  /// What was on air.
  final List<Broadcast> aired = new ArrayList<>();

  private final AtomicInteger ids = new AtomicInteger();

  PlanningTable(Path home) {
    this(home, "Lin");
  }

  PlanningTable(Path home, String operator) {
    this.books = SqliteScheduleBooks.open(home, ROSTER);
    this.planner =
        new Planner(
            books,
            new CalendarRules(),
            new Silence(aired),
            operator,
            InstantSource.fixed(NOW),
            () -> operator + "-" + ids.incrementAndGet());
  }

  static Slot slot(String id, ZoneId anchor, String start, Repeat repeat) {
    return new Slot(
        new SlotId(id),
        "Knitwear",
        anchor,
        LocalDateTime.parse(start),
        Duration.ofMinutes(90),
        repeat,
        new Crew("Lin", "A", null, Duration.ofMinutes(30), Duration.ZERO),
        List.of(new Market("US", NEW_YORK)),
        SlotState.CONFIRMED,
        0,
        "");
  }

  static Slot titled(Slot slot, String title) {
    return new Slot(
        slot.id(),
        title,
        slot.anchor(),
        slot.start(),
        slot.length(),
        slot.repeat(),
        slot.crew(),
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  ScheduleView view(String from, String until) {
    return done(
        planner.view(Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z")));
  }

  /// `2027-03-02T20:00 Knitwear`, each as its anchor shows it.
  List<String> shows(String from, String until) {
    return view(from, until).occurrences().stream()
        .map(show -> show.wall() + " " + show.slot().title())
        .toList();
  }

  /// Everything there is to a show, but for the name and number of its slot.
  static List<String> whole(ScheduleView view) {
    return view.occurrences().stream().map(PlanningTable::whole).sorted().toList();
  }

  private static String whole(Occurrence show) {
    Slot slot = show.slot();
    return show.start()
        + " "
        + show.end()
        + " "
        + slot.title()
        + " "
        + slot.anchor()
        + " "
        + slot.crew()
        + " "
        + slot.markets()
        + " "
        + slot.state();
  }

  /// The slots without their numbers, which never go back.
  List<Slot> plan() {
    return books.get().slots().stream().map(slot -> Slots.numbered(slot, 0)).toList();
  }

  static <T> T done(CompletableFuture<T> answer) {
    return answer.join();
  }

  static String refusal(CompletableFuture<?> answer) {
    try {
      answer.join();
      return "";
    } catch (CompletionException e) {
      return e.getCause() instanceof IllegalArgumentException cause
          ? String.valueOf(cause.getMessage())
          : e.toString();
    }
  }

  static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  static Repeat skipping(String rule, String... skipped) {
    var times = new TreeSet<LocalDateTime>();
    for (String time : skipped) {
      times.add(at(time));
    }
    return new Repeat(rule, new TreeSet<>(), times, new java.util.TreeMap<>());
  }

  @Override
  public void close() {
    planner.close();
    books.close();
  }

  /// Has nothing to say but what was on air.
  private record Silence(List<Broadcast> aired) implements PlanSense {

    @Override
    public List<Fulfilment> fulfilments(List<Occurrence> shows, List<ByHand> said, Instant now) {
      return Fulfilment.of(shows, aired, said, now);
    }

    @Override
    public List<Clash> clashes(List<Occurrence> shows, Roster roster) {
      return List.of();
    }

    @Override
    public List<ClockWarning> clocks(
        List<Occurrence> shows, Roster roster, Instant from, Instant until) {
      return List.of();
    }

    @Override
    public Map<Market, Heat> heat(Roster roster, Instant now) {
      return Map.of();
    }

    @Override
    public FreeSlot.Answer suggest(Wish wish, List<Occurrence> shows, Roster roster) {
      return new FreeSlot.Answer(List.of(), false, shows.size());
    }
  }
}
