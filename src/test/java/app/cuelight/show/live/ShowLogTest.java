package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which show is on, told by the hour of one evening; what is kept is read back as after a crash.
final class ShowLogTest {

  private static final RoomKey HALL = room("shop", "hall");
  private static final RoomKey ATTIC = room("shop", "attic");
  private static final RoomKey OBS = room("studio", "studio");

  private final Map<Long, String> kept = new LinkedHashMap<>();
  private ShowLog log =
      new ShowLog(Sitting.of(new ShowRecord(1, "Show", at("18:00"), null, null)), "Show");

  @Test
  void aStreamThatIsBackWithinTenMinutesGoesOnWithItsShow() {
    live(HALL, "20:00");
    ended(HALL, "20:30");
    live(HALL, "20:40");
    ended(HALL, "21:00");
    assertEquals(List.of("1 20:00-21:00 [hall 20:00-21:00]"), shows());
  }

  @Test
  void whatGoesLiveLaterIsAShowOfItsOwn() {
    live(HALL, "20:00");
    ended(HALL, "21:00");
    live(HALL, "21:11");
    assertEquals(List.of("1 20:00-21:00 [hall 20:00-21:00]", "2 21:11- [hall 21:11-]"), shows());
    assertEquals("Show", log.show().title());
  }

  @Test
  void theNextPlannedShowIsAShowOfItsOwnHoweverShortTheBreak() {
    plan(slot("silk", "20:00", 60), slot("wool", "21:00", 60));
    live(HALL, "20:00");
    ended(HALL, "20:58");
    live(HALL, "21:01");
    assertEquals(List.of("1 20:00-20:58 [hall 20:00-20:58]", "2 21:01- [hall 21:01-]"), shows());
  }

  @Test
  void aBreakBeforeThePlannedEndIsNoShowEvenWhereAnotherIsPlannedSoon() {
    plan(slot("silk", "20:00", 60), slot("wool", "21:00", 60));
    live(HALL, "20:00");
    ended(HALL, "20:47");
    live(HALL, "20:50");
    assertEquals(List.of("1 20:00- [hall 20:00-]"), shows());
  }

  @Test
  void aStreamWhoseEndWasNeverToldIsOverWhenTheNextPlannedOneGoesLive() {
    plan(slot("silk", "20:00", 60), slot("wool", "22:00", 60));
    live(HALL, "20:00");
    sign(HALL, "20:55");
    live(HALL, "22:00");
    assertEquals(List.of("1 20:00-20:55 [hall 20:00-20:55]", "2 22:00- [hall 22:00-]"), shows());
  }

  @Test
  void sayingThatItIsLiveAgainChangesNothingInAShow() {
    plan(slot("silk", "20:00", 180), slot("wool", "23:00", 60));
    live(HALL, "20:00");
    live(HALL, "20:15");
    live(HALL, "21:00");
    assertEquals(List.of("1 20:00- [hall 20:00-]"), shows());
  }

  @Test
  void peopleWhoStayAndTalkBeginNoShowWhereStreamsAreTold() {
    live(HALL, "20:00");
    ended(HALL, "21:00");
    sign(HALL, "21:05");
    log.turn(at("21:11"));
    sign(HALL, "21:12");
    sign(HALL, "21:55");
    assertEquals(List.of("1 20:00-21:00 [hall 20:00-21:00]", "2 -  []"), shows());
    sign(HALL, "22:01");
    assertEquals("2 22:01- [hall 22:01-]", shows().getLast(), "an hour later they are an audience");
  }

  @Test
  void whoeverIsSeenInARoomThatIsMadeReadyIsItsAudience() {
    log.starting(HALL, at("20:00"));
    sign(HALL, "20:01");
    ended(HALL, "21:00");
    sign(HALL, "21:20");
    log.turn(at("21:25"));
    log.starting(HALL, at("21:29"));
    sign(HALL, "21:30");
    assertEquals(List.of("1 20:01-21:00 [hall 20:01-21:00]", "2 21:30- [hall 21:30-]"), shows());
  }

  @Test
  void aViewerBringsTheShowBackWhereNobodyTellsThatItIsLive() {
    sign(HALL, "20:00");
    ended(HALL, "20:30");
    log.sign(HALL, at("20:31"), true);
    assertEquals(List.of("1 20:00-20:30 [hall 20:00-20:30]"), shows(), "who leaves begins nothing");
    sign(HALL, "20:32");
    assertEquals(List.of("1 20:00- [hall 20:00-]"), shows());
  }

  @Test
  void peopleWhoCameBeforeTheStreamWereWaiting() {
    sign(HALL, "19:40");
    live(HALL, "20:02");
    assertEquals(List.of("1 20:02- [hall 20:02-]"), shows());
  }

  @Test
  void anEncoderEndsAShowWhosePlatformTellsNothing() {
    sign(HALL, "19:58");
    live(OBS, "20:00");
    sign(HALL, "20:30");
    ended(OBS, "21:00");
    assertEquals(List.of("1 20:00-21:00 [hall 19:58-21:00, studio 20:00-21:00]"), shows());
  }

  @Test
  void aShowIsOverWithItsLastStream() {
    live(HALL, "20:00");
    live(ATTIC, "20:10");
    ended(HALL, "21:00");
    assertEquals(List.of("1 20:00- [hall 20:00-21:00, attic 20:10-]"), shows());
    live(HALL, "21:30");
    ended(HALL, "22:00");
    ended(ATTIC, "22:05");
    assertEquals(
        List.of("1 20:00-22:05 [hall 20:00-21:00, attic 20:10-22:05, hall 21:30-22:00]"), shows());
  }

  @Test
  void sixHoursOfSilenceEndAShow() {
    live(HALL, "14:00");
    sign(HALL, "15:00");
    sign(HALL, "21:01");
    assertEquals(List.of("1 14:00-15:00 [hall 14:00-15:00]", "2 21:01- [hall 21:01-]"), shows());
  }

  @Test
  void somebodysWordEndsAShowAndNothingBringsItBack() {
    Occurrence silk = slot("silk", "20:00", 120);
    live(HALL, "20:00");
    heed("20:40", word(silk, "20:05", "20:40"), silk);
    sign(HALL, "20:41");
    live(HALL, "20:45");
    assertEquals(List.of("1 20:00-20:40 [hall 20:00-20:40]", "2 20:45- [hall 20:45-]"), shows());
  }

  @Test
  void beginningAnotherPlannedShowByHandTurnsWhileTheStreamGoesOn() {
    Occurrence silk = slot("silk", "20:00", 60);
    Occurrence wool = slot("wool", "21:00", 60);
    plan(silk, wool);
    live(HALL, "20:00");
    heed("20:30", word(silk, "20:30", null), silk, wool);
    assertEquals(List.of("1 20:00- [hall 20:00-]"), shows(), "it was that one already");
    log.heed(
        new Agenda(
            List.of(silk, wool), List.of(word(silk, "20:30", "21:05"), word(wool, "21:05", null))),
        at("21:05"));
    assertEquals(List.of("1 20:00-21:05 [hall 20:00-21:05]", "2 21:05- [hall 21:05-]"), shows());
    ended(HALL, "22:00");
    assertEquals("2 21:05-22:00 [hall 21:05-22:00]", shows().getLast());
  }

  @Test
  void aShowThatIsOnByAWordAloneEndsAsPlanned() {
    Occurrence silk = slot("silk", "20:00", 60);
    heed("20:10", word(silk, "20:10", null), silk);
    log.turn(at("20:59"));
    assertEquals(List.of("1 20:10-  []"), shows());
    restart();
    heed("21:00", word(silk, "20:10", null), silk);
    log.turn(at("21:00"));
    assertEquals(List.of("1 20:10-21:00 []"), shows());
  }

  @Test
  void aWordThatWasSaidAndOverBeforeBeginsNothing() {
    Occurrence silk = slot("silk", "20:00", 60);
    heed("22:00", word(silk, "20:10", null), silk);
    heed("22:00", word(silk, "20:10", "20:50"), silk);
    assertEquals(List.of("1 -  []"), shows());
  }

  @Test
  void hearingTheEveningAgainAfterACrashChangesNothing() {
    for (int crash = 0; crash < 6; crash++) {
      log = new ShowLog(Sitting.of(new ShowRecord(1, "Show", at("18:00"), null, null)), "Show");
      kept.clear();
      List<Runnable> evening =
          List.of(
              () -> live(HALL, "20:00"),
              () -> sign(HALL, "20:20"),
              () -> ended(HALL, "21:00"),
              () -> live(HALL, "22:00"),
              () -> sign(HALL, "22:20"),
              () -> ended(HALL, "23:00"));
      evening.subList(0, crash).forEach(Runnable::run);
      restart();
      evening.forEach(Runnable::run);
      assertEquals(
          List.of("1 20:00-21:00 [hall 20:00-21:00]", "2 22:00-23:00 [hall 22:00-23:00]"),
          shows(),
          "after " + crash);
    }
  }

  /// The program ends and begins again with what the cache has.
  private void restart() {
    List<Sitting> due = log.due();
    shows();
    if (!due.isEmpty()) {
      last = due.getLast();
    }
    log = new ShowLog(last, "Show");
  }

  private Sitting last = Sitting.of(new ShowRecord(1, "Show", at("18:00"), null, null));

  private List<String> shows() {
    List<Sitting> due = log.due();
    for (Sitting one : due) {
      kept.put(one.show().id(), text(one));
      last = one;
    }
    log.kept(due);
    if (kept.isEmpty()) {
      kept.put(last.show().id(), text(last));
    }
    return List.copyOf(kept.values());
  }

  private static String text(Sitting one) {
    List<String> rooms = new ArrayList<>();
    one.rooms()
        .forEach(room ->
            rooms.add(room.room().room() + " " + clock(room.live()) + "-" + clock(room.ended())));
    ShowRecord show = one.show();
    String until = clock(show.endedAt());
    return "%d %s-%s %s"
        .formatted(
            show.id(),
            clock(show.liveAt()),
            until.isEmpty() && rooms.isEmpty() ? " " : until,
            rooms);
  }

  private void live(RoomKey room, String at) {
    log.live(room, at(at), null);
  }

  private void sign(RoomKey room, String at) {
    log.sign(room, at(at), false);
  }

  private void ended(RoomKey room, String at) {
    log.ended(room, at(at));
  }

  private void plan(Occurrence... shows) {
    log.heed(new Agenda(Arrays.asList(shows), List.of()), at("18:00"));
  }

  private void heed(String now, ByHand word, Occurrence... shows) {
    log.heed(new Agenda(Arrays.asList(shows), List.of(word)), at(now));
  }

  private static ByHand word(Occurrence show, String begun, @Nullable String ended) {
    return new ByHand(
        show.slot().id(), show.original(), at(begun), ended == null ? null : at(ended));
  }

  private static Occurrence slot(String id, String start, int minutes) {
    LocalDateTime wall = LocalClock.at(at(start), ZoneOffset.UTC);
    var slot =
        new Slot(
            new SlotId(id),
            id,
            ZoneId.of("UTC"),
            wall,
            Duration.ofMinutes(minutes),
            Repeat.ONCE,
            new Crew(null, null, null, Duration.ZERO, Duration.ZERO),
            List.of(),
            SlotState.CONFIRMED,
            0,
            "");
    Instant begin = at(start);
    return new Occurrence(
        slot, wall, wall, begin, begin.plus(Duration.ofMinutes(minutes)), Edge.PLAIN);
  }

  private static RoomKey room(String connection, String room) {
    return new RoomKey(new ConnectionName(connection), room);
  }

  private static Instant at(String clock) {
    return Instant.parse("2027-01-12T" + clock + ":00Z");
  }

  private static String clock(@Nullable Instant at) {
    return at == null ? "" : at.toString().substring(11, 16);
  }
}
