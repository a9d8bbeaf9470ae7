package app.cuelight.domain.basic;

/// The same words in the two languages of the console.
///
/// @param en English
/// @param zh Simplified Chinese
public record Bilingual(String en, String zh) {

  /// Words with places for the same values, as in [String#format].
  public static Bilingual of(String en, String zh, Object... values) {
    // Two patterns share them, which no annotation for patterns can say.
    Object[] all = values.clone();
    return new Bilingual(en.formatted(all), zh.formatted(all));
  }
}
