package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.RoomOnAir;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which planned show is on is said while it runs, and afterwards what became of the plan: both say
/// the same, whatever is planned and whenever the stream goes off air and on.
final class SameRuleTest {

  private static final RoomKey HALL = room("shop", "hall");
  private static final RoomKey ATTIC = room("shop", "attic");
  private static final Instant EIGHT = Instant.parse("2027-01-12T20:00:00Z");
  private static final int PLANS = 1_500;
  private static final int CHANGES = 14;
  private static final List<Integer> LENGTHS = List.of(1, 2, 5, 5, 5, 10, 15, 30, 60, 120);
  private static final List<Integer> WAITS =
      List.of(0, 5, 30, 60, 90, 299, 300, 301, 600, 601, 900);

  /// What was said of an instant, and the room that was on then.
  private record Told(Instant at, RoomKey room, @Nullable String show) {}

  private final Map<Long, Sitting> kept = new LinkedHashMap<>();
  private final List<Told> said = new ArrayList<>();
  private List<Occurrence> plan = List.of();
  private ShowLog log = fresh();

  @ParameterizedTest
  @CsvSource({
    // off and on again a moment later, in minutes and seconds after eight: which show is it?
    "1:00, 1:30, 'one 0:00-', a five-minute show that broke off goes on",
    "3:40, 3:44, 'one 0:00-', it has a quarter left",
    "3:40, 3:45, 'one 0:00-3:40; two 3:45-', its last quarter is over",
    "4:40, 4:50, 'one 0:00-4:40; two 4:50-', the next one begins a little early",
    "5:20, 5:30, 'one 0:00-5:20; two 5:30-', or late",
    "2:00, 12:00, 'one 0:00-2:00; three 12:00-', nobody stays for what is over",
  })
  void ofShowsOfFiveMinutes(String off, String on, String wanted, String why) {
    begin(shows(5, "one", "two", "three", "four"));
    live(HALL, at("0:00"));
    ended(HALL, at(off));
    live(HALL, at(on));
    say(at(on).plusSeconds(1), HALL);
    assertEquals(wanted, became(), why);
    assertEquals(wanted.replaceAll(".*; ", "").split(" ")[0], said.getLast().show(), why);
  }

  @Test
  void anyPlanAndAnyTimesOnAir() {
    for (int seed = 0; seed < PLANS; seed++) {
      var random = new Random(seed);
      begin(plan(random));
      play(random, random.nextInt(4) == 0 ? List.of(HALL, ATTIC) : List.of(HALL));
      for (Told told : said) {
        assertEquals(
            told.show(), afterwards(told), "seed " + seed + " at " + told + "\n" + describe());
      }
    }
  }

  private void begin(List<Occurrence> shows) {
    plan = shows;
    kept.clear();
    said.clear();
    log = fresh();
    log.heed(new Agenda(plan, List.of()), EIGHT.minus(Duration.ofHours(2)));
  }

  private static ShowLog fresh() {
    Instant opened = EIGHT.minus(Duration.ofHours(2));
    return new ShowLog(Sitting.of(new ShowRecord(1, "Show", opened, null, null)), "Show");
  }

  /// Rooms go on air and off, one or two of them; now and then the console is begun anew.
  private void play(Random random, List<RoomKey> rooms) {
    Instant now = EIGHT.minusSeconds(random.nextInt(2_400));
    List<RoomKey> on = new ArrayList<>();
    for (int change = 0; change < CHANGES; change++) {
      RoomKey room = rooms.get(random.nextInt(rooms.size()));
      if (on.remove(room)) {
        ended(room, now);
      } else {
        on.add(room);
        live(room, now);
      }
      for (RoomKey each : on) {
        say(now, each);
      }
      now = now.plusSeconds(WAITS.get(random.nextInt(WAITS.size())) + random.nextInt(3));
      for (RoomKey each : on) {
        say(now, each);
      }
      now = now.plusSeconds(1);
      log.turn(now);
      keep();
      if (random.nextInt(8) == 0) {
        restart();
      }
    }
  }

  private void live(RoomKey room, Instant at) {
    log.live(room, at, null);
    keep();
  }

  private void ended(RoomKey room, Instant at) {
    log.ended(room, at);
    keep();
  }

  private void say(Instant now, RoomKey room) {
    Agenda.Aired all = log.aired();
    String name = room.toString();
    var only =
        new Agenda.Aired(
            Stream.concat(
                    all.before().stream(),
                    all.latest().stream().filter(it -> it.ended() != null || !isOf(it, name)))
                .toList(),
            all.latest().stream().filter(it -> it.ended() == null && isOf(it, name)).toList());
    Occurrence show = new Agenda(plan, List.of()).now(only, now);
    said.add(new Told(now, room, show == null ? null : show.slot().title()));
  }

  private static boolean isOf(Broadcast broadcast, String room) {
    return room.equals(broadcast.room());
  }

  private void restart() {
    List<Sitting> all = List.copyOf(kept.values());
    if (!all.isEmpty()) {
      log = new ShowLog(all.getLast(), "Show");
      log.heed(new Agenda(plan, List.of()), EIGHT);
    }
  }

  private void keep() {
    List<Sitting> due = log.due();
    due.forEach(sitting -> kept.put(sitting.show().id(), sitting));
    log.kept(due);
  }

  private List<Broadcast> broadcasts() {
    return kept.values().stream()
        .flatMap(sitting -> sitting.rooms().stream())
        .map(RoomOnAir::broadcast)
        .toList();
  }

  /// The planned show that what was on at an instant counts for, when all is over.
  private @Nullable String afterwards(Told told) {
    List<Broadcast> all = broadcasts();
    Instant end = told.at().plus(Duration.ofDays(1));
    Broadcast then =
        all.stream()
            .filter(it -> isOf(it, told.room().toString()) && !it.live().isAfter(told.at()))
            .max(Comparator.comparing(Broadcast::live))
            .orElseThrow(() -> new AssertionError("nothing was on at " + told.at()));
    // The show that is on as long as this broadcast, if it lasted longer than all others.
    List<Broadcast> longer =
        all.stream()
            .map(it ->
                it.equals(then)
                    ? until(it, end)
                    : it.ended() == null ? until(it, end.minusSeconds(1)) : it)
            .toList();
    return Fulfilment.of(plan, longer, end).stream()
        .filter(it -> end.equals(it.ended()))
        .map(it -> it.show().slot().title())
        .findFirst()
        .orElse(null);
  }

  private static Broadcast until(Broadcast it, Instant end) {
    return new Broadcast(it.room(), it.live(), end);
  }

  private String became() {
    return Fulfilment.of(plan, broadcasts(), EIGHT.plusSeconds(901)).stream()
        .filter(it -> it.live() != null)
        .map(it -> it.show().slot().title() + " " + clock(it.live()) + "-" + clock(it.ended()))
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  private String describe() {
    List<String> lines = new ArrayList<>();
    plan.forEach(show ->
        lines.add(
            show.slot().title()
                + " "
                + show.start()
                + " "
                + show.slot().length()
                + " "
                + show.slot().crew().room()));
    kept.values().forEach(it -> lines.add(it.show().id() + " " + it.rooms()));
    said.forEach(it -> lines.add(it.toString()));
    return String.join("\n", lines);
  }

  private static List<Occurrence> plan(Random random) {
    List<Occurrence> shows = new ArrayList<>();
    long start = random.nextInt(3) * 60L;
    int rooms = random.nextInt(3);
    for (int i = 0; i < 2 + random.nextInt(8); i++) {
      int length = LENGTHS.get(random.nextInt(LENGTHS.size()));
      String room =
          rooms == 0 || random.nextBoolean()
              ? null
              : rooms == 1 ? "hall" : i % 2 == 0 ? "hall" : "attic";
      shows.add(show("show-" + i, start, length, room));
      // After it, while it runs, or at the same time.
      start +=
          60L * List.of(length, length, length, length / 2, 0, length + 7).get(random.nextInt(6));
    }
    shows.sort(Comparator.comparing(Occurrence::start));
    return List.copyOf(shows);
  }

  private static List<Occurrence> shows(int minutes, String... titles) {
    List<Occurrence> shows = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      shows.add(show(titles[i], 60L * minutes * i, minutes, null));
    }
    return shows;
  }

  private static Occurrence show(String title, long seconds, int minutes, @Nullable String room) {
    Instant start = EIGHT.plusSeconds(seconds);
    LocalDateTime wall = LocalClock.at(start, ZoneOffset.UTC);
    var slot =
        new Slot(
            new SlotId(title),
            title,
            ZoneId.of("UTC"),
            wall,
            Duration.ofMinutes(minutes),
            Repeat.ONCE,
            new Crew(null, null, room, Duration.ZERO, Duration.ZERO),
            List.of(),
            SlotState.CONFIRMED,
            0,
            "");
    return new Occurrence(
        slot, wall, wall, start, start.plus(Duration.ofMinutes(minutes)), Edge.PLAIN);
  }

  private static RoomKey room(String connection, String room) {
    return new RoomKey(new ConnectionName(connection), room);
  }

  private static Instant at(String clock) {
    String[] parts = clock.split(":");
    return EIGHT.plusSeconds(60L * Long.parseLong(parts[0]) + Long.parseLong(parts[1]));
  }

  private static String clock(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    long seconds = Duration.between(EIGHT, at).toSeconds();
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
