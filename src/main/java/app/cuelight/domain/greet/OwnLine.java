package app.cuelight.domain.greet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A wording a host wrote herself. With the id of a bundled wording it takes that one's place, with
/// another it stands beside them.
///
/// @param locale the page it belongs to, `es-419`
/// @param romanised the text in Latin letters, or empty where it is
/// @param glossEn what it means, or empty when it means what the line usually means
/// @param glossZh the same in Chinese
/// @param register null for the page's usual
/// @param enabled false keeps it, and the bundled wording of the same id, from being said
public record OwnLine(
    String locale,
    LineKey key,
    String id,
    String inNative,
    String romanised,
    String glossEn,
    String glossZh,
    @Nullable Register register,
    boolean enabled) {

  private static final int LONGEST = 500;

  /// @throws IllegalArgumentException with a sentence for the user
  public OwnLine {
    if (!Wording.isId(id)) {
      throw new IllegalArgumentException(
          "A line is called by up to 24 letters a-z, digits and dashes, not " + id + ".");
    }
    if (!locale.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException("A language is a tag such as es-419, not " + locale + ".");
    }
    for (String text : new String[] {inNative, romanised, glossEn, glossZh}) {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException(
            "A line has at most " + SentenceRules.MAX_LENGTH + " characters.");
      }
    }
  }

  /// Its id among all lines, `es-419/vip/own-1`, as [Greeting#line] has it.
  public String line() {
    return locale + "/" + key.code() + "/" + id;
  }

  /// The same line, said or kept silent.
  public OwnLine enabled(boolean said) {
    return new OwnLine(locale, key, id, inNative, romanised, glossEn, glossZh, register, said);
  }

  Draft draft() {
    Draft.Meaning gloss = glossEn.isEmpty() && glossZh.isEmpty() ? null : meaning();
    return new Draft(locale, key, id, inNative, romanised, null, gloss);
  }

  /// Whoever wrote it in one language meant it in both.
  private Draft.Meaning meaning() {
    return new Draft.Meaning(
        glossEn.isEmpty() ? glossZh : glossEn, glossZh.isEmpty() ? glossEn : glossZh);
  }

  Wording wording(Page page) {
    Draft draft = draft();
    Draft.Meaning gloss = draft.gloss();
    return new Wording(
        id,
        register == null ? page.register() : register,
        draft.line(page.honorific()),
        gloss == null
            ? null
            : new Gloss(
                Sentence.of(gloss.en(), Sentence.NAME, Locale.ENGLISH),
                Sentence.of(gloss.zh(), Sentence.NAME, Locale.CHINESE)));
  }
}
