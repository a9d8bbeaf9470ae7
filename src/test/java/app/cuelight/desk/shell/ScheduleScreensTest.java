package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.schedule.Exchange;
import app.cuelight.desk.schedule.PaperPlan;
import app.cuelight.desk.schedule.Plans;
import app.cuelight.desk.schedule.ShareBook;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.host.PageDesk;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Photographs the Schedule screen in every state, language and look, and on days on which the
/// clocks change.
@Tag("screens")
class ScheduleScreensTest {

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  static Stream<Arguments> days() {
    return Stream.of(
        day("plan-drawn", Plans::drawn, 1440, 900),
        day("plan-drawn-1280", Plans::drawn, 1280, 800),
        day("plan-wide-1920", Plans::wide, 1920, 1080),
        day("plan-empty", Plans::empty, 1280, 800),
        day("plan-flooded", Plans::flooded, 1440, 900),
        day("plan-scripts", Plans::scripts, 1440, 900),
        day("plan-new-york-23h", () -> changing("America/New_York", "2027-03-14"), 1440, 900),
        day("plan-new-york-25h", () -> changing("America/New_York", "2027-11-07"), 1440, 900),
        day("plan-lord-howe", () -> changing("Australia/Lord_Howe", "2027-10-03"), 1440, 900));
  }

  private static PaperPlan changing(String zone, String day) {
    return Plans.changing(zone, day);
  }

  private static Arguments day(String name, Supplier<PaperPlan> plan, int width, int height) {
    return Arguments.of(name, plan, width, height);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("days")
  void theDay(String name, Supplier<PaperPlan> plan, int width, int height) throws Exception {
    for (Language language : Language.values()) {
      Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
      photograph(open(plan.get(), language, theme), name, language, theme, width, height);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWeekAndTheList(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    Studio studio = open(Plans.drawn(), language, theme);
    studio.click("#plan-mode-week");
    photograph(studio, "plan-week", language, theme, 1440, 900);
    studio.click("#plan-mode-list");
    photograph(studio, "plan-list", language, theme, 1280, 800);
    Studio full = open(Plans.flooded(), language, theme);
    full.click("#plan-mode-week");
    photograph(full, "plan-week-flooded", language, theme, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void writtenWithWhatIsWrongBesideIt(Language language) throws Exception {
    Studio studio = open(Plans.drawn(), language, Theme.DARK);
    studio.press(KeyCode.N);
    studio.type("#plan-form-title", "Spring coats");
    studio.type("#plan-form-date", "2027-03-14");
    studio.type("#plan-form-time", "02:30");
    studio.type("#plan-form-length", "30:00");
    studio.click("#plan-repeats-weekly");
    studio.type("#plan-form-until", "2027-03-01");
    photograph(studio, "plan-written", language, Theme.DARK, 1440, 1400);
    Studio series = open(Plans.drawn(), language, Theme.LIGHT);
    series.press(KeyCode.E);
    series.click("#plan-keep");
    photograph(series, "plan-edit-series", language, Theme.LIGHT, 1440, 1400);
    Studio roster = open(Plans.drawn(), language, Theme.DARK);
    roster.click("#plan-roster");
    roster.type("#plan-roster-hosts", "Lin, Asia/Shanghai\nNok, Bangkok town");
    photograph(roster, "plan-roster", language, Theme.DARK, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCalendarIsLookedAt(Language language, @TempDir Path home) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    List<Slot> planned =
        List.of(
            show("tokyo", "Tokyo", "Asia/Tokyo", "2027-03-16T22:00"),
            show("bangkok", "Bangkok night", "Asia/Bangkok", "2027-03-16T19:00"),
            show("lagos", "Lagos", "Africa/Lagos", "2027-03-17T18:00"));
    try (var exchange = new Exchange(home, planned)) {
      Studio studio = open(Plans.drawn().with(exchange.files()), language, theme);
      photograph(studio, "plan-calendars", language, theme, 1440, 900);
      exchange.choose(exchange.theirs());
      studio.click("#plan-import");
      exchange.desk.preview(exchange.theirs()).join();
      studio.frame();
      photograph(studio, "plan-import", language, theme, 1280, 800);
      photograph(studio, "plan-import-small", language, theme, 900, 700);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatBecameOfTheEvening(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    Studio studio = open(Plans.evening(), language, theme);
    photograph(studio, "plan-became", language, theme, 1440, 900);
    studio.click("#plan-mode-week");
    photograph(studio, "plan-became-week", language, theme, 1440, 900);
    studio.click("#plan-mode-list");
    photograph(studio, "plan-became-list", language, theme, 1280, 800);
  }

  private static Slot show(String id, String title, String zone, String start) {
    return Plans.slot(id, title, ZoneId.of(zone), start, Duration.ofHours(1));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void heldElsewhereAndAskedHowMuch(Language language) throws Exception {
    Studio studio = open(Plans.drawn(), language, Theme.DARK);
    studio.press(KeyCode.RIGHT);
    studio.press(KeyCode.RIGHT);
    studio.press(KeyCode.RIGHT, KeyCode.ALT);
    photograph(studio, "plan-held", language, Theme.DARK, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyLook(Theme theme) throws Exception {
    photograph(open(Plans.drawn(), Language.EN, theme), "plan", Language.EN, theme, 1440, 900);
  }

  @Test
  void drawnLarge() throws Exception {
    Studio studio =
        Studio.with(Rooms.busy(), new DeskSettings(Language.EN, Theme.DARK, 1.5), Plans.drawn());
    studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    photograph(studio, "plan-150", Language.EN, Theme.DARK, 1280, 1600);
  }

  @Test
  void noneCanBeKept() throws Exception {
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(Language.EN, Theme.DARK, 1));
    studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    photograph(studio, "plan-no-desk", Language.EN, Theme.DARK, 1280, 800);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void begunByHandAndShared(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    var nearby = new ShareBook(new OpenDoor(), Runnable::run);
    PaperPlan plan = Plans.drawn().at(Instant.parse("2027-03-16T00:05:00Z")).with(nearby);
    Studio studio = open(plan, language, theme);
    photograph(studio, "plan-shared", language, theme, 1440, 1400);
    studio.press(KeyCode.B);
    studio.press(KeyCode.B);
    photograph(studio, "plan-ends", language, theme, 1440, 900);
  }

  /// A calendar that is served on two networks.
  private static final class OpenDoor implements PageDesk {
    private static final State OPEN =
        new State(
            true,
            true,
            List.of(
                "http://192.168.7.20:8818/calendar/b7Qm2kXw9LzT4nRa.ics",
                "http://10.0.0.4:8818/calendar/b7Qm2kXw9LzT4nRa.ics"));

    @Override
    public State state() {
      return OPEN;
    }

    @Override
    public State open(String bind, Integer port) {
      return OPEN;
    }

    @Override
    public State shut() {
      return new State(false, false, List.of());
    }

    @Override
    public State renew() {
      return OPEN;
    }
  }

  private static Studio open(PaperPlan plan, Language language, Theme theme) throws Exception {
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1), plan);
    studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    studio.frame();
    return studio;
  }

  private static void photograph(
      Studio studio, String name, Language language, Theme theme, int width, int height)
      throws Exception {
    String file = name + "-" + language.code() + "-" + theme.code();
    studio.frame();
    studio.photograph(file, width, height);
    assertTrue(new File("target/screens/" + file + ".png").length() > 15_000);
  }
}
