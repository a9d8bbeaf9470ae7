package app.cuelight.feed.receiver;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request says its body is (RFC 9110 §8.3), as far as anybody here asks.
///
/// @param type in lower case, `application/json`; empty when nothing is said
public record MediaType(String type) {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  /// Reads the header `Content-Type`.
  ///
  /// @throws Refusal with 415 when it names another character set than UTF-8
  public static MediaType of(RawRequest request) {
    return of(request.header("Content-Type"));
  }

  /// Reads the value of such a header, or its absence.
  public static MediaType of(@Nullable String header) {
    if (header == null) {
      return new MediaType("");
    }
    var charset = CHARSET.matcher(header);
    if (charset.find() && !isUtf8(charset.group(1))) {
      throw new Refusal(415, "media-type", "The only character set understood is UTF-8.");
    }
    int semicolon = header.indexOf(';');
    String type = semicolon < 0 ? header : header.substring(0, semicolon);
    return new MediaType(type.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether it is JSON, or says nothing.
  public boolean isJson() {
    return type.isEmpty() || type.equals("application/json") || type.endsWith("+json");
  }

  /// Refuses what is said to be anything but JSON.
  public static void requireJson(RawRequest request) {
    if (!of(request).isJson()) {
      throw new Refusal(415, "media-type", "The Content-Type must be application/json.");
    }
  }

  private static boolean isUtf8(String charset) {
    String name = charset.toLowerCase(Locale.ROOT);
    return name.equals("utf-8") || name.equals("utf8") || name.equals("us-ascii");
  }
}
