package app.cuelight.domain.greet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A wording as somebody wrote it, before it is known to be any good.
///
/// @param locale the page it is for
/// @param key the line it is for, or null for a hello, which greets at some hour
/// @param id what it is called among the wordings of its line
/// @param inNative the text in its own script
/// @param romanised the text in Latin letters, or empty
/// @param plain both texts as they are said without a name, or null when that follows from the
///   rules
/// @param gloss what it means, or null when it means what the line usually means
public record Draft(
    String locale,
    @Nullable LineKey key,
    String id,
    String inNative,
    String romanised,
    @Nullable Plain plain,
    @Nullable Meaning gloss) {

  /// A wording without anything written out.
  public static Draft of(String locale, LineKey key, String id, String inNative, String romanised) {
    return new Draft(locale, key, id, inNative, romanised, null, null);
  }

  /// The texts to say when there is no name to be said.
  public record Plain(String inNative, String romanised) {}

  /// What it means, in the languages of the console.
  public record Meaning(String en, String zh) {}

  /// Where it stands: `es-419/vip/2`.
  public String where() {
    return locale + "/" + (key == null ? id : key.code() + "/" + id);
  }

  /// The line it makes.
  Line line(Honorific honorific) {
    Line line = Line.of(inNative, romanised, honorific, Locale.forLanguageTag(locale));
    return plain == null ? line : line.withPlain(plain.inNative(), plain.romanised());
  }
}
