package app.cuelight.show.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.feed.calendar.CalendarFiles;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.show.schedule.CalendarDesk.Preview;
import app.cuelight.store.schedule.SqliteScheduleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other people's calendars meet the plan: real books, real files.
class CalendarDeskTest {

  @TempDir private Path home;
  private SqliteScheduleBooks books;
  private CalendarDesk desk;

  @BeforeEach
  void open() {
    books = SqliteScheduleBooks.open(home, PlanningTable.ROSTER);
    desk =
        new CalendarDesk(
            books,
            new CalendarFiles(),
            new CalendarRules(),
            "Lin",
            InstantSource.fixed(PlanningTable.NOW));
  }

  @AfterEach
  void close() {
    desk.close();
    books.close();
  }

  private static final Slot PLANNED =
      new Slot(
          new SlotId("a"),
          "Show",
          PlanningTable.NEW_YORK,
          LocalDateTime.parse("2027-03-02T20:00"),
          Duration.ofMinutes(60),
          Repeat.by("FREQ=WEEKLY;BYDAY=TU"),
          new Crew("Lin", "A", "agora/1", Duration.ofMinutes(30), Duration.ZERO),
          List.of(Market.of("US")),
          SlotState.CONFIRMED,
          2,
          "");

  private void plan(Slot slot) {
    books.change("Lin", "put", PlanningTable.NOW, _ -> List.of(slot));
  }

  private Path file(String... events) throws IOException {
    return Files.writeString(
        home.resolve("in.ics"),
        "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", events) + "END:VCALENDAR\n");
  }

  private static String event(String uid, int sequence, String start, String more) {
    return "BEGIN:VEVENT\nUID:%s\nSEQUENCE:%d\nDTSTART;TZID=America/New_York:%s\nDURATION:PT1H\nSUMMARY:Show\n%sEND:VEVENT\n"
        .formatted(uid, sequence, start, more);
  }

  private static List<String> said(Preview preview) {
    return preview.rows().stream()
        .map(row -> row.fate() + " " + row.line() + " " + row.title())
        .toList();
  }

  @Test
  void aPreviewSaysWhatBecomesOfEachEventAndChangesNothing() throws IOException {
    plan(PLANNED);

    Preview preview =
        desk.preview(
                file(
                    event("a", 3, "20270302T210000", "RRULE:FREQ=WEEKLY;BYDAY=TU\n"),
                    event("b", 0, "20270303T200000", ""),
                    event("c", 0, "20270303", "")))
            .join();

    assertEquals(List.of("CHANGED 3 Show", "NEW 11 Show", "SKIPPED 18 Show"), said(preview));
    assertEquals(List.of(PLANNED), books.get().slots());
  }

  @Test
  void whatWouldNeverTakePlaceIsSaidInThePreview() throws IOException {
    Preview preview =
        desk.preview(
                file(
                    event("a", 0, "20270302T200000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"),
                    event(
                        "b",
                        0,
                        "20270302T200000",
                        "RRULE:FREQ=WEEKLY;COUNT=1\nEXDATE;TZID=America/New_York:20270302T200000\n"),
                    event("c", 0, "20270302T200000", "")))
            .join();
    assertEquals(
        List.of(
            List.of(
                "No show comes of this: its rule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 gives none."),
            List.of("No show comes of this: every one of them is taken off."),
            List.of()),
        preview.rows().stream()
            .map(row -> row.remarks().stream().map(Bilingual::en).toList())
            .toList());
  }

  @Test
  void whatOtherProgramsDoNotKnowStaysAsItWas() throws IOException {
    plan(PLANNED);

    desk.apply(
            desk.preview(file(event("a", 3, "20270302T210000", "RRULE:FREQ=WEEKLY;BYDAY=TU\n")))
                .join())
        .join();

    Slot slot = books.get().slots().getFirst();
    assertEquals(LocalDateTime.parse("2027-03-02T21:00"), slot.start());
    assertEquals(PLANNED.crew(), slot.crew());
    assertEquals(PLANNED.markets(), slot.markets());
    assertEquals(3, slot.sequence());
  }

  @Test
  void whatIsOlderOrTheSameOrCalledOffIsToldApart() throws IOException {
    plan(PLANNED);
    String rule = "RRULE:FREQ=WEEKLY;BYDAY=TU\n";

    assertEquals(
        List.of("OLDER 3 Show"),
        said(desk.preview(file(event("a", 1, "20270302T210000", rule))).join()));
    assertEquals(
        List.of("UNCHANGED 3 Show"),
        said(desk.preview(file(event("a", 2, "20270302T200000", rule))).join()));
    assertEquals(
        List.of("CANCELLED 3 Show"),
        said(
            desk.preview(file(event("a", 2, "20270302T200000", rule + "STATUS:CANCELLED\n")))
                .join()));
  }

  @Test
  void aCalendarOfOursIsAsThePlanIs() {
    plan(PLANNED);
    Path file = home.resolve("out.ics");

    assertEquals(1, desk.export(file, "en", false).join());

    assertEquals(List.of("UNCHANGED 34 Show"), said(desk.preview(file).join()));
  }

  @Test
  void anImportIsTakenBackAsAWhole() throws IOException {
    plan(PLANNED);

    Preview preview =
        desk.preview(
                file(event("b", 0, "20270303T200000", ""), event("c", 0, "20270304T200000", "")))
            .join();
    desk.apply(preview).join();
    assertEquals(3, books.get().slots().size());

    books.undo("Lin", PlanningTable.NOW);
    assertEquals(List.of(PLANNED), books.get().slots());
  }

  @Test
  void aBrokenFileChangesNothing() throws IOException {
    plan(PLANNED);
    Path broken = Files.writeString(home.resolve("in.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\n");

    var no = assertThrows(CompletionException.class, () -> desk.preview(broken).join());

    assertEquals(
        "The calendar breaks off at line 2: END:VEVENT is missing.", no.getCause().getMessage());
    assertEquals(List.of(PLANNED), books.get().slots());
  }
}
