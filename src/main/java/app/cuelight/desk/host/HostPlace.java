package app.cuelight.desk.host;

import java.util.List;

/// Where the host screen stands: which display, and whether it fills it.
///
/// It takes the display it was on last; when that is not plugged in, any display the console is not
/// on; and when there is only one, a window beside the console, so that the host still has
/// something to read.
record HostPlace(Display display, boolean fullScreen) {

  /// The place for the displays there are now.
  ///
  /// @param displays at least one, the main one first
  /// @param console the display the main window is on
  /// @param remembered the description of the display it was on last, or empty
  static HostPlace choose(List<Display> displays, Display console, String remembered) {
    for (Display display : displays) {
      if (display.description().equals(remembered) && !display.equals(console)) {
        return new HostPlace(display, true);
      }
    }
    for (Display display : displays) {
      if (!display.equals(console)) {
        return new HostPlace(display, true);
      }
    }
    return new HostPlace(console, false);
  }
}
