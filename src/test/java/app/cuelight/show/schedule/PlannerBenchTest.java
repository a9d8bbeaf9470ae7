package app.cuelight.show.schedule;

import static app.cuelight.show.schedule.PlanningTable.NEW_YORK;
import static app.cuelight.show.schedule.PlanningTable.SHANGHAI;
import static app.cuelight.show.schedule.PlanningTable.done;
import static app.cuelight.show.schedule.PlanningTable.slot;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year with 10,000 slots, 500 of them series without end.
@Tag("bench")
final class PlannerBenchTest {

  private static final int SLOTS = 10_000;
  private static final int SERIES = 500;
  private static final LocalDateTime FIRST = LocalDateTime.parse("2027-01-01T00:00");
  private static final long APART = 52;
  private static final int ROUNDS = 9;
  private static final long MOST_MILLIS = 500;

  @TempDir private Path home;

  private static List<Slot> plan() {
    List<Slot> plan = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      plan.add(
          slot(
              "slot-" + i,
              i % 2 == 0 ? NEW_YORK : SHANGHAI,
              FIRST.plusMinutes(APART * i).toString(),
              i < SERIES ? Repeat.by("FREQ=WEEKLY") : Repeat.ONCE));
    }
    return plan;
  }

  @Test
  void aBoardOfTenThousandSlotsIsThereAtOnce() throws Exception {
    try (var table = new PlanningTable(home)) {
      long put = millis(() -> done(table.planner.put(plan(), "import")));
      long view = median(() -> table.view("2027-07-01", "2027-07-31"));
      SlotId last = new SlotId("slot-" + (SLOTS - 1));
      LocalDateTime[] start = {FIRST.plusMinutes(APART * (SLOTS - 1L))};
      Duration later = Duration.ofMinutes(15);
      long move =
          median(() -> {
            done(table.planner.move(last, start[0], Scope.THIS, later));
            start[0] = start[0].plus(later);
            return true;
          });
      long undo = median(() -> done(table.planner.undo()));
      System.out.printf(
          "10,000 slots: put %,d ms, 30 days seen %,d ms, move %,d ms, undo %,d ms%n",
          put, view, move, undo);
      assertTrue(Math.max(view, move) <= MOST_MILLIS);
    }
  }

  private static long median(Callable<?> work) throws Exception {
    long[] each = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      each[i] = millis(work);
    }
    Arrays.sort(each);
    return each[ROUNDS / 2];
  }

  private static long millis(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
