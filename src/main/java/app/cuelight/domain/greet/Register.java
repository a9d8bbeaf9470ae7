package app.cuelight.domain.greet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How close the host stands to the viewer: *du* or *Sie*, *tu* or *vous*, 你 or 您.
///
/// Each page has a usual register; a brand may wish for another, and gets it where the page has
/// wordings of it.
public enum Register {
  CASUAL,
  POLITE,
  FORMAL;

  /// The word in the phrasebook's files: `casual`, `polite`, `formal`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The register of a word, or null.
  public static @Nullable Register of(String code) {
    for (Register register : values()) {
      if (register.code().equals(code)) {
        return register;
      }
    }
    return null;
  }
}
