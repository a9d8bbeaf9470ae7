package app.cuelight.feed.contract;

import org.jspecify.annotations.Nullable;

/// What a text must look like to be believed. Texts that are only descriptive (`locale`,
/// `timeZone`, `avatarUrl`) and look wrong count as not said: no sale is refused over a strange
/// avatar. They stay in the log as they came.
final class TextShape {

  private TextShape() {}

  /// Without zeros and halves of surrogate pairs, which no store keeps faithfully.
  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || ++i == text.length()
            || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /// Without control characters.
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A BCP 47 tag (RFC 5646 §2.1) with hyphens, also for `en_US`; else null.
  static @Nullable String locale(String text) {
    String tag = text.replace('_', '-');
    int run = 0;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      run = c == '-' ? 0 : run + 1;
      if (run == 0 && (i == 0 || i == tag.length() - 1 || tag.charAt(i - 1) == '-')
          || run > 8
          || run > 0 && !isLetter(c) && !isDigit(c)) {
        return null;
      }
    }
    boolean language = tag.length() >= 2 && isLetter(tag.charAt(0)) && isLetter(tag.charAt(1));
    return language ? tag : null;
  }

  /// A name in the shape of the IANA zones, `America/Argentina/Ushuaia`; else null. Whether there
  /// is such a zone is for the house's own zone rules to say.
  static @Nullable String zone(String text) {
    if (text.isEmpty() || !isLetter(text.charAt(0)) || text.endsWith("/")) {
      return null;
    }
    boolean fits = text.chars().allMatch(c -> isLetter(c) || isDigit(c) || "/_+-".indexOf(c) >= 0);
    return fits && !text.contains("//") ? text : null;
  }

  /// A web address; else null, so that no `file:` or `javascript:` ever reaches the screen.
  static @Nullable String url(String text) {
    boolean web =
        text.regionMatches(true, 0, "https://", 0, 8)
            || text.regionMatches(true, 0, "http://", 0, 7);
    return web && isVisible(text) && text.indexOf(' ') < 0 ? text : null;
  }

  /// The namespace of an identity: `[A-Za-z0-9._-]{1,64}`, so that no two identities read alike.
  static boolean isNamespace(String text) {
    return !text.isEmpty()
        && text.length() <= 64
        && text.chars().allMatch(c -> isLetter(c) || isDigit(c) || "._-".indexOf(c) >= 0);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
