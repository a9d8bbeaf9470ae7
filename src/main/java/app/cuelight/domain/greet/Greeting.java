package app.cuelight.domain.greet;

/// A sentence to say, ready for the card.
///
/// @param locale the phrasebook locale it is written in
/// @param inNative the line in that language's own script, name filled in
/// @param romanised the same in Latin letters, or empty where the script is Latin already
/// @param name the name as it stands inside the native line, or empty when the line was said
///   without
/// @param glossEn what it means, in English
/// @param glossZh what it means, in Simplified Chinese
/// @param reason why this line in this language, as a stable code with its facts
public record Greeting(
    String locale,
    String inNative,
    String romanised,
    String name,
    String glossEn,
    String glossZh,
    Reason reason) {

  /// Why this line: the occasion, what the language rests on, and how far the choice fell back.
  ///
  /// @param occasion the phrasebook key (`new`, `vip`, `back`, `absent`, `bday`)
  /// @param languageBasis `profile`, `country`, `market`, `corrected` or `none`
  /// @param fellBack whether the wished language has no lines and another one speaks
  public record Reason(String occasion, String languageBasis, boolean fellBack) {}
}
