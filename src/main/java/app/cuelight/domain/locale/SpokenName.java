package app.cuelight.domain.locale;

import org.jspecify.annotations.Nullable;

/// A viewer's name, fit to be shown and, perhaps, to be said on air.
///
/// People name themselves with emoji, borrowed alphabets, control characters and account numbers.
/// What is shown keeps as much as a screen can draw safely; what is said keeps only what is a name.
/// Deterministic, and stable: a shown name shown again, or a spoken one spoken again, does not
/// change.
///
/// @param shown the name for lists and cards, at most [#MAX_GRAPHEMES] long, without control or
///   formatting characters; empty when nothing is left of it
/// @param spoken the name to say, or null when nothing should be said
/// @param tidied whether the shown name looks different from what the platform sent
/// @param hidden why the host must neither see nor say it, or null; a hidden name is never spoken
public record SpokenName(
    String shown, @Nullable String spoken, boolean tidied, @Nullable Hidden hidden) {

  /// The longest name shown and said, in what a reader counts as characters.
  public static final int MAX_GRAPHEMES = 24;

  private static final SpokenName NOBODY = new SpokenName("", null, false);

  public SpokenName {
    if (hidden != null && spoken != null) {
      throw new IllegalArgumentException("A hidden name is not spoken.");
    }
  }

  /// A name with nothing to hide.
  public SpokenName(String shown, @Nullable String spoken, boolean tidied) {
    this(shown, spoken, tidied, null);
  }

  /// The same name, kept from the host.
  SpokenName kept(Hidden why) {
    return new SpokenName(shown, null, tidied, why);
  }

  /// The name of somebody the platform gives a display name and a handle; the handle counts only
  /// where there is no display name, and its `@` is never part of it.
  public static SpokenName of(@Nullable String name, @Nullable String handle) {
    SpokenName said = of(name);
    if (!said.shown.isEmpty() || handle == null) {
      return said;
    }
    return of(handle.startsWith("@") ? handle.substring(1) : handle);
  }

  /// The name in a text a platform sent; null and hostile texts are welcome.
  public static SpokenName of(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return NOBODY;
    }
    if (isPlain(raw)) {
      return new SpokenName(raw, NameWords.spoken(raw), false);
    }
    String clean = NameLetters.clean(raw);
    String shown = Graphemes.shortened(clean, MAX_GRAPHEMES);
    boolean tidied = !shown.equals(NameLetters.composed(raw));
    Hidden contact = NameContacts.in(clean);
    if (contact != null) {
      return new SpokenName(shown, null, tidied, contact);
    }
    String spoken = Graphemes.isLongerThan(clean, MAX_GRAPHEMES) ? null : NameWords.spoken(clean);
    return new SpokenName(shown, spoken, tidied);
  }

  /// Whether nothing needs a second look: the case of most names, decided without ICU.
  private static boolean isPlain(String raw) {
    if (raw.length() > MAX_GRAPHEMES) {
      return false;
    }
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }
}
