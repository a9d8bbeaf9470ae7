package app.cuelight.show.live;

/// How an assistant wants somebody's line to be: said differently, in another language, without her
/// name.
///
/// @param wording how often another wording was asked for
/// @param language how often another language was asked for
/// @param nameless whether her name is left out
record CardWish(int wording, int language, boolean nameless) {

  /// As the show suggests.
  static final CardWish USUAL = new CardWish(0, 0, false);

  /// The next wording of the same occasion.
  CardWish reworded() {
    return new CardWish(wording + 1, language, nameless);
  }

  /// The next language; its first wording.
  CardWish inOtherLanguage() {
    return new CardWish(0, language + 1, nameless);
  }

  /// Without the name, or with it again.
  CardWish withoutName() {
    return new CardWish(wording, language, !nameless);
  }
}
