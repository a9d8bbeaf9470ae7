package app.cuelight.desk.host;

import app.cuelight.show.host.ClickerTrial;

/// What a presenter's clicker does, in the host's window and in the main one alike.
///
/// Both windows hand their clicks to the same place, so that a bounce is not a second click only
/// because it came to another window.
public interface Clicker {

  /// She was greeted: the next one.
  void greeted();

  /// Brings back the one dealt with last.
  void bringBack();

  /// Blanks the host screen, or brings it back.
  void blank(boolean blank);

  /// It is being tried, or is no more: every other screen of the host shows so too.
  void trying(ClickerTrial now);
}
