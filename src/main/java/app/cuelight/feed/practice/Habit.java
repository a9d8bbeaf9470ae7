package app.cuelight.feed.practice;

/// What a person is to the shop before tonight; her history follows from it.
enum Habit {
  /// A number in the channel, nothing else.
  PASSER_BY(34),
  /// Has a profile, has never bought.
  NEWCOMER(31),
  /// Bought once lately, or comes again and again.
  RISING(14),
  /// Comes regularly, spends little.
  MEMBER(11),
  /// Bought or watched, then stayed away.
  LAPSED(7),
  /// Buys often and well.
  PATRON(3);

  private final int percent;

  Habit(int percent) {
    this.percent = percent;
  }

  /// The habit at a place in a line of 100 people.
  static Habit at(int place) {
    int left = place;
    for (Habit habit : values()) {
      left -= habit.percent;
      if (left < 0) {
        return habit;
      }
    }
    throw new IllegalArgumentException("The shares of habits add up to 100.");
  }
}
