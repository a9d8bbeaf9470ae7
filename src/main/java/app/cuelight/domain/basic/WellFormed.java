package app.cuelight.domain.basic;

/// Text that survives being written down: no half of a surrogate pair, which UTF-8 cannot say and
/// which would make two ids out of one, or one out of two.
public final class WellFormed {

  private WellFormed() {}

  /// Whether every surrogate has its other half.
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean isPair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isPair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static void require(String text) {
    if (!is(text)) {
      throw new IllegalArgumentException("An id is well-formed text, without half characters.");
    }
  }
}
