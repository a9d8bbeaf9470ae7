package app.cuelight.feed.receiver;

import java.util.Map;

/// Why a request is refused: an HTTP status, a short stable code that is counted, and a sentence
/// for whoever wrote the sender. Never carries a secret or a piece of the request's content.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final Map<String, String> headers;

  /// A refusal such as `new Refusal(401, "signature", "The signature does not fit.")`.
  public Refusal(int status, String code, String sentence) {
    this(status, code, sentence, Map.of());
  }

  /// A refusal with headers of its own, such as `Allow` or `Retry-After`.
  public Refusal(int status, String code, String sentence, Map<String, String> headers) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = Map.copyOf(headers);
  }

  public int status() {
    return status;
  }

  /// The code under which the refusal is counted, such as `signature`, `stale` or `malformed`.
  public String code() {
    return code;
  }

  /// The sentence; never null.
  public String sentence() {
    String message = getMessage();
    return message == null ? code : message;
  }

  Map<String, String> headers() {
    return headers;
  }
}
