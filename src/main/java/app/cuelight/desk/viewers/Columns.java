package app.cuelight.desk.viewers;

import javafx.scene.layout.Region;

/// The widths of the table's columns; what has no room is left out, and the notes take the rest.
///
/// @param name width of the name
/// @param place width of the place, 0 for none
/// @param standing width of life cycle and of spend, 0 for none
/// @param talks width of how she takes part, 0 for none
record Columns(double name, double place, double standing, double talks) {

  static final double LANGUAGE = 60;
  static final double SEEN = 54;
  private static final double NARROW = 680;
  private static final double WIDE = 900;

  /// The columns of a table.
  ///
  /// @param warnings whether reasons are read, which need the room
  static Columns of(double width, boolean warnings) {
    double name = width < NARROW ? 124 : width < WIDE ? 142 : 200;
    if (warnings) {
      return new Columns(name, 0, 0, 0);
    }
    return new Columns(name, width < NARROW ? 0 : width < WIDE ? 92 : 124, 72, 50);
  }

  static void set(Region part, double width) {
    part.setVisible(width > 0);
    part.setManaged(width > 0);
    part.setMinWidth(width);
    part.setPrefWidth(width);
    part.setMaxWidth(width);
  }
}
