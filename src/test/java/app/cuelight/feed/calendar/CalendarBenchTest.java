package app.cuelight.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.schedule.Slot;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the export of a large plan takes.
@Tag("bench")
class CalendarBenchTest {

  private static final int SLOTS = 10_000;
  private static final long MOST_MILLIS = 2_000;
  private static final long NANOS = 1_000_000;

  @Test
  void tenThousandSlotsAreWrittenInTwoSeconds() {
    List<Slot> slots = new ArrayList<>();
    List<String> zones = Plans.ZONES;
    for (int i = 0; i < SLOTS; i++) {
      slots.add(
          Plans.slot(
              "slot-" + i,
              zones.get(i % zones.size()),
              "2027-01-%02dT%02d:00".formatted(i % 28 + 1, i % 24),
              120,
              i % 3 == 0 ? null : "FREQ=WEEKLY;BYDAY=TU,FR"));
    }
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    var threads = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long all = process.getProcessCpuTime();
    long own = threads.getCurrentThreadCpuTime();
    int characters = Plans.write(slots, false).length();
    long millis = (System.nanoTime() - begin) / NANOS;
    System.out.printf(
        "bench: %,d slots as a calendar of %,d characters in %,d ms; CPU %,d ms, of the process"
            + " %,d ms%n",
        SLOTS,
        characters,
        millis,
        (threads.getCurrentThreadCpuTime() - own) / NANOS,
        (process.getProcessCpuTime() - all) / NANOS);
    assertTrue(millis <= MOST_MILLIS, millis + " ms");
  }
}
