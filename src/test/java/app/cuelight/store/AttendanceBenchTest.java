package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.schedule.Audience;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bench")
class AttendanceBenchTest {

  private static final Instant NOW = Instant.parse("2027-02-01T00:00:00Z");
  private static final int VIEWERS = 1_000_000;

  @TempDir Path home;

  @Test
  void aMillionViewersOfEightWeeksAreCountedInTwoSeconds() {
    Workspace.open(home, NOW).close();
    Instant since = NOW.minus(Duration.ofDays(56));
    long start = since.toEpochMilli();
    String numbers =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";
    // Country codes US to UZ, four ways of spending, five of coming.
    Tables.run(
        home,
        numbers.formatted(VIEWERS)
            + "INSERT INTO viewers (no, id, tier, life_cycle, spend, engagement, first_seen, seen,"
            + " facts, buys, traits) SELECT i, 'v' || i, 'GUEST', '', '', '', 0, 0, randomblob(120), x'01',"
            + " ((i % 5) << 4) | ((i % 4) << 8) | (((21 << 5) | (1 + i % 26)) << 19) FROM n");
    Tables.run(
        home,
        numbers.formatted(VIEWERS)
            + "INSERT INTO presence (viewer, last_seen, signs, first_at, last_at, joins, comments)"
            + " SELECT i, 0, randomblob(60), %d + (i %% 56) * 86400000 + 36000000,".formatted(start)
            + " %d + (i %% 56) * 86400000 + 39600000, 1, i %% 3 FROM n".formatted(start));
    Tables.run(
        home,
        numbers.formatted(2 * VIEWERS)
            + "INSERT INTO past_visits SELECT 1 + i / 2, %d + (i * 37 %% 112 - 56) * 86400000,"
                .formatted(start)
            + " %d + (i * 37 %% 112 - 56) * 86400000 + 3600000,".formatted(start)
            + " 1, 2, 0, 0, 0, 0, 0, 0, 0, 60, NULL, NULL, NULL, NULL, NULL FROM n");
    for (int day = 0; day < 56; day++) {
      long live = start + day * 86_400_000L + 36_000_000;
      Tables.run(
          home,
          "INSERT INTO shows VALUES (%d, 'x', 0, %d, %d)"
              .formatted(day + 1, live, live + 7_200_000));
    }

    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Audience audience = shelf.audience(since, NOW);
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        best = Math.min(best, took);
        assertEquals(VIEWERS, audience.groups().stream().mapToInt(Audience.Group::people).sum());
        assertEquals(56, audience.airings().size());
      }
      System.out.printf("1,000,000 viewers counted: %d ms of one processor%n", best / 1_000_000);
      assertTrue(best < 2_500_000_000L, best / 1_000_000 + " ms");
    }
  }
}
