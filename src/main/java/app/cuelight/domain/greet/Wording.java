package app.cuelight.domain.greet;

import org.jspecify.annotations.Nullable;

/// One way to say a line. A line has several, so that the host does not repeat herself.
///
/// @param id what it is called among the wordings of its line: short, and stable over editions; `1`
///   is the usual one
/// @param gloss what it means, or null when it means what the line usually means
public record Wording(String id, Register register, Line line, @Nullable Gloss gloss) {

  public Wording {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "A wording is called by up to 24 letters a-z, digits and dashes, not " + id + ".");
    }
  }

  /// The only wording of a line.
  public static Wording only(Line line) {
    return new Wording("1", Register.POLITE, line, null);
  }

  static boolean isId(String text) {
    return text.matches("[a-z0-9][a-z0-9-]{0,23}");
  }
}
