package app.cuelight.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.schedule.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other programs read our calendars to the second, across every change of the clocks for two
/// years.
class ForeignReadersTest {

  private final List<Slot> slots = Plans.hard();

  @ParameterizedTest(name = "in UTC: {0}")
  @ValueSource(booleans = {false, true})
  void ical4jReadsTheSameInstants(boolean utc) throws Exception {
    Map<String, SortedSet<String>> read =
        ForeignReaders.ical4j(Plans.write(slots, utc), Plans.FROM, Plans.UNTIL);

    // It unrolls with the offset of the show before, and looks for exceptions without it: of a time
    // that comes twice it finds both, the exception and the second time.
    slots.forEach(slot -> read.get(slot.id().value()).removeAll(Plans.second(slot)));
    compare(read);
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

  private void compare(Map<String, SortedSet<String>> read) {
    Map<String, SortedSet<String>> meant = Plans.shows(slots, Plans.FROM, Plans.UNTIL);
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
