package app.cuelight.show.live;

import app.cuelight.domain.locale.Hidden;
import app.cuelight.domain.locale.SpokenName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why somebody's name is not said, for the assistant; the host just does not see it.
public enum Unnamed {
  /// A word of the lists that come with the program.
  BLOCKED_WORD,
  /// A word of the shop's own list.
  OWN_LIST,
  LINK,
  MAIL_ADDRESS,
  PHONE_NUMBER,
  /// Nothing of it can be said.
  UNSAYABLE,
  /// She does not wish it.
  NOT_WISHED,
  /// She has not shown herself yet, in a market where silent viewers are not called out.
  SILENT,
  /// An assistant left it out of the line.
  ASKED;

  /// The word for scripts and for the words of the console: `blocked-word`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the name itself is unfit for the air, not just unsayable.
  public boolean isHidden() {
    return switch (this) {
      case BLOCKED_WORD, OWN_LIST, LINK, MAIL_ADDRESS, PHONE_NUMBER -> true;
      case UNSAYABLE, NOT_WISHED, SILENT, ASKED -> false;
    };
  }

  /// Why a name by itself is not said, or null when it is.
  static @Nullable Unnamed of(SpokenName name) {
    Hidden hidden = name.hidden();
    if (hidden == null) {
      return name.spoken() == null ? UNSAYABLE : null;
    }
    return switch (hidden.cause()) {
      case BLOCKED_WORD -> BLOCKED_WORD;
      case OWN_LIST -> OWN_LIST;
      case LINK -> LINK;
      case MAIL_ADDRESS -> MAIL_ADDRESS;
      case PHONE_NUMBER -> PHONE_NUMBER;
    };
  }
}
