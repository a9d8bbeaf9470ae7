package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.BERLIN;
import static app.cuelight.domain.schedule.Plans.NEW_YORK;
import static app.cuelight.domain.schedule.Plans.PLACES;
import static app.cuelight.domain.schedule.Plans.ROSTER;
import static app.cuelight.domain.schedule.Plans.SHANGHAI;
import static app.cuelight.domain.schedule.Plans.at;
import static app.cuelight.domain.schedule.Plans.clashes;
import static app.cuelight.domain.schedule.Plans.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Ramadan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClashesTest {

  @Test
  void aPlanThatWorksHasNone() {
    assertEquals(
        List.of(),
        clashes(
            at("a", SHANGHAI, "2027-01-12T20:00", 120).host("Mei").studio("A").room("r").show(),
            at("b", SHANGHAI, "2027-01-13T20:00", 120).host("Mei").studio("A").room("r").show()));
  }

  @Test
  void oneHostCannotBeInTwoShowsSettingUpIncluded() {
    List<Clash> found =
        clashes(
            at("a", SHANGHAI, "2027-01-12T10:00", 60).host("Mei").around(15).show(),
            at("b", SHANGHAI, "2027-01-12T11:20", 60).host("Mei").around(15).show());

    assertEquals(List.of("HOST b/a (Mei); b to Lena; b by 10; a only 50"), said(found));
    assertEquals(Instant.parse("2027-01-12T03:05:00Z"), found.getFirst().from());
    assertEquals(Instant.parse("2027-01-12T03:15:00Z"), found.getFirst().until());
  }

  @Test
  void aStudioIsTakenBeforeAndAfterAndAnotherIsTheSmallestFix() {
    assertEquals(
        List.of("STUDIO b/a (A); b to studio B; b by 10; a only 50"),
        said(
            clashes(
                at("a", SHANGHAI, "2027-01-12T10:00", 60).studio("A").around(5).show(),
                at("b", SHANGHAI, "2027-01-12T11:00", 60).studio("A").around(5).show())));
  }

  @Test
  void anotherStudioIsNotOfferedWhenItIsTakenToo() {
    assertEquals(
        List.of("STUDIO b/a (A); a by -5; a only 55"),
        said(
            clashes(
                at("a", SHANGHAI, "2027-01-12T10:00", 60).studio("A").show(),
                at("b", SHANGHAI, "2027-01-12T10:55", 60).studio("A").show(),
                at("c", SHANGHAI, "2027-01-12T10:30", 85).studio("B").show(),
                at("d", SHANGHAI, "2027-01-12T11:55", 600).studio("A").show())));
  }

  @Test
  void twoShowsInOneRoomOverlapOnlyOnAir() {
    assertEquals(
        List.of("ROOM c/b (x/r); c by 30; b only 90"),
        said(
            clashes(
                at("a", SHANGHAI, "2027-01-12T10:00", 60).room("x/r").around(30).show(),
                at("b", SHANGHAI, "2027-01-12T11:00", 120).room("x/r").around(30).show(),
                at("c", SHANGHAI, "2027-01-12T12:30", 60).room("x/r").around(30).show())));
  }

  @Test
  void aHostRestsElevenHours() {
    assertEquals(
        List.of("REST b/a (Mei); b to Ana; b by 60; a only 60"),
        said(
            clashes(
                at("a", SHANGHAI, "2027-01-12T20:00", 120).host("Mei").markets(us()).show(),
                at("b", SHANGHAI, "2027-01-13T08:00", 60).host("Mei").markets(us()).show())));
  }

  @Test
  void showsThatFollowOneAnotherAreOneStretchAndFourHoursAreEnough() {
    assertEquals(
        List.of("LONG b/a (Mei); b to Lena; b only 120; b by 660"),
        said(
            clashes(
                at("a", SHANGHAI, "2027-01-12T10:00", 120).host("Mei").show(),
                at("b", SHANGHAI, "2027-01-12T12:00", 150).host("Mei").show())));
    assertEquals(
        List.of("LONG a (Mei); a only 240"),
        said(clashes(at("a", SHANGHAI, "2027-01-12T10:00", 300).host("Mei").show())));
  }

  @Test
  void threeNightsOfAWeekAreTooManyWhereTheHostLives() {
    // 20:00 in New York is 02:00 in Berlin, where Lena lives; nobody else speaks German.
    List<Clash> found =
        clashes(
            at("a", NEW_YORK, "2027-01-11T20:00", 120).host("Lena").markets(germany()).show(),
            at("b", NEW_YORK, "2027-01-13T20:00", 120).host("Lena").markets(germany()).show(),
            at("c", NEW_YORK, "2027-01-17T20:00", 120).host("Lena").markets(germany()).show());

    assertEquals(List.of("NIGHTS c/a (Lena); c by 240"), said(found));
    assertEquals(
        List.of(),
        clashes(
            at("a", NEW_YORK, "2027-01-11T20:00", 120).host("Lena").show(),
            at("b", NEW_YORK, "2027-01-13T20:00", 120).host("Lena").show(),
            at("c", NEW_YORK, "2027-01-18T20:00", 120).host("Lena").show()));
  }

  @Test
  void twoShowsForOneMarketTakeItsViewersFromEachOther() {
    assertEquals(
        List.of("MARKET b/a (US); b by 60; a only 60"),
        said(
            clashes(
                at("a", SHANGHAI, "2027-01-12T10:00", 120).markets(us(), germany()).show(),
                at("b", SHANGHAI, "2027-01-12T11:00", 60).markets(Market.of("US")).show())));
  }

  @Test
  void twoClocksOfOneCountryAreTwoMarkets() {
    assertEquals(
        List.of(),
        clashes(
            at("a", SHANGHAI, "2027-01-12T10:00", 120).markets(us()).show(),
            at("b", SHANGHAI, "2027-01-12T11:00", 60)
                .markets(new Market("US", ZoneId.of("America/Los_Angeles")))
                .show()));
  }

  @Test
  void aTimeThatTheClocksSkipIsMovedToTheNearestThatExists() {
    assertEquals(
        List.of("GAP a (America/New_York); a by 30"),
        said(clashes(at("a", NEW_YORK, "2027-03-14T02:30", 60).show())));
    assertEquals(
        List.of("GAP a (America/New_York); a by -10"),
        said(clashes(at("a", NEW_YORK, "2027-03-14T02:05", 60).show())));
  }

  @Test
  void aFixIsAnInstantAcrossTheClockChangeAndNotJustAWallTime() {
    // From 01:30 to 03:30 on the wall is one hour of that night.
    assertEquals(
        List.of("STUDIO b/a (A); b to studio B; b by 120"),
        said(
            clashes(
                at("z", NEW_YORK, "2027-03-13T19:00", 330).studio("A").show(),
                at("a", NEW_YORK, "2027-03-14T01:00", 60).studio("A").around(30).show(),
                at("b", NEW_YORK, "2027-03-14T01:30", 60).studio("A").show())));
  }

  @Test
  void cancelledShowsTakeNothingAndDraftsDo() {
    Occurrence a = at("a", SHANGHAI, "2027-01-12T10:00", 60).studio("A").show();
    var b = at("b", SHANGHAI, "2027-01-12T10:30", 60).studio("A");

    assertEquals(List.of(), clashes(a, b.show(SlotState.CANCELLED)));
    assertEquals(1, clashes(a, b.show(SlotState.DRAFT)).size());
  }

  @Test
  void holidaysAndRamadanAreByTheDayOfTheMarket() {
    Holidays holidays =
        new Holidays(
            Map.of("US", Map.of(LocalDate.parse("2026-11-26"), Holiday.named("Thanksgiving"))));
    Occurrence thanks = at("t", SHANGHAI, "2026-11-27T09:00", 60).markets(us(), germany()).show();
    Occurrence fasting = at("r", SHANGHAI, "2027-02-20T09:00", 60).markets(Market.of("MA")).show();

    List<Clash> found = new Clashes(ROSTER, holidays, PLACES).of(List.of(thanks, fasting));

    assertEquals(List.of("HOLIDAY t (US) Thanksgiving", "RAMADAN r (MA)"), said(found));
    assertEquals(List.of(false, false), found.stream().map(c -> c.kind().grave()).toList());
  }

  @Test
  void ramadanIsTheMonthThatTheJdkKnowsToo() {
    LocalDate first = LocalDate.parse("2024-01-01");

    assertEquals(
        List.of(),
        first
            .datesUntil(first.plusYears(12))
            .filter(day -> Ramadan.contains(day) != isNinth(day))
            .toList());
    assertEquals(true, Ramadan.contains(LocalDate.parse("2027-02-08")));
    assertEquals(false, Ramadan.contains(LocalDate.parse("2027-02-07")));
  }

  private static boolean isNinth(LocalDate day) {
    return HijrahDate.from(day).get(ChronoField.MONTH_OF_YEAR) == 9;
  }

  @Test
  void theGraveComeFirstAndThenTheEarliest() {
    assertEquals(
        List.of("STUDIO b/a", "STUDIO d/c", "RAMADAN a"),
        clashes(
                at("c", BERLIN, "2027-02-22T10:00", 60).studio("A").show(),
                at("d", BERLIN, "2027-02-22T10:00", 60).studio("A").show(),
                at("a", BERLIN, "2027-02-20T10:00", 60).studio("A").markets(Market.of("MA")).show(),
                at("b", BERLIN, "2027-02-20T10:30", 60).studio("A").show())
            .stream()
            .map(clash ->
                clash.kind()
                    + " "
                    + clash.one().slot().id()
                    + (clash.other() == null ? "" : "/" + clash.other().slot().id()))
            .toList());
  }

  private static Market us() {
    return new Market("US", NEW_YORK);
  }

  private static Market germany() {
    return new Market("DE", BERLIN);
  }
}
