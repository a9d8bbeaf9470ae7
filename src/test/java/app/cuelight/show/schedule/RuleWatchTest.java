package app.cuelight.show.schedule;

import static app.cuelight.show.schedule.PlanningTable.NOW;
import static app.cuelight.show.schedule.PlanningTable.ROSTER;
import static app.cuelight.show.schedule.PlanningTable.SHANGHAI;
import static app.cuelight.show.schedule.PlanningTable.slot;
import static app.cuelight.show.schedule.PlanningTable.titled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.show.port.ScheduleBooks.Planned;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Shows that newer zone rules move.
final class RuleWatchTest {

  private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(900));
  private final RuleWatch watch = new RuleWatch(new Unrolling(new CalendarRules()));

  /// Vancouver as it was before British Columbia stayed on -07 for good.
  private static ClockSpan oldVancouver() {
    ZoneOffset winter = ZoneOffset.ofHours(-8);
    ZoneOffset summer = ZoneOffset.ofHours(-7);
    return new ClockSpan(
        NOW,
        UNTIL,
        winter,
        List.of(
            new ZoneChange(Instant.parse("2027-03-14T10:00:00Z"), winter, summer),
            new ZoneChange(Instant.parse("2027-11-07T09:00:00Z"), summer, winter),
            new ZoneChange(Instant.parse("2028-03-12T10:00:00Z"), winter, summer)));
  }

  @Test
  void saysWhichShowsMoveAndByHowMuch() {
    var winter = titled(slot("w", VANCOUVER, "2027-02-20T20:00", Repeat.by("FREQ=WEEKLY")), "Wool");
    var summer = titled(slot("s", VANCOUVER, "2027-06-20T20:00", Repeat.ONCE), "Linen");
    var shanghai = slot("c", SHANGHAI, "2027-06-20T20:00", Repeat.ONCE);
    var planned =
        Map.of(
            winter.id(),
            new Planned("2025a", oldVancouver()),
            summer.id(),
            new Planned("2025a", oldVancouver()),
            shanghai.id(),
            new Planned("2025a", LocalClock.span(SHANGHAI, NOW, UNTIL)));
    assertEquals(
        List.of(new ScheduleView.RuleNote("America/Vancouver", Map.of("Wool", -60L))),
        watch.notes(List.of(winter, summer, shanghai), planned, ROSTER, NOW));
  }

  @Test
  void namesZonesTheJdkKnowsOtherwiseWhereNoShowMoves() {
    var casablanca = slot("c", ZoneId.of("Africa/Casablanca"), "2027-02-20T20:00", Repeat.ONCE);
    assertEquals(
        List.of(new ScheduleView.RuleNote("Africa/Casablanca", Map.of())),
        watch.notes(List.of(casablanca), Map.<SlotId, Planned>of(), ROSTER, NOW));
  }
}
