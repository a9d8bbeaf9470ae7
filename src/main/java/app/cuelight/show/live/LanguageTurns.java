package app.cuelight.show.live;

/// Whose language it is: no more than two cards in a row of one language, unless nearly everybody
/// in the room speaks it (`look.md` §4). For the room's one thread.
final class LanguageTurns {

  private static final int MOST_IN_A_ROW = 2;
  private static final double NEARLY_ALL = 0.8;

  private String last = "";
  private int inARow;

  /// Whether another language should have its turn now.
  ///
  /// @param share of the room that speaks it, 0 to 1
  boolean isOver(String language, double share) {
    return inARow >= MOST_IN_A_ROW && language.equals(last) && share <= NEARLY_ALL;
  }

  void onCard(String language) {
    inARow = language.equals(last) ? inARow + 1 : 1;
    last = language;
  }
}
