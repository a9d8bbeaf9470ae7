package app.cuelight.desk.host;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// A display of this computer.
///
/// @param dpi its real dots per inch, as the system tells
/// @param scale physical pixels per pixel of ours
record Display(double x, double y, double width, double height, double dpi, double scale) {

  private static final double MILLIMETRES_PER_INCH = 25.4;

  /// The displays there are, the main one first.
  static List<Display> all() {
    return Screen.getScreens().stream().map(Display::of).toList();
  }

  static Display of(Screen screen) {
    Rectangle2D bounds = screen.getBounds();
    return new Display(
        bounds.getMinX(),
        bounds.getMinY(),
        bounds.getWidth(),
        bounds.getHeight(),
        screen.getDpi(),
        screen.getOutputScaleX());
  }

  /// What it is recognised by the next time: `1920x1080 at 1440,0`. The system tells no name.
  String description() {
    return String.format(Locale.ROOT, "%.0fx%.0f at %.0f,%.0f", width, height, x, y);
  }

  /// Whether the middle of a window lies on it.
  boolean holds(double middleX, double middleY) {
    return middleX >= x && middleX < x + width && middleY >= y && middleY < y + height;
  }

  /// Millimetres per pixel of ours.
  double pitch() {
    return MILLIMETRES_PER_INCH / dpi * scale;
  }

  /// The pitch of this display if its diagonal measures so many inches.
  double pitch(double inches) {
    return inches * MILLIMETRES_PER_INCH / Math.hypot(width, height);
  }

  /// The diagonal in inches at this many millimetres per pixel.
  double inches(double pitch) {
    return pitch * Math.hypot(width, height) / MILLIMETRES_PER_INCH;
  }
}
