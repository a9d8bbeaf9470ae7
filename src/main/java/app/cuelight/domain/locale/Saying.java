package app.cuelight.domain.locale;

/// How a name is said, in letters the host reads: `mah-ree-SOL`, `Kim Min-jun`.
///
/// @param basis what it rests on; only [Basis#RULES] is a guess, and shown as one (`≈`)
public record Saying(String text, Basis basis) {

  /// What a saying rests on, surest first (`facts/greetings.md` §2.4).
  public enum Basis {
    /// Somebody of the show wrote it down.
    NOTE,
    /// A dictionary of names.
    DICTIONARY,
    /// Worked out from the letters.
    RULES,
    /// Her handle, which is her name in Latin letters.
    HANDLE
  }
}
