package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import java.util.List;

/// What the console remembers of its own look.
///
/// @param scale 1 = as drawn; one of [#SCALES]
public record DeskSettings(Language language, Theme theme, double scale) {

  /// The sizes there are, as shares of the drawing; what lies between them is taken to the nearest.
  public static final List<Double> SCALES = List.of(0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0);

  private static final int NORMAL = SCALES.indexOf(1.0);

  public DeskSettings {
    scale = SCALES.get(Double.isNaN(scale) ? NORMAL : nearest(scale));
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

  /// Larger or smaller by so many steps; it stays at the ends.
  DeskSettings scaledBy(int steps) {
    int next = Math.clamp((long) nearest(scale) + steps, 0, SCALES.size() - 1);
    return new DeskSettings(language, theme, SCALES.get(next));
  }

  private static int nearest(double wanted) {
    int nearest = 0;
    for (int i = 1; i < SCALES.size(); i++) {
      if (Math.abs(SCALES.get(i) - wanted) < Math.abs(SCALES.get(nearest) - wanted)) {
        nearest = i;
      }
    }
    return nearest;
  }

  DeskSettings unscaled() {
    return new DeskSettings(language, theme, 1);
  }
}
