package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Streams;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom a glance finds moved is whom the writer, who reads everything, finds moved.
class GlanceReaderTest {

  @TempDir Path home;

  @Test
  void judgingAtAGlanceLeavesTheSameCacheAsJudgingEverybodyWhole() {
    for (int seed = 0; seed < 12; seed++) {
      List<Arrival> stream = Streams.of(seed, 30, 400);
      for (int days : new int[] {0, 3, 46, 130, 400}) {
        Instant later = Streams.START.plus(Duration.ofDays(days));
        Path whole = home.resolve("w" + seed + "-" + days);
        Path glance = home.resolve("g" + seed + "-" + days);
        try (Workspace one = Workspace.open(whole, Streams.START);
            Workspace other = Workspace.open(glance, Streams.START);
            SqliteShelf shelf = SqliteShelf.of(glance)) {
          one.journal().commit(stream, SqliteJournalTest.judgeAt(Streams.START));
          other.journal().commit(stream, SqliteJournalTest.judgeAt(Streams.START));
          one.journal().reviewAll(later, SqliteJournalTest.judgeAt(later));
          var judging = new Judging(shelf);
          long seen =
              judging.again(
                  other.journal(), later, Journal.Ground.NORMS, SqliteJournalTest.judgeAt(later));
          assertEquals(shelf.viewerCount(), seen);
          assertEquals(Tables.of(whole), Tables.of(glance), seed + " after " + days + " days");
          assertEquals(reviews(whole), reviews(glance), seed + " after " + days + " days");
        }
      }
    }
  }

  private static List<String> reviews(Path place) {
    return Tables.rows(place, "SELECT id, review_by FROM presence JOIN viewers ON no = viewer");
  }

  @Test
  void namesAreFoundByAnIndex() {
    Workspace.open(home, Streams.START).close();
    List<String> plan =
        Tables.rows(
            home,
            "EXPLAIN QUERY PLAN SELECT no FROM names JOIN viewers ON no = viewer"
                + " WHERE name IS NOT NULL AND substr(lines, 1, instr(lines, char(10))) = 'ann'");
    assertTrue(plan.getFirst().contains("names_by_first"), plan::toString);
  }

  @Test
  void handlesAreFoundByAnIndex() {
    Workspace.open(home, Streams.START).close();
    List<String> plan =
        Tables.rows(
            home,
            "EXPLAIN QUERY PLAN SELECT no FROM viewers WHERE handle IS NOT NULL"
                + " AND handle = 'ann' COLLATE NOCASE");
    assertTrue(plan.getFirst().contains("viewers_by_handle"), plan::toString);
  }
}
