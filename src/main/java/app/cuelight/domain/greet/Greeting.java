package app.cuelight.domain.greet;

/// A sentence to say, ready for the card.
///
/// The line is the line of the occasion, word for word as it was reviewed. The hello by the
/// viewer's clock stands beside it and is not glued in front: many lines open with a hello of their
/// own ("Hi Mia, welcome!"), others with the name, and a host who is talking may want the two words
/// without the sentence.
///
/// @param locale the phrasebook locale it is written in
/// @param line which wording it is: locale, key and id, `es-419/vip/2`
/// @param inNative the line in that language's own script, name filled in
/// @param nameAt where the name begins in it, or −1
/// @param romanised the same in Latin letters, or empty where the script is Latin already
/// @param romanisedNameAt where the name begins in that, or −1
/// @param name the name as it stands inside both, or empty when the line was said without
/// @param glossEn what it means, in English
/// @param glossZh what it means, in Simplified Chinese
/// @param hello the short hello, by the viewer's clock where it is certain
/// @param reason why this line in this language, as a stable code with its facts
public record Greeting(
    String locale,
    String line,
    String inNative,
    int nameAt,
    String romanised,
    int romanisedNameAt,
    String name,
    String glossEn,
    String glossZh,
    Hello hello,
    Reason reason) {

  /// The usual wording of its occasion.
  public Greeting(
      String locale,
      String inNative,
      int nameAt,
      String romanised,
      int romanisedNameAt,
      String name,
      String glossEn,
      String glossZh,
      Hello hello,
      Reason reason) {
    this(
        locale,
        locale + "/" + reason.occasion() + "/1",
        inNative,
        nameAt,
        romanised,
        romanisedNameAt,
        name,
        glossEn,
        glossZh,
        hello,
        reason);
  }

  /// Two or three words to say inside any sentence: `¡Buenos días, Marisol!`
  ///
  /// @param byClock whether the hour in the viewer's zone chose it; else it is good at any hour
  public record Hello(
      String inNative, String romanised, String glossEn, String glossZh, boolean byClock) {}

  /// Why this line: the occasion, what the language rests on, and how far the choice fell back.
  ///
  /// @param occasion the phrasebook key (`new`, `vip`, `back`, `absent`, `bday`, and those of other
  ///   lines)
  /// @param languageBasis `profile`, `country`, `market`, `corrected` or `none`; `chosen` where the
  ///   host asked for another language
  /// @param fellBack whether the wished language has no lines and another one speaks
  public record Reason(String occasion, String languageBasis, boolean fellBack) {

    /// One word for scripts: `new.profile`, or `new.profile.fell-back`.
    public String code() {
      return occasion + "." + languageBasis + (fellBack ? ".fell-back" : "");
    }
  }
}
