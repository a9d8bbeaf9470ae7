package app.cuelight.domain.schedule;

/// What a free day is called, and how sure its date is.
///
/// @param english its name
/// @param chinese its name in simplified Chinese, or the English one where nobody gave another
/// @param certainty what may still move it
public record Holiday(String english, String chinese, Certainty certainty) {

  /// What may still move a day.
  public enum Certainty {
    SURE,
    /// It hangs on the sight of the moon, or on a count of it that differs from place to place: it
    /// may be the day before or after.
    ABOUT,
    /// The day is sure, but the government sets days off and days worked instead around it.
    SWAPPED
  }

  /// A day that is known by its English name only.
  public static Holiday named(String english) {
    return new Holiday(english, english, Certainty.SURE);
  }

  /// Two on one day; as sure as the surer of them, for free it is either way.
  public Holiday and(Holiday other) {
    if (english.equals(other.english)) {
      return certainty.compareTo(other.certainty) <= 0 ? this : other;
    }
    return new Holiday(
        english + ", " + other.english,
        chinese + "、" + other.chinese,
        certainty == Certainty.ABOUT ? other.certainty : certainty);
  }

  /// The day off that makes up for one that fell on a day that was free anyway.
  public Holiday madeUpFor() {
    return new Holiday(english + " (substitute day)", chinese + "（补假）", certainty);
  }
}
