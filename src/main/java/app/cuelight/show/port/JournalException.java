package app.cuelight.show.port;

import org.jspecify.annotations.Nullable;

/// The cache could not do what was asked; nothing of it happened.
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /// @param message a sentence: what, where, what to do about it
  public JournalException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /// The kinds of trouble, each with a sentence of its own on screen.
  public enum Fault {
    DISK_FULL("disk-full"),
    READ_ONLY("read-only"),
    IN_USE("in-use"),
    CORRUPT("corrupt"),
    OTHER("store");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /// The short stable code shown with the sentence.
    public String code() {
      return code;
    }
  }
}
