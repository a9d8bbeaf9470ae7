package app.cuelight.desk.viewers;

import javafx.scene.layout.Region;

/// The widths of the table's columns; what has no room is left out, and the notes take the rest.
///
/// @param name width of the name
/// @param language width of the language, 0 for none
/// @param place width of the place, 0 for none
/// @param standing width of life cycle and of spend, 0 for none
/// @param talks width of how she takes part, 0 for none
/// @param seen width of when she was seen last, 0 for none
/// @param notes whether there is room for what is known
record Columns(
    double name,
    double language,
    double place,
    double standing,
    double talks,
    double seen,
    boolean notes) {

  private static final double LANGUAGE = 60;
  private static final double SEEN = 54;
  private static final double NAME_ALONE = 400;
  private static final double BESIDE_NAME = 194;
  private static final double LEAST = 540;
  private static final double NARROW = 680;
  private static final double WIDE = 900;

  /// The columns of a table.
  ///
  /// @param warnings whether reasons are read, which need the room
  static Columns of(double width, boolean warnings) {
    double name = width < NARROW ? 124 : width < WIDE ? 142 : 200;
    if (warnings) {
      double beside = width < NAME_ALONE ? 0 : 1;
      return new Columns(name, beside * LANGUAGE, 0, 0, 0, beside * SEEN, true);
    }
    if (width < NAME_ALONE) {
      double rest = Math.max(name, width - BESIDE_NAME);
      return new Columns(rest, LANGUAGE, 0, 0, 0, SEEN, false);
    }
    if (width < LEAST) {
      return new Columns(name, LANGUAGE, 0, 0, 0, SEEN, true);
    }
    double place = width < NARROW ? 0 : width < WIDE ? 92 : 124;
    return new Columns(name, LANGUAGE, place, 72, 50, SEEN, true);
  }

  static void show(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  static void set(Region part, double width) {
    show(part, width > 0);
    part.setMinWidth(width);
    part.setPrefWidth(width);
    part.setMaxWidth(width);
  }
}
