package app.cuelight.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.Calendars.Entry;
import app.cuelight.show.port.Calendars.Incoming;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calendars come in from any program, in part or whole, and ours come back as they went.
class CalendarReadingTest {

  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

  private final CalendarFiles files = new CalendarFiles();

  @ParameterizedTest(name = "in UTC: {0}")
  @ValueSource(booleans = {false, true})
  void aPlanComesBackAsItWent(boolean utc) {
    List<Slot> slots = new ArrayList<>(Plans.hard());
    slots.add(whole());

    Incoming read = read(Plans.write(slots, utc));

    assertEquals(List.of(), read.skipped());
    Map<SlotId, Slot> back = byId(read.slots().stream().map(Entry::slot).toList());
    byId(slots).forEach((id, slot) -> assertEquals(slot, back.remove(id)));
    assertEquals(Map.of(), back);
  }

  /// Everything a slot can say, in letters of every length, with characters that need escaping.
  private static Slot whole() {
    var crew =
        new Crew(
            "林晓; Ana, B\\C",
            "Studio 二",
            "agora/room:1",
            Duration.ofMinutes(45),
            Duration.ofMinutes(20));
    return new Slot(
        new SlotId("abc-1@cuelight.example"),
        "春季大促 🎉 — \"everything\" must go; really, all of it: twice as long as a line may be",
        ZoneId.of("Europe/Paris"),
        LocalDateTime.parse("2027-03-02T20:00"),
        Duration.ofMinutes(95),
        Plans.repeat(
            "FREQ=WEEKLY;UNTIL=20271228T200000;BYDAY=TU",
            List.of("2027-03-06T10:00"),
            List.of("2027-03-09T20:00"),
            Map.of(
                "2027-03-16T20:00",
                new Repeat.Changed(
                    LocalDateTime.parse("2027-03-17T21:00"),
                    Duration.ofMinutes(30),
                    "Other",
                    new Crew("Ana", null, null, Duration.ZERO, Duration.ZERO),
                    SlotState.DRAFT))),
        crew,
        List.of(new Market("FR", ZoneId.of("Europe/Paris")), Market.of("US")),
        SlotState.DRAFT,
        7,
        "First line;\nsecond, line\\n");
  }

  @Test
  void googlesCalendarKeepsItsClock() {
    assertEquals(
        List.of(
            "12 abc123@google.com | Spring show | America/New_York 2027-03-02T20:00 | 90 |"
                + " FREQ=WEEKLY;UNTIL=20270601T235959;BYDAY=TU | -[2027-03-16T20:00]"
                + " ~{2027-03-23T20:00=2027-03-24T21:00} | CONFIRMED 3 | Studio 1",
            "35 single@google.com | Once | America/New_York 2027-04-01T16:00 | 60 | null | -[] ~{} |"
                + " CONFIRMED 0 | null"),
        lines(
            """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Shows
            X-WR-TIMEZONE:America/New_York
            BEGIN:VTIMEZONE
            TZID:America/New_York
            X-LIC-LOCATION:America/New_York
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=America/New_York:20270302T200000
            DTEND;TZID=America/New_York:20270302T213000
            RRULE:FREQ=WEEKLY;UNTIL=20270602T035959Z;BYDAY=TU
            EXDATE;TZID=America/New_York:20270316T200000
            DTSTAMP:20261123T040000Z
            UID:abc123@google.com
            SEQUENCE:3
            STATUS:CONFIRMED
            LOCATION:Studio 1
            SUMMARY:Spring show
            GEO:40.1;-73.9
            TRANSP:OPAQUE
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=America/New_York:20270324T210000
            DTEND;TZID=America/New_York:20270324T223000
            DTSTAMP:20261123T040000Z
            UID:abc123@google.com
            RECURRENCE-ID:20270324T000000Z
            SEQUENCE:4
            SUMMARY:Spring show
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270401T200000Z
            DTEND:20270401T210000Z
            UID:single@google.com
            SUMMARY:Once
            END:VEVENT
            END:VCALENDAR
            """));
  }

  @Test
  void outlooksZonesAreKnownByTheirNamesOnWindows() {
    assertEquals(
        List.of(
            "21 040000008200E00074C5B7101A82E008 | Show | America/Los_Angeles 2027-03-02T20:00 | 60 |"
                + " FREQ=WEEKLY;BYDAY=TU | -[2027-03-09T20:00, 2027-03-16T20:00] ~{} | DRAFT 0 | null"),
        lines(
            """
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:PUBLISH
            BEGIN:VTIMEZONE
            TZID:Pacific Standard Time
            BEGIN:STANDARD
            DTSTART:16011104T020000
            RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
            TZOFFSETFROM:-0700
            TZOFFSETTO:-0800
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010311T020000
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            TZOFFSETFROM:-0800
            TZOFFSETTO:-0700
            END:DAYLIGHT
            END:VTIMEZONE

            BEGIN:VEVENT
            CLASS:PUBLIC
            DTSTART;TZID="Pacific Standard Time":20270302T200000
            DTEND;TZID="Pacific Standard Time":20270302T210000
            EXDATE;TZID="Pacific Standard Time":20270309T200000,20270316T200000
            RRULE:FREQ=WEEKLY;BYDAY=TU
            STATUS:TENTATIVE
            SUMMARY;LANGUAGE=en-us:Show
            UID:040000008200E00074C5B7101A82E008
            X-ALT-DESC;FMTTYPE=text/html:<html>
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """));
  }

  @Test
  void aZoneWithoutAKnownNameIsFoundByWhatItsClockDoes() {
    assertEquals(
        List.of(
            "17 1 | Show | Asia/Kathmandu 2027-03-02T20:00 | 60 | null | -[] ~{} | CONFIRMED 0 | null"),
        lines(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0545
            TZOFFSETTO:+0545
            END:STANDARD
            BEGIN:X-NONE
            END:X-NONE
            BEGIN:X-NONE
            END:X-NONE
            END:VTIMEZONE


            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Customized Time Zone:20270302T200000
            DURATION:PT1H
            SUMMARY:Show
            END:VEVENT
            END:VCALENDAR
            """));
  }

  @Test
  void otherPeoplesRulesGiveWayToOurs() {
    Incoming read =
        read(
            calendar(
                """
                BEGIN:VTIMEZONE
                TZID:America/Vancouver
                BEGIN:STANDARD
                DTSTART:20071104T020000
                RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                TZOFFSETFROM:-0700
                TZOFFSETTO:-0800
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20070311T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                TZOFFSETFROM:-0800
                TZOFFSETTO:-0700
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=America/Vancouver:20270115T200000
                DURATION:PT1H
                SUMMARY:Show
                END:VEVENT
                """));

    assertEquals(
        List.of("The file has other rules for America/Vancouver; those of 2026e are used."),
        read.slots().getFirst().remarks().stream().map(Bilingual::en).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam:20270302T200000 | Europe/Amsterdam 2027-03-02T20:00
          DTSTART;TZID=europe/berlin:20270302T200000 | Europe/Berlin 2027-03-02T20:00
          DTSTART:20270302T200000 | Asia/Shanghai 2027-03-02T20:00
          DTSTART:20270302T200000Z | Asia/Shanghai 2027-03-03T04:00
          DTSTART;VALUE=DATE-TIME;TZID=China Standard Time:20270302T200000 | Asia/Shanghai 2027-03-02T20:00
          dtstart;tzid=Europe/London;x-a="b;c:d":2027-03-02T20:00:00 | Europe/London 2027-03-02T20:00
          """)
  void timesAreReadByTheClockTheyMean(String line, String meant) {
    Slot slot =
        read(calendar(
                "BEGIN:VEVENT\nUID:1\n" + line + "\nDURATION:PT1H\nSUMMARY:Show\nEND:VEVENT\n"))
            .slots()
            .getFirst()
            .slot();

    assertEquals(meant, slot.anchor() + " " + slot.start());
  }

  @Test
  void aSeriesIsCutWhereAllLaterShowsAreOthers() {
    assertEquals(
        List.of(
            "4 1 | Show | Europe/London 2027-03-02T20:00 | 60 | FREQ=DAILY;UNTIL=20270304T195959 |"
                + " -[] ~{} | CONFIRMED 0 | null",
            "4 1/20270304t200000 | Later | Europe/London 2027-03-04T21:00 | 60 | FREQ=DAILY;COUNT=8 |"
                + " -[2027-03-05T21:00] ~{} | CONFIRMED 0 | null"),
        lines(
            calendar(
                """
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Europe/London:20270302T200000
                DURATION:PT1H
                SUMMARY:Show
                RRULE:FREQ=DAILY;COUNT=10
                EXDATE;TZID=Europe/London:20270305T200000
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20270304T200000
                DTSTART;TZID=Europe/London:20270304T210000
                DURATION:PT1H
                SUMMARY:Later
                END:VEVENT
                """)));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          DTSTART;VALUE=DATE:20270302/DURATION:P1D | It is an entry for whole days; a show has a time.
          DTSTART:20270302T200000Z | It has no end: neither DTEND nor DURATION.
          DURATION:PT1H | It has no DTSTART.
          DTSTART;TZID=Moon/Tycho:20270302T200000/DURATION:PT1H | Its time zone 'Moon/Tycho' is unknown, and the file does not say what its clock does.
          DTSTART:20270230T200000Z/DURATION:PT1H | '20270230T200000Z' is no time such as 20270302T200000.
          DTSTART:20270302T200000Z/DURATION:PT0S | A show takes 1 to 1,440 minutes; this one would take 0.
          DTSTART:20270302T200000Z/DURATION:PT30H | A show takes 1 to 1,440 minutes; this one would take 1,800.
          DTSTART:20270302T200000Z/DURATION:1 hour | '1 HOUR' is no DURATION such as PT90M.
          DTSTART:20270302T200000Z/DURATION:PT1H/RRULE:FREQ=SECONDLY | It repeats more than 100 times a day.
          DTSTART:20270302T200000Z/DURATION:PT1H/RRULE:FREQ=DAILY/RRULE:FREQ=WEEKLY | It repeats by more than one rule.
          DTSTART:20270302T200000Z/DURATION:PT1H/RRULE:FREQ=OFTEN | This is no rule for repeating: 'OFTEN' is no FREQ; DAILY, WEEKLY, MONTHLY and YEARLY are some.
          """)
  void whatIsNoShowIsLeftOutWithItsLineAndTheReason(String lines, String why) {
    Incoming read =
        read(
            calendar(
                "BEGIN:VEVENT\nUID:1\nSUMMARY:Odd\n"
                    + lines.replaceAll("/(?=[DR][A-Z]+[:;])", "\n")
                    + "\nEND:VEVENT\n"
                    + event("2")));

    assertEquals(
        List.of("4 Odd: " + why),
        read.skipped().stream()
            .map(it -> it.line() + " " + it.title() + ": " + it.why().en())
            .toList());
    assertTrue(read.skipped().getFirst().why().zh().matches("(?s).*\\p{IsHan}.*"));
    assertEquals(List.of("2"), read.slots().stream().map(it -> it.slot().id().value()).toList());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | This is no calendar: it does not begin with BEGIN:VCALENDAR.
          id,name/1,a | This is no calendar: line 1 stands outside of BEGIN:VCALENDAR.
          BEGIN:VEVENT/END:VEVENT | This is no calendar: line 1 begins a VEVENT outside of one.
          BEGIN:VCALENDAR/BEGIN:VEVENT/UID:1 | The calendar breaks off at line 3: END:VEVENT is missing.
          BEGIN:VCALENDAR/BEGIN:VEVENT/END:VCALENDAR | Line 3 ends a VCALENDAR, but VEVENT is open.
          BEGIN:VCALENDAR/BEGIN:A/BEGIN:A/BEGIN:A/BEGIN:A/BEGIN:A/BEGIN:A/BEGIN:A/BEGIN:A | Line 9 is nested 9 deep; no calendar is.
          """)
  void saysWhyAFileIsNoCalendar(String text, String why) {
    var no = assertThrows(IllegalArgumentException.class, () -> read(text.replace("/", "\r\n")));

    assertEquals(why, no.getMessage());
  }

  @Test
  void linesMayEndAndBreakInAnyWay() {
    String text =
        calendar(
            """
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Europe/Lon
             don:20270302T200000
            DURATION:PT1H
            SUMMARY:A title that somebo
            dy broke without a blank
            \tand with a tab
            END:VEVENT
            """);

    for (String end : List.of("\n", "\r", "\r\n")) {
      Slot slot = read("\uFEFF" + text.replace("\n", end)).slots().getFirst().slot();
      assertEquals("A title that somebody broke without a blankand with a tab", slot.title());
      assertEquals(ZoneId.of("Europe/London"), slot.anchor());
    }
  }

  @Test
  void aHugeFileCostsBoundedTimeAndMemory() {
    byte[] begin =
        bytes(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270302T200000Z\nDURATION:PT1H\nSUMMARY:Big\nATTACH;ENCODING=BASE64:");
    byte[] line = bytes("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo".repeat(30_000));
    byte[] end = bytes("\nEND:VEVENT\nEND:VCALENDAR\n");
    List<InputStream> fifty = new ArrayList<>(List.of(new ByteArrayInputStream(begin)));
    for (int i = 0; i < 50; i++) {
      fifty.add(new ByteArrayInputStream(line));
    }
    fifty.add(new ByteArrayInputStream(end));

    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertEquals(
                "Big",
                files
                    .read(new SequenceInputStream(Collections.enumeration(fifty)), HOME, Plans.NOW)
                    .slots()
                    .getFirst()
                    .slot()
                    .title()));
  }

  @Test
  void tooManyEventsOrDatesAreRefused() {
    String many = calendar(event("1").repeat(20_001));
    assertEquals(
        "The calendar has more than 20,000 events at line 120,004; export a shorter time.",
        assertThrows(IllegalArgumentException.class, () -> read(many)).getMessage());

    var dates = new StringBuilder("RDATE:20270302T200000Z");
    for (int i = 0; i < 100_000; i++) {
      dates
          .append(",")
          .append("2027%02d%02dT%02d%02d00Z".formatted(i % 12 + 1, i % 28 + 1, i % 24, i % 60));
    }
    Incoming read = read(calendar(event("1").replace("SUMMARY", dates + "\nSUMMARY")));
    assertEquals("Line 8 lists more than 5,000 dates.", why(read));
    assertEquals("第 8 行列出了 5,000 个以上的日期。", read.skipped().getFirst().why().zh());

    String lines = "RDATE:20270303T200000Z\n".repeat(100_000);
    assertEquals(
        "It has more than 2,000 lines that say something; no show has.",
        why(read(calendar(event("1").replace("SUMMARY", lines + "SUMMARY")))));
  }

  /// Each of them would be counted through anew whenever somebody asks.
  @Test
  void rulesThatCountTooMuchTogetherAreLeftOut() {
    String rule = "RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=100000\nSUMMARY";
    var events = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      events.append(event(String.valueOf(i)).replace("SUMMARY", rule));
    }

    Incoming read = assertTimeout(Duration.ofSeconds(10), () -> read(calendar(events.toString())));

    assertEquals(10, read.slots().size());
    assertEquals(1_990, read.skipped().size());
    assertEquals(
        "The rules of this file count more than 1,000,000 shows up to here; end them by UNTIL.",
        why(read));
  }

  private static String why(Incoming read) {
    return read.skipped().getFirst().why().en();
  }

  private static String event(String uid) {
    return "BEGIN:VEVENT\nUID:"
        + uid
        + "\nDTSTART:20270302T200000Z\nDURATION:PT1H\nSUMMARY:S\nEND:VEVENT\n";
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Somebody//EN\n" + events + "END:VCALENDAR\n";
  }

  private Incoming read(String text) {
    return files.read(new ByteArrayInputStream(bytes(text)), HOME, Plans.NOW);
  }

  private List<String> lines(String text) {
    Incoming read = read(text);
    assertEquals(List.of(), read.skipped());
    return read.slots().stream().map(CalendarReadingTest::line).toList();
  }

  private static String line(Entry entry) {
    Slot it = entry.slot();
    Map<LocalDateTime, LocalDateTime> changed = new TreeMap<>();
    it.repeat().changed().forEach((original, one) -> changed.put(original, one.start()));
    return "%d %s | %s | %s %s | %d | %s | -%s ~%s | %s %d | %s"
        .formatted(
            entry.line(),
            it.id(),
            it.title(),
            it.anchor(),
            it.start(),
            it.length().toMinutes(),
            it.repeat().rule(),
            it.repeat().skipped(),
            changed,
            it.state(),
            it.sequence(),
            it.crew().studio());
  }

  private static Map<SlotId, Slot> byId(List<Slot> slots) {
    Map<SlotId, Slot> byId = new TreeMap<>();
    slots.forEach(slot -> byId.put(slot.id(), slot));
    return byId;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
