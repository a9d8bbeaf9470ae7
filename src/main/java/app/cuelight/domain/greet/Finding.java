package app.cuelight.domain.greet;

/// What the linter found.
///
/// @param where locale, key and wording: `es-419/vip/2`
/// @param en the sentence for the person who wrote the line, in English
/// @param zh the same in Simplified Chinese
public record Finding(Fault fault, String where, String en, String zh) {

  /// The fault's name for scripts.
  public String code() {
    return fault.code();
  }

  /// Whether the line is not used.
  public boolean isError() {
    return fault.isError();
  }

  /// Something about a file that is not about one sentence.
  ///
  /// @param detail what it is about, or empty
  public static Finding of(Fault fault, String where, String detail) {
    return Flaw.of(fault, detail).at(where);
  }
}
