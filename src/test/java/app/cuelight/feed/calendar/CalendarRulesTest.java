package app.cuelight.feed.calendar;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of RFC 5545 §3.8.5.3, what it leaves open, and rules written to hurt.
class CalendarRulesTest {

  private static final LocalDateTime START = LocalDateTime.parse("2027-03-02T20:00");
  private static final LocalDateTime NEVER = LocalDateTime.parse("9999-12-31T00:00");

  private final CalendarRules rules = new CalendarRules();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
FREQ=DAILY;COUNT=10 | 19970902T0900 | 1997-09: 2 3 4 5 6 7 8 9 10 11
FREQ=DAILY;INTERVAL=10;COUNT=5 | 19970902T0900 | 1997-09: 2 12 22, 1997-10: 2 12
FREQ=WEEKLY;COUNT=10 | 19970902T0900 | 1997-09: 2 9 16 23 30, 1997-10: 7 14 21 28, 1997-11: 4
FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=6 | 19970902T0900 | 1997-09: 2 16 30, 1997-10: 14 28, 1997-11: 11
FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 19970902T0900 | 1997-09: 2 4 9 11 16 18 23 25 30, 1997-10: 2
FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 19970902T0900 | 1997-09: 2 4 9 11 16 18 23 25 30, 1997-10: 2
FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 19970901T0900 | 1997-09: 1 3 5 15 17 19 29, 1997-10: 1 3 13 15 17 27 29 31, 1997-11: 10 12 14 24 26 28, 1997-12: 8 10 12 22
FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 19970902T0900 | 1997-09: 2 4 16 18 30, 1997-10: 2 14 16
FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 19970905T0900 | 1997-09: 5, 1997-10: 3, 1997-11: 7, 1997-12: 5, 1998-01: 2, 1998-02: 6, 1998-03: 6, 1998-04: 3, 1998-05: 1, 1998-06: 5
FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 19970905T0900 | 1997-09: 5, 1997-10: 3, 1997-11: 7, 1997-12: 5
FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 19970907T0900 | 1997-09: 7 28, 1997-11: 2 30, 1998-01: 4 25, 1998-03: 1 29, 1998-05: 3 31
FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 19970922T0900 | 1997-09: 22, 1997-10: 20, 1997-11: 17, 1997-12: 22, 1998-01: 19, 1998-02: 16
FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6 | 19970928T0900 | 1997-09: 28, 1997-10: 29, 1997-11: 28, 1997-12: 29, 1998-01: 29, 1998-02: 26
FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 19970902T0900 | 1997-09: 2 15, 1997-10: 2 15, 1997-11: 2 15, 1997-12: 2 15, 1998-01: 2 15
FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 19970930T0900 | 1997-09: 30, 1997-10: 1 31, 1997-11: 1 30, 1997-12: 1 31, 1998-01: 1 31, 1998-02: 1
FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 19970910T0900 | 1997-09: 10 11 12 13 14 15, 1999-03: 10 11 12 13
FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=9 | 19970902T0900 | 1997-09: 2 9 16 23 30, 1997-11: 4 11 18 25
FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 19970610T0900 | 1997-06: 10, 1997-07: 10, 1998-06: 10, 1998-07: 10, 1999-06: 10, 1999-07: 10, 2000-06: 10, 2000-07: 10, 2001-06: 10, 2001-07: 10
FREQ=YEARLY;INTERVAL=2;COUNT=6;BYMONTH=1,2,3 | 19970310T0900 | 1997-03: 10, 1999-01: 10, 1999-02: 10, 1999-03: 10, 2001-01: 10, 2001-02: 10
FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 19970101T0900 | 1997-01: 1, 1997-04: 10, 1997-07: 19, 2000-01: 1, 2000-04: 9, 2000-07: 18, 2003-01: 1, 2003-04: 10, 2003-07: 19, 2006-01: 1
FREQ=YEARLY;BYDAY=20MO;COUNT=3 | 19970519T0900 | 1997-05: 19, 1998-05: 18, 1999-05: 17
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 | 19970512T0900 | 1997-05: 12, 1998-05: 11, 1999-05: 17
FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=7 | 19970313T0900 | 1997-03: 13 20 27, 1998-03: 5 12 19 26
FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8;COUNT=13 | 19970605T0900 | 1997-06: 5 12 19 26, 1997-07: 3 10 17 24 31, 1997-08: 7 14 21 28
FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5 | 19970902T0900 | 1998-02: 13, 1998-03: 13, 1998-11: 13, 1999-08: 13, 2000-10: 13
FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=4 | 19970913T0900 | 1997-09: 13, 1997-10: 11, 1997-11: 8, 1997-12: 13
FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 19961105T0900 | 1996-11: 5, 2000-11: 7, 2004-11: 2
FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 19970904T0900 | 1997-09: 4, 1997-10: 7, 1997-11: 6
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7 | 19970929T0900 | 1997-09: 29, 1997-10: 30, 1997-11: 27, 1997-12: 30, 1998-01: 29, 1998-02: 26, 1998-03: 30
FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 19970805T0900 | 1997-08: 5 10 19 24
FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 19970805T0900 | 1997-08: 5 17 19 31
FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 20070115T0900 | 2007-01: 15 30, 2007-02: 15, 2007-03: 15 30
FREQ=MONTHLY;COUNT=4 | 20270131T0900 | 2027-01: 31, 2027-03: 31, 2027-05: 31, 2027-07: 31
FREQ=YEARLY;COUNT=3 | 20240229T0900 | 2024-02: 29, 2028-02: 29, 2032-02: 29
FREQ=YEARLY;BYDAY=MO;BYWEEKNO=1;COUNT=4 | 20270302T0900 | 2028-01: 3, 2029-01: 1, 2029-12: 31, 2030-12: 30
FREQ=YEARLY;BYWEEKNO=53;COUNT=2 | 20270302T0900 | 2032-12: 28, 2037-12: 29
FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR;COUNT=2 | 20270101T0900 | 2027-01: 1, 2027-12: 31
FREQ=DAILY;UNTIL=20270305 | 20270302T2000 | 2027-03: 2 3 4 5
FREQ=HOURLY;BYMONTH=1;BYDAY=MO;BYHOUR=9;COUNT=2 | 20270302T0900 | 2028-01: 3 10
FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA;UNTIL=19980103T140000Z | 19980101T0900 | 1998-01: 1 2 3
""")
  void fallsOnTheDaysThatTheStandardSays(String rule, String start, String days) {
    LocalDateTime first = start(start);

    List<LocalDateTime> found = rules.unroll(rule, first, first, NEVER, 50);

    assertEquals(days, days(found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000 | 02T09:00 02T12:00 02T15:00
FREQ=MINUTELY;INTERVAL=15;COUNT=6 | 02T09:00 02T09:15 02T09:30 02T09:45 02T10:00 02T10:15
FREQ=MINUTELY;INTERVAL=90;COUNT=4 | 02T09:00 02T10:30 02T12:00 02T13:30
FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,20;COUNT=5 | 02T09:00 02T09:20 02T16:00 02T16:20 03T09:00
FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16;COUNT=7 | 02T09:00 02T09:20 02T09:40 02T16:00 02T16:20 02T16:40 03T09:00
FREQ=SECONDLY;COUNT=3 | 02T09:00 02T09:00:01 02T09:00:02
FREQ=SECONDLY;INTERVAL=40;COUNT=4 | 02T09:00 02T09:00:40 02T09:01:20 02T09:02
FREQ=HOURLY;BYMINUTE=0,15,30;BYSETPOS=-1;COUNT=2 | 02T09:30 02T10:30
FREQ=DAILY;BYHOUR=9,12;BYSECOND=0,1;BYSETPOS=1,-1;COUNT=4 | 02T09:00 02T12:00:01 03T09:00 03T12:00:01
FREQ=WEEKLY;BYDAY=TU,WE;BYHOUR=8,20;BYSETPOS=2;COUNT=2 | 02T20:00 09T20:00
FREQ=SECONDLY;INTERVAL=86400;COUNT=2 | 02T09:00 03T09:00
FREQ=SECONDLY;INTERVAL=90000;COUNT=2 | 02T09:00 03T10:00
FREQ=DAILY;BYSECOND=60;COUNT=2 | ''
""")
  void fallsOnTheTimesOfADay(String rule, String times) {
    LocalDateTime first = start("19970902T0900");

    List<LocalDateTime> found = rules.unroll(rule, first, first, first.plusYears(1), 50);

    assertEquals(
        times, found.stream().map(time -> time.toString().substring(8)).collect(joining(" ")));
  }

  @Test
  void aWindowFarAwayShowsTheSameAsTheWholeSeries() {
    for (String rule :
        List.of(
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SU",
            "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=-1",
            "FREQ=DAILY;INTERVAL=7;COUNT=800",
            "FREQ=HOURLY;INTERVAL=100;BYSETPOS=1;BYMINUTE=0,30")) {
      LocalDateTime from = START.plusYears(9).plusDays(17);
      LocalDateTime until = from.plusYears(2);

      List<LocalDateTime> whole = rules.unroll(rule, START, START, until, 1_000_000);
      List<LocalDateTime> part = rules.unroll(rule, START, from, until, 1_000_000);

      assertEquals(whole.stream().filter(time -> !time.isBefore(from)).toList(), part, rule);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
FREQ=SECONDLY | 5000
FREQ=SECONDLY;COUNT=100000 | 5000
FREQ=DAILY;COUNT=100000 | 5000
FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30 | 0
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | 0
FREQ=SECONDLY;INTERVAL=2;BYSECOND=1,3 | 0
FREQ=SECONDLY;INTERVAL=86400;BYHOUR=3 | 0
FREQ=YEARLY;INTERVAL=100000;COUNT=3 | 1
FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59;BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59 | 1003
""")
  void noRuleCostsMoreThanASecond(String rule, int found) {
    assertTimeout(
        Duration.ofSeconds(3),
        () -> assertEquals(found, rules.unroll(rule, START, START, NEVER, 5_000).size()));
  }

  @Test
  void countingIsBoundedWhereverTheWindowLies() {
    assertTimeout(
        Duration.ofSeconds(3),
        () ->
            assertEquals(
                List.of(START.plusSeconds(99_999)),
                rules.unroll(
                    "FREQ=SECONDLY;COUNT=100000", START, START.plusSeconds(99_999), NEVER, 9)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
"""
"" | '' is not of the form NAME=VALUE
weekly | 'WEEKLY' is not of the form NAME=VALUE
COUNT=3 | it has no FREQ, such as FREQ=WEEKLY
FREQ=FORTNIGHTLY | 'FORTNIGHTLY' is no FREQ; DAILY, WEEKLY, MONTHLY and YEARLY are some
FREQ=DAILY;INTERVAL=0 | INTERVAL is a number from 1 to 100,000
FREQ=DAILY;COUNT=-4 | COUNT is a number from 1 to 100,000
FREQ=DAILY;COUNT=1000000000 | '1000000000' is no number for COUNT
FREQ=DAILY;COUNT=2;UNTIL=20271224 | it has COUNT and UNTIL; one of them ends it
FREQ=DAILY;COUNT=2;COUNT=3 | COUNT is there twice
FREQ=WEEKLY;BYDAY=XX | 'XX' is no weekday such as TU
FREQ=WEEKLY;BYDAY=2TU | a weekday with a number, such as 2TU, goes with MONTHLY or YEARLY
FREQ=MONTHLY;BYDAY=0TU | BYDAY counts from 1 to 53, or −1 to −53
FREQ=WEEKLY;BYMONTHDAY=3 | BYMONTHDAY does not go with WEEKLY
FREQ=MONTHLY;BYMONTHDAY=32 | BYMONTHDAY has numbers from 1 to 31, or −1 to −31
FREQ=DAILY;BYHOUR=24 | BYHOUR has numbers from 0 to 23
FREQ=DAILY;BYYEARDAY=3 | BYYEARDAY does not go with DAILY
FREQ=MONTHLY;BYWEEKNO=3 | BYWEEKNO goes with YEARLY only
FREQ=MONTHLY;BYSETPOS=1 | BYSETPOS goes with another BY
FREQ=DAILY;UNTIL=20271324T000000Z | there is no day or time '20271324T000000Z'
FREQ=DAILY;UNTIL=soon | 'SOON' is no UNTIL such as 20271224T200000Z
FREQ=DAILY;FOO=1 | 'FOO' is no part of a rule
""")
  void saysWhyATextIsNoRule(String rule, String why) {
    var no = assertThrows(IllegalArgumentException.class, () -> rules.plain(rule));

    assertEquals("This is no rule for repeating: " + why + ".", no.getMessage());
  }

  @Test
  void aRuleHasOnePlainForm() {
    assertEquals(
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271224T000000Z;BYDAY=TU,TH;WKST=SU",
        rules.plain(
            " rrule:wkst=su;byday=tu,+th,TU;interval=2;Until=20271224T000000Z;freq=weekly "
                .replace("+th", "th")));
    assertEquals("FREQ=DAILY", rules.plain("FREQ=DAILY;INTERVAL=1;WKST=MO;X-GOOGLE=1"));
  }

  @Test
  void anEndInUtcIsKeptAsWallTime() {
    assertEquals(
        "FREQ=WEEKLY;UNTIL=20271031T210000",
        rules.plain("FREQ=WEEKLY;UNTIL=20271101T010000Z", ZoneId.of("America/New_York")));
    assertEquals(
        "FREQ=WEEKLY;UNTIL=20271101T010000",
        rules.plain("FREQ=WEEKLY;UNTIL=20271101T010000", ZoneId.of("America/New_York")));
  }

  private static LocalDateTime start(String text) {
    return LocalDateTime.parse(
        text.substring(0, 4)
            + "-"
            + text.substring(4, 6)
            + "-"
            + text.substring(6, 11)
            + ":"
            + text.substring(11));
  }

  private static String days(List<LocalDateTime> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(
                time -> time.toString().substring(0, 7),
                TreeMap::new,
                Collectors.mapping(time -> Integer.toString(time.getDayOfMonth()), joining(" "))))
        .entrySet()
        .stream()
        .map(month -> month.getKey() + ": " + month.getValue())
        .collect(joining(", "));
  }
}
