package app.cuelight.store.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.ScheduleBooks.Kept;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plan in its file.
final class ScheduleBooksTest {

  private static final Instant NOW = Instant.parse("2027-02-01T12:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Roster USUAL =
      new Roster(NEW_YORK, List.of(), List.of(), List.of(), Map.of());

  @TempDir private Path home;

  private SqliteScheduleBooks open() {
    return SqliteScheduleBooks.open(home, USUAL);
  }

  private static Slot slot(String id, String title) {
    var changed = new TreeMap<LocalDateTime, Repeat.Changed>();
    changed.put(
        LocalDateTime.parse("2027-03-09T20:00"),
        new Repeat.Changed(
            LocalDateTime.parse("2027-03-09T21:00"),
            Duration.ofMinutes(45),
            "Summer & wool = 100 %",
            new Crew("Mei", null, "tt/room 1", Duration.ZERO, Duration.ofMinutes(15)),
            SlotState.CANCELLED));
    return new Slot(
        new SlotId(id),
        title,
        NEW_YORK,
        LocalDateTime.parse("2027-03-02T20:00"),
        Duration.ofMinutes(150),
        new Repeat(
            "FREQ=WEEKLY;BYDAY=TU",
            new TreeSet<>(List.of(LocalDateTime.parse("2027-03-04T20:00"))),
            new TreeSet<>(List.of(LocalDateTime.parse("2027-03-16T20:00"))),
            changed),
        new Crew("Lin", "A", null, Duration.ofMinutes(30), Duration.ZERO),
        List.of(new Market("US", NEW_YORK), Market.of("MX")),
        SlotState.DRAFT,
        3,
        "two lines\nof notes; 笔记");
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    Slot slot = slot("a", "Knitwear 针织");
    Roster roster =
        new Roster(
            ZoneId.of("Asia/Shanghai"),
            List.of(new Market("US", NEW_YORK), Market.of("MX")),
            List.of(
                new Roster.Host("Lin = 林", ZoneId.of("Asia/Shanghai"), Set.of("zh", "en")),
                new Roster.Host("Mei", NEW_YORK, Set.of())),
            List.of("A", "B & C"),
            Map.of("ES", new Roster.Prime(LocalTime.of(21, 0), LocalTime.of(0, 30))));
    try (var books = open()) {
      books.change("Lin", "put", NOW, _ -> List.of(slot));
      books.changeRoster(_ -> roster);
    }
    try (var books = open()) {
      assertEquals(new Kept(2, List.of(slot)), books.get());
      assertEquals(roster, books.roster());
    }
  }

  @Test
  void whatNobodyChangedIsNotReadAgain() {
    try (var books = open();
        var other = open()) {
      books.change("Lin", "put", NOW, _ -> List.of(slot("a", "Knitwear")));
      Kept known = books.get();
      assertSame(known, books.get());
      other.change("Mei", "put", NOW, slots -> with(slots, slot("b", "Wool")));
      assertEquals(2, books.get().slots().size());
      assertEquals(2, books.get().revision());
    }
  }

  private static List<Slot> with(List<Slot> slots, Slot slot) {
    List<Slot> more = new ArrayList<>(slots);
    more.add(slot);
    return more;
  }

  @Test
  void aChangeThatChangesNothingIsNone() {
    try (var books = open()) {
      books.change("Lin", "put", NOW, _ -> List.of(slot("a", "Knitwear")));
      assertEquals(1, books.change("Lin", "put", NOW, slots -> slots).revision());
      assertThrows(
          IllegalArgumentException.class,
          () ->
              books.change(
                  "Lin",
                  "put",
                  NOW,
                  _ -> {
                    throw new IllegalArgumentException("no");
                  }));
      assertEquals(1, books.get().revision());
      books.undo("Lin", NOW);
      assertEquals(List.of(), books.get().slots());
    }
  }

  @Test
  void severalWritersLoseNothing() throws InterruptedException {
    List<Thread> writers =
        IntStream.range(0, 4)
            .mapToObj(writer ->
                Thread.ofPlatform()
                    .start(() -> {
                      try (var books = open()) {
                        for (int i = 0; i < 25; i++) {
                          Slot slot = slot(writer + "-" + i, "Knitwear");
                          books.change("w" + writer, "put", NOW, slots -> with(slots, slot));
                        }
                      }
                    }))
            .toList();
    for (Thread writer : writers) {
      writer.join();
    }
    try (var books = open()) {
      assertEquals(100, books.get().slots().size());
      assertEquals(100, books.get().revision());
    }
  }

  @Test
  void aRemovedSlotComesBackWithANewerNumber() {
    try (var books = open()) {
      books.change("Lin", "put", NOW, _ -> List.of(slot("a", "Knitwear")));
      books.change("Lin", "remove", NOW, _ -> List.of());
      books.undo("Lin", NOW);
      assertEquals(4, books.get().slots().getFirst().sequence());
    }
  }

  @Test
  void whatIsTakenBackIsKnownAsItIsInTheFile() {
    try (var books = open();
        var others = open()) {
      books.change(
          "Lin",
          "put",
          NOW,
          _ -> List.of(slot("a", "Knitwear"), slot("b", "Wool"), slot("d", "Silk")));
      books.change(
          "Lin",
          "edit",
          NOW,
          slots -> List.of(slot("a", "Linen"), slot("c", "Felt"), slots.get(2)));
      others.change("Aiko", "put", NOW, slots -> with(slots, slot("e", "Denim")));
      List<Slot> known = books.undo("Lin", NOW).orElseThrow().slots();
      assertEquals(
          List.of("a Knitwear", "b Wool", "d Silk", "e Denim"),
          known.stream().map(slot -> slot.id().value() + " " + slot.title()).toList());
      assertEquals(others.get().slots(), known);
    }
  }

  @Test
  void remembersByWhichRulesASlotWasPlanned() {
    ClockSpan clock =
        LocalClock.span(NEW_YORK, NOW.minus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(1200)));
    try (var old = SqliteScheduleBooks.open(home, USUAL, "2020a")) {
      old.change("Lin", "put", NOW, _ -> List.of(slot("a", "Knitwear"), slot("b", "Wool")));
      assertEquals(Map.of(), old.planned());
    }
    try (var books = open()) {
      assertEquals(Set.of(new SlotId("a"), new SlotId("b")), books.planned().keySet());
      assertEquals(clock, books.planned().get(new SlotId("a")).clock());
      books.change(
          "Lin", "edit", NOW, slots -> List.of(slot("a", "Knitwear and more"), slots.get(1)));
      assertEquals(Set.of(new SlotId("b")), books.planned().keySet());
      books.undo("Lin", NOW);
      assertEquals(Set.of(new SlotId("a"), new SlotId("b")), books.planned().keySet());
      books.accept(Set.of(new SlotId("a"), new SlotId("b")), NOW);
      assertEquals(Map.of(), books.planned());
    }
  }

  @Test
  void aPlanOfTheFirstVersionLearnsWhatIsBegunByHandAndKeepsItsSlots() throws Exception {
    try (var books = open();
        var raw = app.cuelight.store.Database.sharedWriter(home.resolve("schedule.db"));
        var statement = raw.createStatement()) {
      books.change("Lin", "put", NOW, _ -> List.of(slot("a", "Knitwear")));
      statement.execute("DROP TABLE by_hand");
      statement.execute("PRAGMA user_version = 1");
    }
    var wall = java.time.LocalDateTime.parse("2027-03-02T20:00");
    try (var books = open()) {
      assertEquals(List.of(), books.byHand());
      books.begin(new SlotId("a"), wall, NOW);
      books.begin(new SlotId("b"), wall, NOW.plusSeconds(60));
      assertEquals(1, books.get().slots().size());
    }
    try (var books = open()) {
      assertEquals(
          List.of(
              new ByHand(new SlotId("a"), wall, NOW, NOW.plusSeconds(60)),
              new ByHand(new SlotId("b"), wall, NOW.plusSeconds(60), null)),
          books.byHand());
    }
  }

  @Test
  void saysWhatToDoAboutADamagedOrNewerFile() throws Exception {
    Path file = home.resolve("schedule.db");
    Files.writeString(file, "this is no database, whatever its name says ".repeat(50));
    String damaged = assertThrows(JournalException.class, this::open).getMessage();
    Files.delete(file);
    try (var books = open();
        var raw = app.cuelight.store.Database.sharedWriter(file);
        var statement = raw.createStatement()) {
      books.get();
      statement.execute("PRAGMA user_version = 9");
    }
    String newer = assertThrows(JournalException.class, this::open).getMessage();
    assertAll(
        () ->
            assertEquals(
                "The plan of shows "
                    + file
                    + " is damaged; bring back a backup with cuelight restore, or move the file"
                    + " away and begin an empty plan.",
                damaged),
        () ->
            assertEquals(
                "The plan of shows "
                    + file
                    + " is of version 9, this Cuelight knows 2; use the newer one.",
                newer));
  }

  @Test
  void tenThousandSlotsAreReadAndChangedAtOnce() {
    List<Slot> many =
        IntStream.range(0, 10_000).mapToObj(i -> slot("slot-" + i, "Show " + i)).toList();
    try (var books = open()) {
      books.change("Lin", "import", NOW, _ -> many);
      books.undo("Lin", NOW);
      assertEquals(List.of(), books.get().slots());
      books.change("Lin", "import", NOW, _ -> many);
      assertTrue(books.get().slots().containsAll(many));
    }
    try (var books = open()) {
      assertEquals(10_000, books.get().slots().size());
    }
  }
}
