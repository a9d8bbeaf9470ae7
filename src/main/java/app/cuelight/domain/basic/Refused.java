package app.cuelight.domain.basic;

/// Something that cannot be, or cannot be done, said for the user in both languages of the console;
/// its message is the English.
public final class Refused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual why;

  public Refused(Bilingual why) {
    super(why.en());
    this.why = why;
  }

  /// A refusal in words.
  ///
  /// @param en English, with places for the values as in [String#format]
  /// @param zh Simplified Chinese, with the same places
  public static Refused of(String en, String zh, Object... values) {
    return new Refused(Bilingual.of(en, zh, values));
  }

  public Bilingual why() {
    return why;
  }
}
