package app.cuelight.desk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The faces the console brings along, so that it looks the same on a machine without fonts.
///
/// Loading takes a few milliseconds a file and may happen on any thread; a loaded face is found by
/// its family name and joins the fall-back of all others. `assets/fonts/README.md` tells what they
/// are made of.
public final class Fonts {

  /// Every script but Han, kana and hangul, in regular and bold.
  public static final String SANS = "Cuelight Sans";

  /// The same in medium weight, which JavaFX cannot ask for by number.
  public static final String SANS_MEDIUM = "Cuelight Sans Medium";

  private static final String FOLDER = "/assets/fonts/";
  private static final List<String> FIRST =
      List.of("cuelight-sans-regular.ttf", "cuelight-sans-medium.ttf", "cuelight-sans-bold.ttf");
  private static final List<String> REST =
      List.of(
          "cuelight-sans-sc.woff",
          "cuelight-sans-kr.woff",
          "cuelight-sans-jp.woff",
          "cuelight-sans-tc.woff");

  private Fonts() {}

  /// The faces the first frame needs.
  public static void loadFirst() {
    FIRST.forEach(Fonts::load);
  }

  /// The faces of Chinese, Japanese and Korean.
  public static void loadRest() {
    REST.forEach(Fonts::load);
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      Font font = Font.loadFont(Objects.requireNonNull(in, file), 15);
      Objects.requireNonNull(font, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read.", e);
    }
  }
}
