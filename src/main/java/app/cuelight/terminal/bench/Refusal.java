package app.cuelight.terminal.bench;

/// What was asked cannot be done, and here is the sentence that says why and what to do. Ends the
/// program with exit code 1; never a stack trace.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause, false, false);
  }
}
