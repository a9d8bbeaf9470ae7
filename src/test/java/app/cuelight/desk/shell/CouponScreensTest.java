package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.coupons.TillDesk;
import app.cuelight.desk.coupons.Tills;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import java.io.File;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Photographs coupons on Live and the Coupons screen in every state, language and look.
@Tag("screens")
class CouponScreensTest {

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  static Stream<Arguments> live() {
    return Stream.of(
        Arguments.of("live-coupons", Tills.busy(), 1440, 900),
        Arguments.of("live-coupons-1280", Tills.busy(), 1280, 800),
        Arguments.of("live-coupons-1920", Tills.busy(), 1920, 1080),
        Arguments.of("live-coupons-asleep", Tills.asleep(), 1440, 900),
        Arguments.of("live-coupons-none", Tills.empty(), 1440, 900));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("live")
  void besideTheRoom(String name, TillDesk desk, int width, int height) throws Exception {
    for (Language language : Language.values()) {
      Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
      Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1), desk);
      photograph(studio, name, language, theme, width, height);
    }
  }

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of("coupons-busy", Tills.busy(), 1440, 900),
        Arguments.of("coupons-busy-1280", Tills.busy(), 1280, 800),
        Arguments.of("coupons-flooded-1920", Tills.flooded(), 1920, 1080),
        Arguments.of("coupons-troubled", Tills.troubled(), 1440, 900),
        Arguments.of("coupons-empty", Tills.empty(), 1280, 800),
        Arguments.of("coupons-word", Tills.large(), 1440, 900),
        Arguments.of("coupons-word-1280", Tills.large(), 1280, 800),
        Arguments.of("coupons-crowd", Tills.crowd(), 1440, 900));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void onTheirScreen(String name, TillDesk desk, int width, int height) throws Exception {
    for (Language language : Language.values()) {
      Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
      photograph(open(desk, language, theme), name, language, theme, width, height);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void writtenWithWhatIsWrongBesideIt(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    Studio studio = open(Tills.busy(), language, theme);
    studio.press(KeyCode.N);
    studio.type("#form-value", "140");
    studio.type("#form-message", "Nur für dich");
    studio.press(KeyCode.G);
    photograph(studio, "coupons-written", language, theme, 1440, 1500);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUncertainOneAndItsDecision(Language language) throws Exception {
    Studio studio = open(Tills.busy(), language, Theme.DARK);
    studio.click("#outbox-uncertain");
    choose(studio);
    photograph(studio, "coupons-uncertain", language, Theme.DARK, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyLook(Theme theme) throws Exception {
    Studio studio =
        Studio.with(Rooms.practice(), new DeskSettings(Language.EN, theme, 1), Tills.practice());
    photograph(studio, "live-coupons-practice", Language.EN, theme, 1440, 900);
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    photograph(studio, "coupons-practice", Language.EN, theme, 1440, 900);
  }

  @Test
  void drawnLarge() throws Exception {
    Studio live =
        Studio.with(Rooms.busy(), new DeskSettings(Language.EN, Theme.DARK, 1.5), Tills.busy());
    photograph(live, "live-coupons-150", Language.EN, Theme.DARK, 1280, 800);
    Studio screen =
        Studio.with(Rooms.busy(), new DeskSettings(Language.EN, Theme.DARK, 1.5), Tills.busy());
    screen.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    photograph(screen, "coupons-150", Language.EN, Theme.DARK, 1280, 800);
  }

  @Test
  void noneCanBeKept() throws Exception {
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(Language.EN, Theme.DARK, 1));
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    photograph(studio, "coupons-no-desk", Language.EN, Theme.DARK, 1280, 800);
  }

  private static void choose(Studio studio) throws Exception {
    Studio.onFx(() -> {
      var list = (javafx.scene.control.ListView<?>) studio.window.scene().lookup("#outbox-list");
      list.getSelectionModel().select(0);
      return true;
    });
    studio.frame();
  }

  private static Studio open(TillDesk desk, Language language, Theme theme) throws Exception {
    Studio studio = Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1), desk);
    studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
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
