package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.Calendars.Outgoing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Slots with everything that is hard about calendars, and what they come to.
final class Plans {

  static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
  static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
  static final Instant UNTIL = FROM.plus(Duration.ofDays(731));

  private static final CalendarRules RULES = new CalendarRules();

  private Plans() {}

  static Slot slot(String id, String zone, String start, int minutes, @Nullable String rule) {
    return slot(id, zone, start, minutes, repeat(rule, List.of(), List.of(), Map.of()));
  }

  static Slot slot(String id, String zone, String start, int minutes, Repeat repeat) {
    return new Slot(
        new SlotId(id),
        "Show " + id,
        ZoneId.of(zone),
        LocalDateTime.parse(start),
        Duration.ofMinutes(minutes),
        repeat,
        Crew.NONE,
        List.of(new Market("US", ZoneId.of("America/New_York")), Market.of("FR")),
        SlotState.CONFIRMED,
        0,
        "");
  }

  static Repeat repeat(
      @Nullable String rule,
      List<String> extra,
      List<String> skipped,
      Map<String, Repeat.Changed> changed) {
    var changes = new TreeMap<LocalDateTime, Repeat.Changed>();
    changed.forEach((original, one) -> changes.put(LocalDateTime.parse(original), one));
    return new Repeat(rule, times(extra), times(skipped), changes);
  }

  static Repeat.Changed changed(String start, int minutes, SlotState state) {
    return new Repeat.Changed(
        LocalDateTime.parse(start), Duration.ofMinutes(minutes), "Another", Crew.NONE, state);
  }

  private static SortedSet<LocalDateTime> times(List<String> all) {
    var times = new TreeSet<LocalDateTime>();
    all.forEach(each -> times.add(LocalDateTime.parse(each)));
    return times;
  }

  /// Zones of every kind: regular, without changes, half and quarter hours, changed in 2026,
  /// without a rule, a change of half an hour, at midnight, negative summer, across the date line.
  static final List<String> ZONES =
      List.of(
          "America/New_York",
          "Europe/London",
          "Europe/Berlin",
          "Asia/Shanghai",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "America/Vancouver",
          "America/Edmonton",
          "Africa/Casablanca",
          "Australia/Lord_Howe",
          "Australia/Sydney",
          "Pacific/Auckland",
          "Pacific/Chatham",
          "America/Santiago",
          "Africa/Cairo",
          "Asia/Jerusalem",
          "Asia/Beirut",
          "Europe/Dublin",
          "America/St_Johns",
          "America/Havana",
          "Pacific/Kiritimati",
          "Pacific/Honolulu",
          "America/Sao_Paulo",
          "America/Nuuk",
          "UTC");

  /// A daily show in every zone, and one of every kind of series and exception.
  static List<Slot> hard() {
    List<Slot> slots = new ArrayList<>();
    for (String zone : ZONES) {
      slots.add(slot("daily@" + zone, zone, "2026-12-01T20:00", 120, "FREQ=DAILY"));
      slots.add(slot("night@" + zone, zone, "2026-12-01T02:30", 60, "FREQ=DAILY"));
      slots.add(slot("dawn@" + zone, zone, "2026-12-01T00:15", 300, "FREQ=DAILY"));
      slots.add(slot("one@" + zone, zone, "2026-12-01T01:30", 60, "FREQ=DAILY"));
      slots.add(slot("weekly@" + zone, zone, "2027-01-05T22:45", 240, "FREQ=WEEKLY;BYDAY=TU,SU"));
    }
    String home = "America/New_York";
    slots.add(slot("once", home, "2027-03-02T20:00", 90, (String) null));
    slots.add(slot("once-in-a-gap", home, "2027-03-14T02:30", 90, (String) null));
    slots.add(slot("once-shown-twice", home, "2027-11-07T01:30", 90, (String) null));
    slots.add(slot("until", home, "2027-02-01T20:00", 60, "FREQ=DAILY;UNTIL=20270320T200000"));
    slots.add(slot("until-late", home, "2027-10-01T20:00", 60, "FREQ=DAILY;UNTIL=20271107T200000"));
    slots.add(slot("count", home, "2027-03-01T20:00", 60, "FREQ=DAILY;COUNT=20"));
    slots.add(slot("off-start", home, "2027-03-01T20:00", 60, "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"));
    slots.add(slot("month", "Europe/London", "2027-01-29T21:00", 60, "FREQ=MONTHLY;BYDAY=-1FR"));
    slots.add(slot("short-months", "Europe/London", "2027-01-31T21:00", 60, "FREQ=MONTHLY"));
    slots.add(
        slot(
            "except",
            home,
            "2027-03-02T20:00",
            60,
            repeat(
                "FREQ=WEEKLY;BYDAY=TU",
                List.of("2027-03-25T18:00", "2027-11-07T01:30"),
                List.of("2027-03-16T20:00", "2027-11-09T20:00"),
                Map.of(
                    "2027-03-23T20:00", changed("2027-03-24T19:30", 45, SlotState.CONFIRMED),
                    "2027-03-30T20:00", changed("2027-11-07T01:45", 45, SlotState.CONFIRMED),
                    "2027-04-06T20:00", changed("2027-04-06T21:00", 60, SlotState.CANCELLED)))));
    slots.add(
        slot(
            "two-on-a-day-of-utc",
            "Europe/London",
            "2027-03-25T00:15",
            60,
            repeat(
                "FREQ=DAILY;COUNT=9",
                List.of(),
                List.of(),
                Map.of("2027-03-29T00:15", changed("2027-03-29T02:00", 45, SlotState.DRAFT)))));
    slots.add(
        slot(
            "list",
            "Europe/Paris",
            "2027-03-27T02:30",
            60,
            repeat(
                null,
                List.of("2027-03-28T02:30", "2027-10-31T02:30", "2027-12-01T02:30"),
                List.of(),
                Map.of())));
    return slots;
  }

  static String write(List<Slot> slots, boolean utc) {
    var out = new ByteArrayOutputStream();
    new CalendarFiles().write(slots, new Outgoing("Plan", "en", utc, NOW), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /// What is on, as the plan says it: `start/end` in seconds since 1970 by id.
  static Map<String, SortedSet<String>> shows(List<Slot> slots) {
    Map<String, SortedSet<String>> shows = new TreeMap<>();
    for (Slot slot : slots) {
      shows.put(slot.id().value(), shows(slot, FROM, UNTIL));
    }
    return shows;
  }

  private static SortedSet<String> shows(Slot slot, Instant from, Instant until) {
    Repeat repeat = slot.repeat();
    var originals = new TreeSet<LocalDateTime>(repeat.extra());
    if (repeat.rule() == null) {
      originals.add(slot.start());
    } else {
      originals.addAll(
          RULES.unroll(
              repeat.rule(),
              slot.start(),
              slot.start(),
              LocalClock.at(until.plus(Duration.ofDays(2)), slot.anchor()),
              100_000));
    }
    originals.removeAll(repeat.skipped());
    originals.addAll(repeat.changed().keySet());
    var shows = new TreeSet<String>();
    for (LocalDateTime original : originals) {
      Repeat.Changed changed = repeat.changed().get(original);
      Instant start =
          LocalClock.instant(changed == null ? original : changed.start(), slot.anchor());
      Duration length = changed == null ? slot.length() : changed.length();
      boolean isOff = changed != null && changed.state() == SlotState.CANCELLED;
      if (!isOff && !start.isBefore(from) && start.isBefore(until)) {
        shows.add(start.getEpochSecond() + "/" + start.plus(length).getEpochSecond());
      }
    }
    return shows;
  }

  /// What would be on if a series took the second of two times that a clock shows alike.
  static SortedSet<String> second(Slot slot) {
    var shows = new TreeSet<String>();
    if (slot.repeat().rule() != null) {
      for (LocalDateTime wall :
          RULES.unroll(
              slot.repeat().rule(),
              slot.start(),
              slot.start(),
              LocalClock.at(UNTIL, slot.anchor()),
              100_000)) {
        Instant second = Edges.second(wall, slot.anchor());
        if (second != null) {
          shows.add(second.getEpochSecond() + "/" + second.plus(slot.length()).getEpochSecond());
        }
      }
    }
    return shows;
  }
}
