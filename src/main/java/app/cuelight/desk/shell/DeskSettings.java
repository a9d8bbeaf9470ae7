package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;

/// What the console remembers of its own look.
///
/// @param scale 1 = as drawn; from [#SMALLEST] to [#LARGEST]
public record DeskSettings(Language language, Theme theme, double scale) {

  public static final double SMALLEST = 0.85;
  public static final double LARGEST = 2;

  private static final double STEP = 0.05;

  public DeskSettings {
    scale = Math.clamp(Double.isNaN(scale) ? 1 : scale, SMALLEST, LARGEST);
  }

  /// English, dark, as drawn.
  public static DeskSettings first() {
    return new DeskSettings(Language.EN, Theme.DARK, 1);
  }

  DeskSettings in(Language other) {
    return new DeskSettings(other, theme, scale);
  }

  DeskSettings in(Theme other) {
    return new DeskSettings(language, other, scale);
  }

  /// Larger or smaller by so many steps of five percent.
  DeskSettings scaledBy(int steps) {
    return new DeskSettings(language, theme, Math.round((scale + steps * STEP) * 100) / 100.0);
  }

  DeskSettings unscaled() {
    return new DeskSettings(language, theme, 1);
  }
}
