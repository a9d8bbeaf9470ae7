package app.cuelight.domain.schedule;

import static app.cuelight.domain.schedule.Plans.SHANGHAI;
import static app.cuelight.domain.schedule.Plans.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Shows of the evening of 12 January in Hangzhou: 12:00 UTC is 20:00 there.
class FulfilmentTest {

  private static final Occurrence EIGHT =
      at("eight", SHANGHAI, "2027-01-12T20:00", 120).room("a").show();
  private static final Occurrence TEN =
      at("ten", SHANGHAI, "2027-01-12T22:00", 60).room("b").show();

  @Test
  void aShowIsLiveWhenItsRoomIs() {
    assertEquals(
        List.of("eight LIVE late 2 over 0", "ten AWAITED late 0 over 0"),
        said("12:30", on("x/a", "12:02", null)));
  }

  @Test
  void aBroadcastOfAnotherRoomIsNotIt() {
    assertEquals(
        List.of("eight MISSED late 0 over 0", "ten AWAITED late 0 over 0"),
        said("12:30", on("x/b", "12:02", null)));
  }

  @Test
  void ofTwoShowsAtOnceEachIsTheOneOfItsRoom() {
    Occurrence a = at("a", SHANGHAI, "2027-01-12T20:00", 60).room("hall").show();
    Occurrence b = at("b", SHANGHAI, "2027-01-12T20:05", 60).room("shop/attic").show();

    assertEquals(
        List.of("a LIVE late 10 over 0", "b LIVE late -3 over 0"),
        said(
            "12:30",
            List.of(a, b),
            on("shop/attic", "12:02", null),
            on("shop/hall", "12:10", null)));
  }

  @Test
  void anEncoderIsWithTheRoomThatIsOnMeanwhile() {
    Occurrence a = at("a", SHANGHAI, "2027-01-12T20:00", 60).room("hall").show();
    Occurrence b = at("b", SHANGHAI, "2027-01-12T20:30", 60).room("attic").show();

    assertEquals(
        List.of("a OVERRUNNING late 28 over 1", "b MISSED late 0 over 0"),
        said("13:01", List.of(a, b), on(null, "12:28", null), on("shop/hall", "12:29", null)));
  }

  @Test
  void whatWasOverBeforeItsPlannedEndEndedEarly() {
    List<Fulfilment> became =
        Fulfilment.of(List.of(EIGHT), List.of(on("a", "12:00", "13:48")), utc("15:00"));

    assertEquals(Duration.ofMinutes(12), became.getFirst().early());
  }

  @Test
  void withoutARoomTheNearestIsMeant() {
    assertEquals(
        List.of("eight MISSED late 0 over 0", "ten LIVE late -20 over 0"),
        said("13:50", on(null, "13:40", null)));
  }

  @Test
  void whereTwoAreAsNearItBelongsToNeither() {
    Occurrence one = at("one", SHANGHAI, "2027-01-12T20:00", 60).show();
    Occurrence two = at("two", SHANGHAI, "2027-01-12T20:00", 60).show();

    assertEquals(
        List.of("one MISSED late 0 over 0", "two MISSED late 0 over 0"),
        said("12:30", List.of(one, two), on(null, "12:00", null)));
  }

  @Test
  void whoeverStaysLongerOverruns() {
    assertEquals(
        List.of("eight OVERRUNNING late 0 over 10", "ten AWAITED late 0 over 0"),
        said("14:10", on("a", "12:00", null)));
    assertEquals(
        List.of("eight DONE late -5 over 7", "ten MISSED late 0 over 0"),
        said("15:30", on("a", "11:55", "14:07")));
  }

  @Test
  void offAirAndOnAgainIsOneShow() {
    assertEquals(
        List.of("eight DONE late 0 over 0", "ten AWAITED late 0 over 0"),
        said("13:59", on("a", "12:00", "12:40"), on("a", "12:42", "13:50")));
  }

  @Test
  void nobodyMissesAShowForAQuarterOfAnHour() {
    assertEquals(
        List.of("eight AWAITED late 0 over 0", "ten AWAITED late 0 over 0"), said("12:15"));
    assertEquals(List.of("eight MISSED late 0 over 0", "ten AWAITED late 0 over 0"), said("12:16"));
  }

  @Test
  void remindersComeHalfAnHourAndTenMinutesBefore() {
    assertEquals(List.of("eight 30"), reminded("11:29", "11:30"));
    assertEquals(List.of(), reminded("11:30", "11:31"));
    assertEquals(List.of("eight 10"), reminded("11:31", "11:50"));
    assertEquals(List.of("eight 10"), reminded("10:00", "11:55"), "after a sleep only the last");
    assertEquals(List.of("ten 30"), reminded("10:00", "13:30"), "what has begun is not told");
  }

  private static List<String> reminded(String after, String upTo) {
    List<Occurrence> shows =
        List.of(EIGHT, TEN, at("draft", SHANGHAI, "2027-01-12T20:00", 60).show(SlotState.DRAFT));
    return Reminder.due(shows, utc(after), utc(upTo)).stream()
        .map(it -> it.show().slot().id() + " " + it.before().toMinutes())
        .toList();
  }

  private static List<String> said(String now, Broadcast... broadcasts) {
    return said(now, List.of(EIGHT, TEN), broadcasts);
  }

  private static List<String> said(String now, List<Occurrence> shows, Broadcast... broadcasts) {
    List<String> lines = new ArrayList<>();
    for (Fulfilment it : Fulfilment.of(shows, List.of(broadcasts), utc(now))) {
      lines.add(
          "%s %s late %d over %d"
              .formatted(
                  it.show().slot().id(), it.state(), it.late().toMinutes(), it.over().toMinutes()));
    }
    return lines;
  }

  private static Broadcast on(@Nullable String room, String live, @Nullable String ended) {
    return new Broadcast(room, utc(live), ended == null ? null : utc(ended));
  }

  private static Instant utc(String time) {
    return Instant.parse("2027-01-12T" + time + ":00Z");
  }
}
