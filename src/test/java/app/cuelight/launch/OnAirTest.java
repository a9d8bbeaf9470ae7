package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.feed.obs.ObsStandIn;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.Manners;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.schedule.Planner;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A running show and its plan, told over loopback HTTP what the platform says.
@Timeout(60)
final class OnAirTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ConnectionName HALL = new ConnectionName("hall");

  private final Wiring wiring = new Wiring(InstantSource.system(), new SecureRandom(), _ -> {});
  private final Shop shop = Shop.called("hall");
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  @TempDir private Path home;
  private String path = "";

  @BeforeEach
  void aPlatformIsConnected() {
    var hall = new Connection(HALL, "standard-webhooks", wiring.token(), Map.of());
    Accounts accounts = wiring.accounts(home);
    accounts.connections().add(hall);
    accounts.secrets().put(HALL, shop.secret());
    path = hall.path();
  }

  @Test
  void aShowTakesTitleAndMarketsFromThePlanAndGivesThemBack() throws Exception {
    plan(slot("silk", -10, 60, null, "JP", "BR"));
    try (RunningShow running = start()) {
      becomes("Live show JP BR", () -> line(running));
      assertEquals(List.of("JP", "BR"), toned(running), "the tone of greetings");
      state(running, "live", -5, "");
      becomes("silk JP BR", () -> line(running));
      post(running, "viewer.join", "\"viewer\":{\"id\":\"u1\",\"name\":\"Aki\"}", Instant.now());
      post(
          running,
          "comment",
          "\"viewer\":{\"id\":\"u1\",\"name\":\"Aki\"},\"messageId\":\"m\",\"text\":\"!!\"",
          Instant.now());
      becomes("ja", () -> spoken(running));
      Planner planner = planner(running);
      planner.put(slot("silk", -10, 60, "DE")).join();
      becomes("silk DE", () -> line(running));
      planner.put(slot("silk", 120, 60, "DE")).join();
      becomes("silk US", () -> line(running));
    }
  }

  @Test
  void thePlatformsOwnTitleGoesBeforeThePlans() throws Exception {
    plan(slot("silk", -10, 60, "JP"));
    try (RunningShow running = start()) {
      state(running, "live", -5, "Silk night");
      becomes("Silk night JP", () -> line(running));
      state(running, "reconnecting", -1, "");
      Thread.sleep(1_500);
      assertEquals("Silk night JP", line(running));
    }
  }

  @Test
  void whatIsLiveInTheTimeOfASlotIsThatSlotAndEndsItWhenItEnds() throws Exception {
    plan(slot("morning", -300, 60, "US"), slot("silk", -10, 60, "JP"));
    try (RunningShow running = start()) {
      assertEquals("morning MISSED, silk AWAITED", fulfilled(running));
      state(running, "live", -5, "");
      becomes("morning MISSED, silk LIVE", () -> fulfilled(running));
      state(running, "ended", 0, "");
      becomes("morning MISSED, silk DONE", () -> fulfilled(running));
    }
  }

  @Test
  void aSecondShowIsOneOfItsOwnWithFiguresOfItsOwn() throws Exception {
    plan(slot("silk", -240, 60, "JP"), slot("wool", -60, 90, "BR"));
    try (RunningShow running = start()) {
      assertEquals("1", running.show().order().get());
      told(running, "live", -238);
      told(running, "ended", -170);
      becomes("silk done -238 -170 late 2, wool missed", this::listed);
      becomes("2", running.show().order());
      told(running, "live", -55);
      becomes("silk done -238 -170 late 2, wool on-air -55 late 5", this::listed);
      becomes("wool BR", () -> line(running));
      post(running, "viewer.join", "\"viewer\":{\"id\":\"u1\",\"name\":\"Aki\"}", Instant.now());
      becomes("1 here, 0 greeted", () -> figures(running));
      running.show().greeted(new ViewerId("hall:u1"));
      becomes("1 here, 1 greeted", () -> figures(running));
    }
    try (RunningShow running = start()) {
      becomes("1 here, 1 greeted", () -> figures(running));
      assertEquals("2", running.show().order().get());
      state(running, "ended", 0, "");
      becomes("silk DONE, wool DONE", () -> fulfilled(running));
    }
    try (RunningShow running = start()) {
      assertEquals(RoomView.ShowLine.State.ENDED, running.show().get().show().state());
      assertEquals("silk DONE, wool DONE", fulfilled(running));
    }
  }

  @Test
  void whatACrashKeptFromTheRecordIsTakenFromTheLog() throws Exception {
    plan(slot("silk", -240, 60, "JP"), slot("wool", -60, 90, "BR"));
    try (RunningShow running = start()) {
      told(running, "live", -238);
      becomes("silk overrunning -238 late 2, wool missed", this::listed);
      post(
          running,
          "viewer.join",
          "\"viewer\":{\"id\":\"u1\",\"name\":\"Aki\"}",
          Instant.now().minusSeconds(14_000));
      told(running, "ended", -170);
    }
    forget("UPDATE shows SET ended_at = NULL WHERE id = 1");
    forget("DELETE FROM shows WHERE id > 1");
    forget("UPDATE show_rooms SET ended_at = NULL");
    try (RunningShow running = start()) {
      becomes("silk done -238 -170 late 2, wool missed", this::listed);
      told(running, "live", -55);
      becomes("silk done -238 -170 late 2, wool on-air -55 late 5", this::listed);
    }
  }

  @Test
  void ofTwoShowsAtOnceTheOneOfTheRoomIsOn() throws Exception {
    plan(slot("silk", -10, 60, "attic", "JP"), slot("wool", -2, 60, "main", "BR"));
    try (RunningShow running = start()) {
      told(running, "live", -9);
      becomes("wool BR", () -> line(running));
      becomes("silk planned, wool on-air -9 early 7", this::listed);
    }
  }

  @Test
  void whatIsBegunByHandBecomesTheShowAndEndsByHand() throws Exception {
    plan(slot("silk", -3, 60, "JP"), slot("wool", 57, 60, "BR"));
    try (RunningShow running = start();
        var console = new HousePlans(wiring, home)) {
      told(running, "live", -2);
      becomes("silk JP", () -> line(running));
      console.planner().begin(new SlotId("wool"), null).join();
      becomes("wool BR", () -> line(running));
      becomes("2", running.show().order());
      becomes("silk DONE, wool LIVE", () -> fulfilled(running));
      console.planner().end().join();
      becomes("ENDED", () -> running.show().get().show().state().name());
      becomes("silk DONE, wool DONE", () -> fulfilled(running));
    }
  }

  @Test
  void whatAPlatformBeganIsEndedByHandAndStaysOver() throws Exception {
    plan(slot("silk", -3, 60, "JP"));
    try (RunningShow running = start();
        var console = new HousePlans(wiring, home)) {
      told(running, "live", -2);
      becomes("silk LIVE", () -> fulfilled(running));
      Occurrence silk = console.planner().first(slot("silk", -3, 60, "JP")).orElseThrow();
      console.planner().end(silk.slot().id(), silk.original()).join();
      becomes("ENDED", () -> running.show().get().show().state().name());
      becomes("silk DONE", () -> fulfilled(running));
      post(running, "viewer.join", "\"viewer\":{\"id\":\"u1\",\"name\":\"Aki\"}", Instant.now());
      state(running, "live", 1, "");
      becomes("2", running.show().order());
      assertEquals("silk DONE", fulfilled(running));
    }
  }

  @Test
  void obsGoingLiveIsThePlannedShowAndItsStopEndsIt() throws Exception {
    plan(slot("silk", -10, 60, "main", "JP"));
    try (var obs = new ObsStandIn(0, true)) {
      var studio =
          new Connection(
              new ConnectionName("studio"), "obs", wiring.token(), Map.of("url", obs.url()));
      Accounts accounts = wiring.accounts(home);
      accounts.connections().add(studio);
      accounts.secrets().put(studio.name(), ObsStandIn.PASSWORD);
      try (RunningShow running = start()) {
        obs.startStream();
        becomes("silk JP", () -> line(running));
        becomes("silk LIVE", () -> fulfilled(running));
        obs.stopStream();
        becomes("silk DONE", () -> fulfilled(running));
        becomes("ENDED", () -> running.show().get().show().state().name());
      }
    }
  }

  @Test
  void aSlotThatIsLiveBeyondItsEndRunsOver() throws Exception {
    plan(slot("silk", -60, 50, "JP"), slot("wool", -5, 60, "BR"));
    try (RunningShow running = start()) {
      state(running, "live", -55, "");
      becomes("silk OVERRUNNING, wool AWAITED", () -> fulfilled(running));
      becomes("silk JP", () -> line(running));
    }
  }

  @Test
  void aShowBegunByHandIsOnWhateverTheClockSaysUntilItIsEnded() throws Exception {
    plan(slot("silk", -10, 60, "JP"), slot("wool", 240, 60, "BR"));
    try (RunningShow running = start();
        var console = new HousePlans(wiring, home)) {
      console.planner().begin(new SlotId("wool"), null).join();
      becomes("silk AWAITED, wool LIVE", () -> fulfilled(running));
      becomes("wool BR", () -> line(running));
      state(running, "live", 0, "");
      assertEquals("silk AWAITED, wool LIVE", fulfilled(running));
      assertEquals(true, console.planner().end().join());
      becomes("silk AWAITED, wool DONE", () -> fulfilled(running));
      assertEquals(false, console.planner().end().join(), "it is over once");
    }
  }

  @Test
  void eachReminderIsToldOnceAndNoneThatWasDueBeforeTheShowRan() {
    plan(slot("silk", 20, 60, "JP"), slot("wool", 45, 60, "BR"));
    List<String> told = new ArrayList<>();
    var time = new AtomicReference<>(now);
    var ears =
        new PlanWatch.Ears() {
          @Override
          public Agenda.Aired aired() {
            return Agenda.Aired.NOTHING;
          }

          @Override
          public void agenda(Agenda now) {}

          @Override
          public void planned(Occurrence show) {}

          @Override
          public void soon(Reminder it) {
            told.add(it.show().slot().id() + " " + it.before().toMinutes());
          }
        };
    try (var plans = new HousePlans(wiring, home);
        var watch = new PlanWatch(plans.planner(), ears, time::get)) {
      for (int minute = 0; minute < 50; minute++) {
        time.set(now.plus(Duration.ofMinutes(minute)));
        watch.look();
        watch.look();
      }
    }
    assertEquals(List.of("silk 10", "wool 30", "wool 10"), told);
  }

  @Test
  void aShowThatBeginsSoonIsTheOneThingToKnowUntilItBegins() throws Exception {
    Slot silk = slot("silk", 9, 60, "JP");
    try (RunningShow running = start()) {
      assertEquals("nothing", trouble(running));
      Planning planning = Objects.requireNonNull(running.planning());
      Occurrence show = planning.planner().first(silk).orElseThrow();
      planning.soon(new Reminder(show, Duration.ofMinutes(10)));
      becomes("show-in-10 silk", () -> trouble(running));
      Occurrence begun =
          planning.planner().first(slot("wool", 0, 60, null, new String[0])).orElseThrow();
      planning.soon(new Reminder(begun, Duration.ofMinutes(10)));
      becomes("nothing", () -> trouble(running));
    }
  }

  private static String trouble(RunningShow running) {
    RoomView.Trouble trouble = running.show().get().health().trouble();
    return trouble == null ? "nothing" : trouble.code() + " " + trouble.subject();
  }

  private void plan(Slot... slots) {
    try (var plans = new HousePlans(wiring, home)) {
      plans.planner().put(Arrays.asList(slots), "test").join();
    }
  }

  private Slot slot(String id, long begins, long minutes, String country) {
    return slot(id, begins, minutes, null, country);
  }

  private Slot slot(
      String id, long begins, long minutes, @Nullable String room, String... countries) {
    return new Slot(
        new SlotId(id),
        id,
        ZoneId.of("UTC"),
        LocalClock.at(now.plus(Duration.ofMinutes(begins)), ZoneOffset.UTC),
        Duration.ofMinutes(minutes),
        Repeat.ONCE,
        new Crew(null, null, room, Duration.ZERO, Duration.ZERO),
        Arrays.stream(countries).map(Market::of).toList(),
        SlotState.CONFIRMED,
        0,
        "");
  }

  private RunningShow start() {
    return RunningShow.start(
        wiring,
        new RunningShow.Plan(
            home,
            new Receiver.Place(InetAddress.getLoopbackAddress(), 0, false),
            wiring.accounts(home),
            wiring.lines(home),
            wiring.tiers(home),
            new LiveOptions(
                "Live show",
                "Mei",
                List.of("US"),
                false,
                new Manners(HostProfile.USUAL, GreetingStyle.USUAL))));
  }

  /// Minutes from the minute the test began in.
  private void told(RunningShow running, String state, long minutes) throws IOException {
    Instant at = now.plus(Duration.ofMinutes(minutes));
    post(running, "stream.state", "\"state\":\"" + state + "\"", at);
  }

  private void state(RunningShow running, String state, long minutes, String title)
      throws IOException {
    post(
        running,
        "stream.state",
        "\"state\":\"" + state + "\"" + (title.isEmpty() ? "" : ",\"title\":\"" + title + "\""),
        Instant.now().plus(Duration.ofMinutes(minutes)));
  }

  private void post(RunningShow running, String type, String data, Instant at) throws IOException {
    String body =
        """
        {"type":"%s","timestamp":"%s","data":{"room":"main",%s}}\
        """
            .formatted(type, at, data);
    var answer = shop.post(running.address() + path, type + at, body);
    assertEquals(2, answer.statusCode() / 100, answer.body());
  }

  /// The language of the card on screen.
  private static String spoken(RunningShow running) {
    GreetCard card = running.show().get().queue().current();
    return card == null ? "nobody" : card.greeting().line().replaceFirst("[-/].*", "");
  }

  private static Planner planner(RunningShow running) {
    Planning planning = running.planning();
    if (planning == null) {
      throw new AssertionError("The show has no plan.");
    }
    return planning.planner();
  }

  private static String line(RunningShow running) {
    RoomView.ShowLine line = running.show().get().show();
    return line.title() + " " + String.join(" ", line.markets());
  }

  private static List<String> toned(RunningShow running) {
    return running.show().get().queue().tones().stream()
        .flatMap(tone -> tone.markets().stream())
        .toList();
  }

  private String fulfilled(RunningShow running) {
    return planner(running)
        .view(now.minus(Duration.ofHours(8)), now.plus(Duration.ofHours(8)))
        .join()
        .fulfilments()
        .stream()
        .map(it -> it.show().slot().title() + " " + it.state())
        .collect(Collectors.joining(", "));
  }

  /// As `cuelight schedule list --format json` tells it, in minutes from now.
  private String listed() {
    var out = new StringWriter();
    var paper =
        new Paper(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(Writer.nullWriter()));
    new Terminal(new HouseBench(wiring, home, "test"), paper)
        .run(
            "schedule",
            "list",
            "--from",
            now.minus(Duration.ofHours(8)).toString(),
            "--to",
            now.plus(Duration.ofHours(8)).toString(),
            "--format",
            "json",
            "--home",
            home.toString());
    try {
      List<String> rows = new ArrayList<>();
      for (JsonNode row : new ObjectMapper().readTree(out.toString())) {
        rows.add(listed(row));
      }
      return String.join(", ", rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String listed(JsonNode row) {
    String said = row.path("title").asText() + " " + row.path("became").asText();
    for (String field : List.of("liveAt", "endedAt")) {
      if (row.path(field).isTextual()) {
        Duration apart = Duration.between(now, Instant.parse(row.path(field).asText()));
        said += " " + Math.floorDiv(apart.toSeconds(), 60);
      }
    }
    long late = row.path("lateMinutes").asLong();
    return row.path("liveAt").isTextual()
        ? said + (late < 0 ? " early " : " late ") + Math.abs(late)
        : said;
  }

  private static String figures(RunningShow running) {
    RoomView view = running.show().get();
    return view.watching().known() + " here, " + view.queue().greeted() + " greeted";
  }

  private void forget(String sql) throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cuelight.db"));
        var statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void becomes(String wanted, Supplier<String> real) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!wanted.equals(real.get()) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertEquals(wanted, real.get());
  }
}
