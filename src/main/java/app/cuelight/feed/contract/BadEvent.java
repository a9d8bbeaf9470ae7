package app.cuelight.feed.contract;

/// Why an event is refused: a stable code, where in the JSON, and a sentence for whoever wrote the
/// sender. Carries names of the contract only, never a piece of the content.
public final class BadEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Not JSON, or not what the contract says.
  public static final String MALFORMED = "malformed";

  private final String code;
  private final String path;
  private final String sentence;
  private final long offset;

  /// @param path a JSON path such as `$[3].data.order.total.amount`
  /// @param offset in bytes from the start of the text, or -1 when it is not known
  public BadEvent(String code, String path, String sentence, long offset) {
    super(path + ": " + sentence, null, false, false);
    this.code = code;
    this.path = path;
    this.sentence = sentence;
    this.offset = offset;
  }

  /// `malformed`, `duplicate-key`, `depth`, `utf8` or `too-many`.
  public String code() {
    return code;
  }

  public String path() {
    return path;
  }

  /// Path and sentence.
  public String text() {
    return path + ": " + sentence;
  }

  public long offset() {
    return offset;
  }

  /// The same, seen from the text that this one was cut out of.
  BadEvent within(String base, int start) {
    String inner = path.startsWith("$.data") ? path.substring(1) : "";
    return new BadEvent(code, base + inner, sentence, offset < 0 ? -1 : start + offset);
  }
}
