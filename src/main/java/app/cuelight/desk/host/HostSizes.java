package app.cuelight.desk.host;

import app.cuelight.domain.greet.HostProfile;

/// How large the letters of the host screen are, in pixels.
///
/// A capital letter that fills 20 minutes of arc is read at a glance, one of 16 is read at all (ISO
/// 9241-3); it is 0.71 of its font size high. Every role is a multiple of the size for 20′. A
/// window that cannot hold this gets everything smaller alike, so that the roles keep their order.
///
/// @param base the font size other sizes are multiples of
/// @param least no text but the clicker's hint is smaller
record HostSizes(double base, double least) {

  static final double PREFERRED_MINUTES = 20;
  static final double LEAST_MINUTES = 16;

  /// All rows of the screen one above the other, in units of the base.
  static final double ROWS_HIGH = 20.4;

  /// 34 characters of the line.
  static final double LINE_WIDE = 27;

  private static final double CAP_HEIGHT = 0.71;
  private static final double MILLIMETRES = 1000;
  private static final double LEAST_SHARE = 0.9;

  /// The sizes for a reader in a window.
  ///
  /// @param pitch millimetres per pixel
  static HostSizes of(HostProfile host, double pitch, double width, double height) {
    double preferred = pixels(PREFERRED_MINUTES, host.distance(), pitch);
    double base = Math.min(preferred, Math.min(height / ROWS_HIGH, width / LINE_WIDE));
    double least = pixels(LEAST_MINUTES, host.distance(), pitch);
    return new HostSizes(base, Math.min(least, base * LEAST_SHARE));
  }

  /// The font size whose capitals fill so many minutes of arc.
  ///
  /// @param metres from the eye
  /// @param pitch millimetres per pixel
  static double pixels(double minutes, double metres, double pitch) {
    double half = Math.toRadians(minutes / 60) / 2;
    return 2 * metres * MILLIMETRES * Math.tan(half) / pitch / CAP_HEIGHT;
  }

  double name() {
    return base * 2.6;
  }

  double line() {
    return base * 1.6;
  }

  double second() {
    return base;
  }

  double gloss() {
    return base * 0.9;
  }

  double facts() {
    return base * 0.9;
  }

  double act() {
    return base * 0.95;
  }

  double next() {
    return Math.max(base * 0.85, least);
  }

  double head() {
    return base * 0.95;
  }

  double say() {
    return Math.max(base * 0.9, least);
  }

  double small() {
    return least;
  }

  double hint() {
    return base * 0.6;
  }
}
