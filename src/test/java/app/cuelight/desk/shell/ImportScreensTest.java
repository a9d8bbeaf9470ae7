package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.connect.ShopHistory;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.domain.basic.Bilingual;
import java.io.File;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Photographs the part where a shop's past comes in, in every state.
@Tag("screens")
class ImportScreensTest {

  /// Where a file is.
  enum At {
    NOTHING,
    PREVIEW,
    AMBIGUOUS,
    MISSING,
    RUNNING,
    REPORT,
    FAILED
  }

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void everyStateHasItsPicture(At at) throws Exception {
    photograph(at, Language.EN, Theme.DARK);
    photograph(at, Language.ZH, Theme.LIGHT);
  }

  @Test
  void everyLookHasItsPicture() throws Exception {
    for (Theme theme : List.of(Theme.HIGH_CONTRAST, Theme.DIM)) {
      photograph(At.AMBIGUOUS, Language.EN, theme);
      photograph(At.RUNNING, Language.ZH, theme);
    }
  }

  private static void photograph(At at, Language language, Theme theme) throws Exception {
    var past = new ShopHistory();
    switch (at) {
      case NOTHING -> past.stoppedBefore();
      case AMBIGUOUS -> past.ambiguous();
      case MISSING -> past.missing();
      case RUNNING -> past.runsOn();
      case FAILED ->
          past.refuse(
              new Bilingual("The file is no CSV: it has no header row.", "文件不是 CSV：没有表头行。"));
      case PREVIEW, REPORT -> {}
    }
    Studio studio =
        Studio.with(
            at == At.NOTHING ? Rooms.practice() : Rooms.busy(),
            new DeskSettings(language, theme, 1),
            past);
    studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
    if (at != At.NOTHING) {
      studio.click("#import-orders");
    }
    if (at == At.RUNNING || at == At.REPORT) {
      studio.click("#import-run");
    }
    if (at == At.RUNNING) {
      past.awaitBegun();
    }
    Studio.onFx(() -> {
      ((ScrollPane) studio.window.scene().lookup("#connect")).setVvalue(0.93);
      return true;
    });
    String file =
        "import-"
            + at.name().toLowerCase(java.util.Locale.ROOT)
            + "-"
            + language.code()
            + "-"
            + theme.code();
    studio.photograph(file, 1280, 800);
    assertTrue(new File("target/screens/" + file + ".png").length() > 20_000);
  }
}
