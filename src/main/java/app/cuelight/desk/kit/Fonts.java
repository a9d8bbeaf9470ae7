package app.cuelight.desk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The faces the console brings along, so that it looks the same on a machine without fonts.
///
/// All of them are loaded before the first word is drawn: JavaFX settles once per family where
/// missing characters come from, and never looks at a face that came later.
/// `assets/fonts/README.md` tells what they are made of.
public final class Fonts {

  /// Every script but Han, kana and hangul, in regular and bold.
  public static final String SANS = "Cuelight Sans";

  private static final String FOLDER = "/assets/fonts/";
  private static final List<String> FILES =
      List.of(
          "cuelight-sans-regular.ttf",
          "cuelight-sans-bold.ttf",
          "cuelight-sans-sc.woff",
          "cuelight-sans-kr.woff",
          "cuelight-sans-jp.woff",
          "cuelight-sans-tc.woff");

  private Fonts() {}

  /// Loads all faces, once in the life of the program; about a sixth of a second.
  ///
  /// May be called early on any thread, while other things start; whoever calls it meanwhile waits
  /// until the faces are there.
  ///
  /// @return how many faces there are
  public static int load() {
    return Loaded.FACES;
  }

  /// The virtual machine loads a class once, and lets others wait for it.
  private static final class Loaded {
    static final int FACES = FILES.stream().mapToInt(Fonts::load).sum();
  }

  private static int load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      Font font = Font.loadFont(Objects.requireNonNull(in, file), 15);
      Objects.requireNonNull(font, file);
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read.", e);
    }
  }
}
