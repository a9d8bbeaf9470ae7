package app.cuelight.domain.locale;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// All there is to know about a name: what is shown, what may be said, and how.
///
/// Immutable, safe for any thread. [#name] is cheap and made for everybody who joins; [#saying] is
/// made for those who get a card.
///
/// @param block what is never said
/// @param sayings how the rest is said
public record NameBook(NameBlock block, Sayings sayings) {

  /// The name of somebody by display name and handle ([SpokenName#of(String, String)]), hidden if
  /// it should not be said.
  ///
  /// @param language what she speaks, BCP 47, or null
  public SpokenName name(
      @Nullable String name, @Nullable String handle, @Nullable String language) {
    SpokenName spoken = SpokenName.of(name, handle);
    if (spoken.hidden() != null || spoken.shown().isEmpty()) {
      return spoken;
    }
    Hidden why = block.hit(spoken.shown(), language);
    return why == null ? spoken : spoken.kept(why);
  }

  /// The same for a single text.
  public SpokenName name(@Nullable String name, @Nullable String language) {
    return name(name, null, language);
  }

  /// The book of a show that has words of its own not to be said in a name.
  public NameBook with(Collection<String> own) {
    return new NameBook(block.with(own), sayings);
  }

  /// How a name is said ([Sayings#of]); a name that is not said has no saying, and a handle that is
  /// blocked is none.
  public @Nullable Saying saying(
      SpokenName name,
      @Nullable String handle,
      @Nullable String language,
      @Nullable String hostNote) {
    if (name.spoken() == null) {
      return null;
    }
    boolean decent = handle != null && block.hit(handle, language) == null;
    return sayings.of(name.spoken(), decent ? handle : null, language, hostNote);
  }
}
