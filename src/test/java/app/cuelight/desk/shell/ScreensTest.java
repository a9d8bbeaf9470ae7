package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.RoomView;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Photographs the window in every state, language and look, for eyes and for the README.
@Tag("screens")
class ScreensTest {

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of("live-busy", Rooms.busy(), 1440, 900),
        Arguments.of("live-busy-1920", Rooms.busy(), 1920, 1080),
        Arguments.of("live-busy-1280", Rooms.busy(), 1280, 800),
        Arguments.of("live-nothing-yet", Rooms.nothingYet(), 1440, 900),
        Arguments.of("live-quiet", Rooms.quiet(), 1280, 800),
        Arguments.of("live-held", Rooms.held(), 1280, 800),
        Arguments.of("live-stopped", Rooms.stopped(), 1440, 900),
        Arguments.of("live-behind-arabic", Rooms.behind(), 1280, 800),
        Arguments.of("live-practice", Rooms.practice(), 1440, 900),
        Arguments.of(
            "live-thai",
            Rooms.view(Rooms.phuri(), List.of(Rooms.layla(), Rooms.marisol())),
            1280,
            800),
        Arguments.of("live-korean", Rooms.view(Rooms.jaewon(), List.of(Rooms.dee())), 1280, 800));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void everyStateHasItsPicture(String name, RoomView room, int width, int height) throws Exception {
    for (Language language : Language.values()) {
      for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
        Studio studio = Studio.with(room, new DeskSettings(language, theme, 1));
        if (room.held()) {
          studio.press(KeyCode.F8);
        }
        String file = name + "-" + language.code() + "-" + theme.code();
        studio.photograph(file, width, height);
        assertTrue(new File("target/screens/" + file + ".png").length() > 20_000);
      }
    }
  }

  static Stream<Arguments> talks() {
    return Stream.of(
        Arguments.of("talk-busy", Talk.busy(), 1440, 900),
        Arguments.of("talk-busy-1280", Talk.busy(), 1280, 800),
        Arguments.of("talk-busy-1920", Talk.busy(), 1920, 1080),
        Arguments.of("talk-flooded", Talk.flooded(), 1440, 900),
        Arguments.of("talk-empty", Comments.NONE, 1280, 800));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("talks")
  void commentsHaveTheirPictures(String name, Comments said, int width, int height)
      throws Exception {
    for (Language language : Language.values()) {
      Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
      Studio studio = Studio.with(Talk.room(said), new DeskSettings(language, theme, 1));
      studio.frame();
      studio.press(KeyCode.C);
      studio.photograph(name + "-" + language.code() + "-" + theme.code(), width, height);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNotesHaveTheirPicture(Language language) throws Exception {
    for (Theme theme : Theme.values()) {
      Studio studio = Studio.with(Talk.room(Talk.busy()), new DeskSettings(language, theme, 1));
      studio.frame();
      studio.press(KeyCode.F2);
      studio.photograph("notes-" + language.code() + "-" + theme.code(), 1280, 800);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"HIGH_CONTRAST", "DIM"})
  void theLooksForEyesAndNightHaveTheirPictures(Theme theme) throws Exception {
    for (Language language : Language.values()) {
      Studio studio = Studio.with(Rooms.practice(), new DeskSettings(language, theme, 1));
      String file = "live-practice-" + language.code() + "-" + theme.code();
      studio.photograph(file, 1440, 900);
      assertTrue(new File("target/screens/" + file + ".png").length() > 20_000);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theKeysAndALargerScaleHaveTheirPictures(Language language) throws Exception {
    Studio keys = Studio.with(Rooms.practice(), new DeskSettings(language, Theme.DARK, 1));
    keys.press(KeyCode.F1);
    keys.photograph("live-keys-" + language.code(), 1440, 900);
    Studio find = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.LIGHT, 1));
    find.press(KeyCode.K, KeyCode.CONTROL);
    find.photograph("live-find-" + language.code(), 1280, 800);
    Studio huge = Studio.with(Rooms.practice(), new DeskSettings(language, Theme.DARK, 2));
    huge.photograph("live-scale-200-" + language.code(), 1280, 800);
    Studio large = Studio.with(Rooms.behind(), new DeskSettings(language, Theme.DARK, 1.5));
    large.photograph("live-scale-150-" + language.code(), 1920, 1080);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theConnectScreenHasItsPictures(Language language) throws Exception {
    for (Theme theme : Theme.values()) {
      Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1));
      studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
      String file = "connect-" + language.code() + "-" + theme.code();
      studio.photograph(file, 1440, 900);
      assertTrue(new File("target/screens/" + file + ".png").length() > 20_000);
    }
    Studio whole = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.DARK, 1));
    whole.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    whole.click("#lines-new");
    whole.photograph("connect-whole-" + language.code(), 1280, 2400);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePlaybookHasItsPictures(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1));
    studio.frame();
    studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    studio.scrollTo("#playbook", 1280, 800);
    studio.photograph("connect-playbook" + look(language, theme), 1280, 800);
    studio.click("#playbook-new");
    studio.click("#pb-kind-offer");
    studio.type("#pb-days", "4000");
    studio.click("#pb-add");
    studio.scrollTo("#playbook-form", 1280, 800);
    studio.photograph("connect-playbook-written" + look(language, theme), 1280, 800);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theDialsHaveTheirPictures(Language language) throws Exception {
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1));
      studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
      studio.scrollTo("#tiers", 1280, 800);
      studio.photograph("tiers-" + language.code() + "-" + theme.code(), 1280, 800);
      studio.type("#dial-active-days", "20");
      studio.click("#tiers-rehearse");
      studio.scrollTo("#tiers-rehearse", 1280, 800);
      studio.photograph("tiers-rehearsed-" + language.code() + "-" + theme.code(), 1280, 800);
    }
    Studio wrong = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.DARK, 1));
    wrong.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    wrong.scrollTo("#tiers", 1280, 800);
    wrong.type("#dial-active-days", "200");
    wrong.photograph("tiers-wrong-" + language.code(), 1280, 800);
    for (String group : List.of("spend", "forecast")) {
      Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, Theme.DARK, 1));
      studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
      studio.click("#tiers-" + group);
      studio.scrollTo("#tiers", 1280, 800);
      studio.photograph("tiers-" + group + "-" + language.code(), 1280, 800);
    }
  }

  private static String look(Language language, Theme theme) {
    return "-" + language.code() + "-" + theme.code();
  }
}
