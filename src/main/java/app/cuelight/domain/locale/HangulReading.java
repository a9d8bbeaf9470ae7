package app.cuelight.domain.locale;

import org.jspecify.annotations.Nullable;

/// Korean names: family name as families spell it (Kim, Lee, Park), given name in the Revised
/// Romanisation with a hyphen between its syllables, `Kim Min-jun`.
///
/// Names of five syllables and more are borrowed words or nicknames; syllable by syllable nobody
/// would know them again (크리스티나), so they are not read.
record HangulReading(NameDictionary dictionary) implements Reading {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final String[] INITIALS = "g kk n d tt r m b pp s ss . j jj ch k t p h".split(" ");
  private static final String[] VOWELS =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
  private static final String[] FINALS =
      ". k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ");

  /// Two-syllable names that begin so are family and given name; others are a given name.
  private static final String SURELY_FAMILY = "김박최";

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    String bare =
        name.endsWith("님") || name.endsWith("씨") ? name.substring(0, name.length() - 1) : name;
    String text = bare.replace(" ", "");
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= FIRST && c <= LAST)) {
      return null;
    }
    int gap = bare.strip().indexOf(' ');
    int family = gap > 0 ? gap : family(text);
    String surname =
        dictionary.said(NameDictionary.Part.KOREAN_FAMILY, text.substring(0, family), null);
    if (family > 0 && surname == null) {
      return null;
    }
    String given = given(text.substring(family));
    int rest = text.length() - family;
    if (rest < 1 || rest > 2 || family == 0 && rest != 2) {
      return null;
    }
    return Reading.ruled(surname == null ? given : surname + " " + given);
  }

  /// How many syllables of the beginning are the family's.
  private int family(String text) {
    if (text.length() >= 3 && isFamily(text.substring(0, 2))) {
      return 2;
    }
    if (text.length() == 3 && isFamily(text.substring(0, 1))) {
      return 1;
    }
    return text.length() == 2 && SURELY_FAMILY.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
  }

  private boolean isFamily(String syllables) {
    return dictionary.has(NameDictionary.Part.KOREAN_FAMILY, syllables);
  }

  private static String given(String syllables) {
    StringBuilder out = new StringBuilder();
    syllables.chars().forEach(c -> out.append(out.isEmpty() ? "" : "-").append(syllable(c)));
    return Latin.capital(out.toString());
  }

  private static String syllable(int c) {
    int at = c - FIRST;
    String initial = INITIALS[at / 588];
    String end = FINALS[at % 28];
    return (initial.equals(".") ? "" : initial)
        + VOWELS[at % 588 / 28]
        + (end.equals(".") ? "" : end);
  }
}
