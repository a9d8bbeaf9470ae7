package app.cuelight.feed.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.Calendars.Incoming;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of a calendar: what the library is given to read, and what it is given to write.
class CalendarSyntaxTest {

  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
  private static final String ODD =
      "Back\\slash\nNext\\n, \"said\"; Z\u00fcrich \u4e2d\u6587 \uD83C\uDF89 ";

  private final CalendarFiles files = new CalendarFiles();

  /// Lines that the parser takes for something else, gives up on, or loses the next one by.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          DTSTART;TZID=\"Europe/Paris:20270302T200000      | Europe/Paris 2027-03-02T20:00
          DTSTART;:20270302T200000Z                        | Asia/Shanghai 2027-03-03T04:00
          DTSTART;TZID:20270302T200000                     | Asia/Shanghai 2027-03-02T20:00
          DTSTART;X=\"a\",\"b\";TZID=Europe/Paris:20270302T200000 | Europe/Paris 2027-03-02T20:00
          DTSTART;X=\"a:b;c=d\";TZID=Europe/Paris:20270302T200000 | Europe/Paris 2027-03-02T20:00
          DTSTART;TZID==Europe/Paris:20270302T200000       | Europe/Paris 2027-03-02T20:00
          DTSTART;TZID = Europe/Paris :20270302T200000     | Europe/Paris 2027-03-02T20:00
          DTSTART;X=a=b;TZID=Europe/Paris:20270302T200000  | Europe/Paris 2027-03-02T20:00
          """)
  void aLineIsReadThatTheParserWouldNotTake(String line, String meant) {
    Incoming read = read(calendar(line));

    assertEquals(List.of(), read.skipped());
    Slot slot = read.slots().getFirst().slot();
    assertEquals(
        "Next; time" + " " + meant, slot.title() + " " + slot.anchor() + " " + slot.start());
  }

  @Test
  void aLineWithoutAColonCostsNoOther() {
    Incoming read = read(calendar("COMMENT;A=b\nDTSTART:20270302T200000Z\nRESOURCES;A=b"));

    assertEquals("Next; time", read.slots().getFirst().slot().title());
  }

  @Test
  void partsMayHaveAnyNameAndCase() {
    String odd = "begin:x y;z=\"1\n\nSUMMARY:not this\nEnd: X Y;Z=\"1\n";

    Slot slot = read(calendar(odd + "DTSTART:20270302T200000Z")).slots().getFirst().slot();

    assertEquals("Next; time", slot.title());
  }

  @Test
  void aFileMayHoldSeveralCalendars() {
    String one = calendar("DTSTART:20270302T200000Z");
    Incoming read = read(one + "\n\n" + one.replace("UID:1", "UID:2"));

    assertEquals(
        List.of("3 1", "14 2"),
        read.slots().stream().map(it -> it.line() + " " + it.slot().id()).toList());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          END:VCALENDAR | Line 1 ends a VCALENDAR, but nothing is open.
          BEGIN:VCALENDAR/END:VCALENDAR/X:1 | This is no calendar: line 3 stands outside of BEGIN:VCALENDAR.
          BEGIN:VCALENDAR/END;X | The calendar breaks off at line 2: END:VCALENDAR is missing.
          X | This is no calendar: line 1 stands outside of BEGIN:VCALENDAR.
          """)
  void whatNoParserShouldSeeIsRefusedWithItsLine(String text, String why) {
    var no = assertThrows(Refused.class, () -> read(text.replace("/", "\n")));

    assertEquals(why, no.getMessage());
  }

  /// The parser alone runs out of stack at some 4,000.
  @Test
  void deepNestingIsRefusedBeforeItIsDeep() {
    String deep = "BEGIN:VCALENDAR\n" + "BEGIN:A\n".repeat(50_000);

    var no = assertTimeout(Duration.ofSeconds(5), () -> refused(deep));

    assertEquals("Line 9 is nested 9 deep; no calendar is.", no.getMessage());
  }

  @Test
  void linesHaveAtMost75OctetsAndNoCharacterIsCut() {
    for (String line : Plans.write(List.of(odd()), false).split("\r\n")) {
      int octets = line.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(octets <= 75, octets + ": " + line);
      assertTrue(line.indexOf('\uFFFD') < 0, line);
      assertTrue(!line.contains("\n") && !line.contains("\r"), line);
    }
  }

  /// Its own decoder would drop the end of a line after a backslash.
  @Test
  void textComesBackWithEveryCharacterThatALineMayHave() {
    Slot back = read(Plans.write(List.of(odd()), false)).slots().getFirst().slot();

    assertEquals(ODD + "x".repeat(200) + " \nbell", back.notes());
  }

  @Test
  void aShowOfTwentyFourHoursIsNoDay() {
    assertTrue(Plans.write(List.of(odd()), false).contains("\r\nDURATION:PT24H\r\n"));
  }

  private static Slot odd() {
    return new Slot(
        new SlotId("a,b;c\\d"),
        "\u665A\u5B89".repeat(50),
        HOME,
        LocalDateTime.parse("2027-03-02T20:00"),
        Duration.ofDays(1),
        Plans.repeat("FREQ=DAILY;BYSECOND=60", List.of(), List.of(), Map.of()),
        Crew.NONE,
        List.of(),
        SlotState.DRAFT,
        0,
        ODD + "x".repeat(200) + "\u0007\rbell");
  }

  /// Its own rules of recurrence do not know the second that no clock shows.
  @Test
  void aRuleThatFallsOnNothingComesBack() {
    Repeat back = read(Plans.write(List.of(odd()), false)).slots().getFirst().slot().repeat();

    assertEquals("FREQ=DAILY;BYSECOND=60", back.rule());
  }

  @Test
  void theLibraryFindsNothingWrongWithWhatItWrote() throws Exception {
    for (boolean utc : List.of(false, true)) {
      String text = Plans.write(Plans.hard(), utc);
      Calendar calendar =
          new CalendarBuilder()
              .build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      List<ValidationEntry> wrong =
          calendar.<CalendarComponent>getComponents().stream()
              .flatMap(each -> each.validate(true).getEntries().stream())
              .toList();
      assertEquals(List.of(), wrong);
    }
  }

  private Refused refused(String text) {
    return assertThrows(Refused.class, () -> read(text));
  }

  private static String calendar(String lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n"
        + lines
        + "\nSUMMARY:Next\\; time\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n";
  }

  private Incoming read(String text) {
    return files.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), HOME, Plans.NOW);
  }
}
