package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.viewers.SmallCache;
import java.io.File;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Photographs the Viewers screen in every state, language and look.
@Tag("screens")
class ViewersScreensTest {

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of("viewers-marisol", 0, 1440, 900),
        Arguments.of("viewers-arabic-1280", 1, 1280, 800),
        Arguments.of("viewers-warned-1920", 10, 1920, 1080),
        Arguments.of("viewers-long", 16, 1440, 900));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("people")
  void everyPersonHasHerPicture(String name, int downs, int width, int height) throws Exception {
    for (Language language : Language.values()) {
      Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
      Studio studio = open(SmallCache.cast(), language, theme);
      for (int i = 0; i <= downs; i++) {
        studio.press(KeyCode.DOWN);
      }
      studio.press(KeyCode.ENTER);
      photograph(studio, name, language, theme, width, height);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void emptyAndNothingFoundAndFailedHaveTheirPictures(Language language) throws Exception {
    photograph(
        open(SmallCache.empty(), language, Theme.DARK),
        "viewers-empty",
        language,
        Theme.DARK,
        1280,
        800);
    photograph(
        open(SmallCache.failing(), language, Theme.LIGHT),
        "viewers-failed",
        language,
        Theme.LIGHT,
        1280,
        800);
    Studio nothing = open(SmallCache.cast(), language, Theme.DARK);
    type(nothing, "vip xyz");
    photograph(nothing, "viewers-nothing", language, Theme.DARK, 1280, 800);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theCareListHasItsPictures(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    Studio studio = open(SmallCache.cast(), language, theme);
    studio.press(KeyCode.C);
    studio.press(KeyCode.DOWN);
    photograph(studio, "viewers-care-1280", language, theme, 1280, 800);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.D);
    photograph(studio, "viewers-care", language, theme, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theListOfWarningsHasItsPicture(Language language) throws Exception {
    Studio studio = open(SmallCache.cast(), language, Theme.DARK);
    studio.click(".group");
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);
    studio.click("#viewers-save");
    photograph(studio, "viewers-warnings", language, Theme.DARK, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void completionsHaveTheirPicture(Language language) throws Exception {
    Theme theme = language == Language.EN ? Theme.DARK : Theme.LIGHT;
    Studio studio = open(SmallCache.cast(), language, theme);
    studio.press(KeyCode.SLASH);
    type(studio, language == Language.EN ? "vip a" : "贵宾 高");
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.DOWN);
    photograph(studio, "viewers-completions", language, theme, 1440, 900);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyLookHasItsPictureOfAWholePage(Theme theme) throws Exception {
    Studio studio = open(SmallCache.cast(), Language.EN, theme);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);
    studio.press(KeyCode.F2);
    photograph(studio, "viewers-whole", Language.EN, theme, 1440, 2100);
  }

  private static Studio open(SmallCache cache, Language language, Theme theme) throws Exception {
    Studio studio =
        Studio.with(Rooms.busy(), new DeskSettings(language, theme, 1), cache.book(Runnable::run));
    studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    return studio;
  }

  private static void type(Studio studio, String text) throws Exception {
    Studio.onFx(() -> {
      ((TextField) studio.window.scene().lookup("#viewers-field")).setText(text);
      return true;
    });
    Thread.sleep(300);
    studio.frame();
  }

  private static void photograph(
      Studio studio, String name, Language language, Theme theme, int width, int height)
      throws Exception {
    String file = name + "-" + language.code() + "-" + theme.code();
    studio.photograph(file, width, height);
    assertTrue(new File("target/screens/" + file + ".png").length() > 20_000);
  }
}
