package app.cuelight.domain.locale;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a name is kept from the host: she neither sees nor says it, the assistant sees the reason.
///
/// @param cause what was found
/// @param language whose list it stands on, BCP 47, or null where no language is concerned
public record Hidden(Cause cause, @Nullable String language) {

  /// What makes a name unfit for the host's screen.
  public enum Cause {
    /// A slur, a sexual word, hate, a political bait, a prank that only the ear understands.
    BLOCKED_WORD,
    /// A word of the host's own list: brands, competitors.
    OWN_LIST,
    LINK,
    MAIL_ADDRESS,
    PHONE_NUMBER
  }

  /// The word scripts rely on: `blocked-word`, `own-list`, `link`, `mail-address`, `phone-number`.
  public String code() {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
