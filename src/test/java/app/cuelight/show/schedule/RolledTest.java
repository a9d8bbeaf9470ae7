package app.cuelight.show.schedule;

import static app.cuelight.show.schedule.PlanningTable.at;
import static app.cuelight.show.schedule.PlanningTable.slot;
import static app.cuelight.show.schedule.PlanningTable.titled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.show.port.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shows kept as they were unrolled are those that are unrolled anew.
final class RolledTest {

  private static final List<String> ZONES =
      List.of("America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai");
  private static final List<String> RULES =
      List.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,SA", "FREQ=DAILY;COUNT=40", "FREQ=MONTHLY");
  private static final LocalDateTime FIRST = at("2027-01-01T00:00");
  private static final int DAYS = 400;

  private final Unrolling unrolling = new Unrolling(new CalendarRules());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void saysWhatUnrollingSaysWhateverIsAskedAndChanged(long seed) {
    var random = new Random(seed);
    List<Slot> plan = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      plan.add(any(random, "slot-" + i));
    }
    var rolled = new Rolled(unrolling);
    for (int round = 0; round < 60; round++) {
      Instant from =
          Instant.parse("2026-12-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(DAYS * 24)));
      Instant until = from.plus(Duration.ofHours(1 + random.nextInt(90 * 24)));
      List<Slot> now = List.copyOf(plan);
      assertEquals(unrolling.shows(now, from, until), rolled.shows(now, from, until));
      plan.set(random.nextInt(plan.size()), any(random, "new-" + round));
      plan.set(0, titled(plan.getFirst(), "Round " + round));
      plan.remove(plan.size() - 1 - random.nextInt(2));
      plan.add(any(random, "more-" + round));
    }
  }

  private static Slot any(Random random, String id) {
    LocalDateTime start = time(random);
    String rule = random.nextInt(3) == 0 ? null : RULES.get(random.nextInt(RULES.size()));
    var extra = new TreeSet<LocalDateTime>();
    var skipped = new TreeSet<LocalDateTime>();
    var changed = new TreeMap<LocalDateTime, Repeat.Changed>();
    for (int i = random.nextInt(3); i > 0; i--) {
      extra.add(time(random));
      skipped.add(start.plusDays(random.nextInt(60)));
      changed.put(
          start.plusDays(random.nextInt(60)),
          new Repeat.Changed(
              time(random), Duration.ofHours(24), "Moved", Crew.NONE, SlotState.CONFIRMED));
    }
    skipped.removeAll(changed.keySet());
    return slot(
        id,
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        start.toString(),
        new Repeat(rule, extra, skipped, changed));
  }

  private static LocalDateTime time(Random random) {
    return FIRST.plusMinutes(15L * random.nextInt(DAYS * 96));
  }

  @Test
  void whatDidNotChangeIsNotUnrolledAgain() {
    var asked = new AtomicInteger();
    var rules = new CalendarRules();
    var rolled = new Rolled(new Unrolling(new Counting(rules, asked)));
    Slot weekly =
        slot("w", ZoneId.of(ZONES.getFirst()), "2027-01-05T20:00", Repeat.by(RULES.get(1)));
    Slot daily =
        slot("d", ZoneId.of(ZONES.get(3)), "2027-01-05T20:00", Repeat.by(RULES.getFirst()));
    Instant from = Instant.parse("2027-03-01T00:00:00Z");
    Instant until = Instant.parse("2027-03-31T00:00:00Z");
    rolled.shows(List.of(daily, weekly), from, until);
    int once = asked.getAndSet(0);

    rolled.shows(List.of(daily, weekly), from.plusSeconds(1), until);
    assertEquals(0, asked.get());
    rolled.shows(List.of(daily, titled(weekly, "Other")), from, until);
    assertEquals(once / 2, asked.get());
  }

  /// Counts how often a rule is unrolled.
  private record Counting(CalendarRules rules, AtomicInteger asked) implements Recurrence {

    @Override
    public List<LocalDateTime> unroll(
        String rule, LocalDateTime start, LocalDateTime from, LocalDateTime until, int most) {
      asked.incrementAndGet();
      return rules.unroll(rule, start, from, until, most);
    }

    @Override
    public String plain(String rule) {
      return rules.plain(rule);
    }

    @Override
    public String plain(String rule, ZoneId zone) {
      return rules.plain(rule, zone);
    }
  }
}
