package app.cuelight.domain.greet;

import java.util.Locale;

/// A sentence of the phrasebook, as it is said with a name and without one.
///
/// The text without a name is a text of its own, because a name rarely leaves alone: an honorific,
/// a comma, a space and sometimes a capital go with it. Most of them are derived by [#of]; where
/// the result would not read well the asset writes it out.
///
/// @param named the text with at most one `{name}`
/// @param plain the text to say when there is no name to be said
public record Sentence(String named, String plain) {

  /// The place of the name.
  public static final String NAME = "{name}";

  /// The place of what a coupon takes off.
  public static final String OFF = "{off}";

  /// The place of a number: of a product, of pieces left, of minutes.
  public static final String NUMBER = "{n}";

  /// Nothing to say: the romanised side of a language in Latin letters.
  public static final Sentence NONE = new Sentence("", "");

  /// A sentence whose nameless form follows from the rules of [NameDrop].
  ///
  /// @param slot the name together with the honorific that leaves with it, such as `{name}さん`
  public static Sentence of(String named, String slot, Locale locale) {
    return new Sentence(named, NameDrop.plain(named, slot, locale));
  }

  boolean isEmpty() {
    return named.isEmpty();
  }

  /// The sentence with the speaker's own forms, the values and the name in their places.
  ///
  /// The name is inserted last and once: whatever stands in it is text, never a placeholder or a
  /// mark.
  ///
  /// @param name the name, or empty to say it without
  Said said(String name, String slot, Speaker speaker, Filling filling) {
    if (name.isEmpty() || !named.contains(NAME)) {
      return new Said(filling.in(speaker.resolve(name.isEmpty() ? plain : named)), -1);
    }
    String pattern = filling.in(speaker.resolve(NameDrop.withoutHonorific(named, slot)));
    int at = pattern.indexOf(NAME);
    return new Said(pattern.substring(0, at) + name + pattern.substring(at + NAME.length()), at);
  }

  /// What stands in the places of `{off}` and `{n}`; empty where nothing is known.
  record Filling(String off, String number) {

    static final Filling NONE = new Filling("", "");

    private String in(String text) {
      return text.replace(OFF, off).replace(NUMBER, number);
    }

    /// Whether there is something for every place a sentence has.
    boolean fills(Sentence sentence) {
      return (!off.isEmpty() || !sentence.named.contains(OFF))
          && (!number.isEmpty() || !sentence.named.contains(NUMBER));
    }
  }

  /// A finished text and where the name begins in it, or −1.
  record Said(String text, int nameAt) {}
}
