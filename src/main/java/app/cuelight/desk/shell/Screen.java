package app.cuelight.desk.shell;

import java.util.Locale;

/// The screens of the console, in the order of the rail; each has its number key.
enum Screen {
  LIVE(1),
  VIEWERS(2),
  COUPONS(3),
  SCHEDULE(4),
  CONNECT(6);

  private final int digit;

  Screen(int digit) {
    this.digit = digit;
  }

  /// The digit that opens it together with Ctrl.
  int digit() {
    return digit;
  }

  /// Its word in the bundles.
  String word() {
    return "nav." + name().toLowerCase(Locale.ROOT);
  }
}
