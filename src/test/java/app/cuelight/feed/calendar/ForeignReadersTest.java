package app.cuelight.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other programs read our calendars to the second, across every change of the clocks for two
/// years.
class ForeignReadersTest {

  private static final Duration AROUND = Duration.ofHours(26);

  private final List<Slot> slots = Plans.hard();

  @Test
  void biweeklyReadsTheSameInstantsInUtc() {
    compare(
        Plans.shows(slots),
        ForeignReaders.biweekly(Plans.write(slots, true), Plans.FROM, Plans.UNTIL));
  }

  /// With zones it is no judge of two things, which it therefore judges in UTC and ical4j with
  /// zones: it takes every summer time for an hour, and some of its clocks are wrong for up to 25
  /// hours before or after they change.
  @Test
  void biweeklyReadsTheSameInstantsWithZones() {
    List<Slot> judged =
        slots.stream()
            .filter(slot -> !slot.anchor().getId().equals("Australia/Lord_Howe"))
            .toList();
    Map<String, SortedSet<String>> read =
        ForeignReaders.biweekly(Plans.write(judged, false), Plans.FROM, Plans.UNTIL);

    compare(withoutChanges(judged, Plans.shows(judged)), withoutChanges(judged, read));
  }

  private static Map<String, SortedSet<String>> withoutChanges(
      List<Slot> slots, Map<String, SortedSet<String>> shows) {
    Map<String, SortedSet<String>> left = new TreeMap<>(shows);
    for (Slot slot : slots) {
      List<Instant> changes =
          LocalClock.changes(slot.anchor(), Plans.FROM, Plans.UNTIL).stream()
              .map(ZoneChange::at)
              .toList();
      var kept = new TreeSet<>(shows.get(slot.id().value()));
      kept.removeIf(show -> changes.stream().anyMatch(change -> isNear(show, change)));
      left.put(slot.id().value(), kept);
    }
    return left;
  }

  private static boolean isNear(String show, Instant change) {
    Instant start = Instant.ofEpochSecond(Long.parseLong(show.replaceFirst("/.*", "")));
    return Duration.between(start, change).abs().compareTo(AROUND) <= 0;
  }

  @ParameterizedTest(name = "in UTC: {0}")
  @ValueSource(booleans = {false, true})
  void ical4jReadsTheSameInstants(boolean utc) throws Exception {
    Map<String, SortedSet<String>> read =
        ForeignReaders.ical4j(Plans.write(slots, utc), Plans.FROM, Plans.UNTIL);

    // It unrolls with the offset of the show before, and looks for exceptions without it: of a time
    // that comes twice it finds both, the exception and the second time.
    slots.forEach(slot -> read.get(slot.id().value()).removeAll(Plans.second(slot)));
    compare(Plans.shows(slots), read);
  }

  /// There are programs that would show only one of them.
  @Test
  void noSeriesInUtcHasTwoTimesOnOneDay() {
    List<String> twice =
        Plans.write(slots, true)
            .replace("\r\n ", "")
            .lines()
            .filter(line -> line.startsWith("RDATE:"))
            .filter(line -> days(line).distinct().count() < days(line).count())
            .toList();

    assertEquals(List.of(), twice);
  }

  private static Stream<String> days(String dates) {
    return Arrays.stream(dates.substring("RDATE:".length()).split(","))
        .map(time -> time.substring(0, 8));
  }

  private static void compare(
      Map<String, SortedSet<String>> meant, Map<String, SortedSet<String>> read) {
    StringBuilder differences = new StringBuilder();
    meant.forEach((id, shows) -> {
      var more = new TreeSet<>(read.getOrDefault(id, new TreeSet<>()));
      more.removeAll(shows);
      var fewer = new TreeSet<>(shows);
      fewer.removeAll(read.getOrDefault(id, new TreeSet<>()));
      if (!more.isEmpty() || !fewer.isEmpty()) {
        differences
            .append(id)
            .append(" reads ")
            .append(more)
            .append(" for ")
            .append(fewer)
            .append('\n');
      }
    });
    assertEquals("", differences.toString());
    assertEquals(meant.keySet(), read.keySet());
  }
}
