package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.BERLIN;
import static app.cuelight.domain.schedule.Plans.LONDON;
import static app.cuelight.domain.schedule.Plans.NEW_YORK;
import static app.cuelight.domain.schedule.Plans.ROSTER;
import static app.cuelight.domain.schedule.Plans.SHANGHAI;
import static app.cuelight.domain.schedule.Plans.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.locale.Market;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWarningsTest {

  private static final Instant MARCH = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2027-04-01T00:00:00Z");

  @Test
  void newYorkAtEightMovesHereWhenItsClockGoesForward() {
    Occurrence show =
        at("tuesday", NEW_YORK, "2027-03-16T20:00", 120).weeklySince("2027-01-05T20:00").show();

    assertEquals(
        List.of(
            "America/New_York 2027-03-14T07:00:00Z -18000>-14400",
            "tuesday Asia/Shanghai 2027-03-17T09:00>2027-03-17T08:00 kept 2027-03-16T21:00"),
        told(MARCH, APRIL, show));
  }

  @Test
  void ourTimeIsAnotherOneThereWhenTheirClockGoesForward() {
    Occurrence show =
        at("ours", SHANGHAI, "2027-03-17T08:00", 120)
            .markets(new Market("US", NEW_YORK))
            .weeklySince("2027-01-06T08:00")
            .show();

    assertEquals(
        List.of(
            "America/New_York 2027-03-14T07:00:00Z -18000>-14400",
            "ours America/New_York 2027-03-16T19:00>2027-03-16T20:00 kept 2027-03-17T07:00"),
        told(MARCH, APRIL, show));
  }

  @Test
  void theWeeksBetweenAmericaAndEuropeAreToldTwice() {
    List<Market> both = List.of(new Market("GB", LONDON), new Market("DE", BERLIN));
    var show =
        at("ny", NEW_YORK, "2027-03-16T15:00", 60)
            .markets(both.toArray(Market[]::new))
            .weeklySince("2027-01-05T15:00");
    var later =
        at("ny", NEW_YORK, "2027-03-30T15:00", 60)
            .markets(both.toArray(Market[]::new))
            .weeklySince("2027-01-05T15:00");

    assertEquals(
        List.of(
            "America/New_York 2027-03-14T07:00:00Z -18000>-14400",
            "ny Asia/Shanghai 2027-03-17T04:00>2027-03-17T03:00 kept 2027-03-16T16:00",
            "ny Europe/London 2027-03-16T20:00>2027-03-16T19:00 kept 2027-03-16T16:00",
            "ny Europe/Berlin 2027-03-16T21:00>2027-03-16T20:00 kept 2027-03-16T16:00",
            "Europe/Berlin 2027-03-28T01:00:00Z 3600>7200",
            "ny Europe/Berlin 2027-03-30T20:00>2027-03-30T21:00 kept 2027-03-30T14:00",
            "Europe/London 2027-03-28T01:00:00Z 0>3600",
            "ny Europe/London 2027-03-30T19:00>2027-03-30T20:00 kept 2027-03-30T14:00"),
        told(MARCH, APRIL, show.show(), later.show()));
  }

  @Test
  void clocksThatGoTogetherMoveNothingAgainstEachOther() {
    Occurrence show =
        at("berlin", BERLIN, "2027-03-30T20:00", 60)
            .markets(new Market("GB", LONDON))
            .weeklySince("2027-01-05T20:00")
            .show();

    assertEquals(
        List.of(
            "Europe/Berlin 2027-03-28T01:00:00Z 3600>7200",
            "berlin Asia/Shanghai 2027-03-31T03:00>2027-03-31T02:00 kept 2027-03-30T21:00",
            "Europe/London 2027-03-28T01:00:00Z 0>3600"),
        told(MARCH, APRIL, show));
  }

  @Test
  void chicagoAndNewYorkChangeAnHourApartAndMoveNothing() {
    Occurrence show =
        at("ny", NEW_YORK, "2027-03-16T20:00", 60)
            .markets(new Market("US", ZoneId.of("America/Chicago")))
            .weeklySince("2027-01-05T20:00")
            .show();

    assertEquals(
        List.of(
            "America/New_York 2027-03-14T07:00:00Z -18000>-14400",
            "ny Asia/Shanghai 2027-03-17T09:00>2027-03-17T08:00 kept 2027-03-16T21:00",
            "America/Chicago 2027-03-14T08:00:00Z -21600>-18000"),
        told(MARCH, APRIL, show));
  }

  @Test
  void aClockThatNoShowIsSeenByIsNotTold() {
    Occurrence show =
        at("india", ZoneId.of("Asia/Kolkata"), "2027-03-16T20:00", 60)
            .weeklySince("2027-01-05T20:00")
            .show();

    assertEquals(List.of(), told(MARCH, APRIL, show));
  }

  @Test
  void whatHappensOnceOrBeginsLaterWasNeverAtAnotherTime() {
    assertEquals(
        List.of("America/New_York 2027-03-14T07:00:00Z -18000>-14400"),
        told(
            MARCH,
            APRIL,
            at("once", NEW_YORK, "2027-03-16T20:00", 60).show(),
            at("new", NEW_YORK, "2027-03-16T20:00", 60).weeklySince("2027-03-16T20:00").show()));
  }

  @Test
  void anOddHalfHourIsToldAsOne() {
    Occurrence show =
        at("lh", ZoneId.of("Australia/Lord_Howe"), "2027-04-06T20:00", 60)
            .weeklySince("2027-01-05T20:00")
            .show();

    assertEquals(
        List.of(
            "Australia/Lord_Howe 2027-04-03T15:00:00Z 39600>37800",
            "lh Asia/Shanghai 2027-04-06T17:00>2027-04-06T17:30 kept 2027-04-06T19:30"),
        told(APRIL, Instant.parse("2027-05-01T00:00:00Z"), show));
  }

  @Test
  void vancouverDoesNotGoForwardAnyMoreNorDoesMoroccoForRamadan() {
    Occurrence show =
        at("bc", ZoneId.of("America/Vancouver"), "2027-03-16T20:00", 60)
            .markets(new Market("MA", ZoneId.of("Africa/Casablanca")))
            .weeklySince("2027-01-05T20:00")
            .show();

    assertEquals(List.of(), told(Instant.parse("2027-01-01T00:00:00Z"), APRIL, show));
  }

  private static List<String> told(Instant from, Instant until, Occurrence... shows) {
    List<String> lines = new ArrayList<>();
    for (ClockWarning warning : new ClockWarnings(ROSTER).of(List.of(shows), from, until)) {
      lines.add(
          warning.zone() + " " + warning.at() + " " + warning.before() + ">" + warning.after());
      for (ClockWarning.Effect effect : warning.effects()) {
        lines.add(
            "%s %s %s>%s kept %s"
                .formatted(
                    effect.next().slot().id(),
                    effect.clock(),
                    effect.was(),
                    effect.now(),
                    effect.kept()));
      }
    }
    return lines;
  }
}
