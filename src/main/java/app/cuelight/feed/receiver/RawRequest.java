package app.cuelight.feed.receiver;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request as it came, content encoding taken off and nothing else touched: what signatures are
/// computed over.
public final class RawRequest {

  private final String method;
  private final String path;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /// @param headers by name in any case
  /// @param body handed over; not changed by anybody from now on
  public RawRequest(String method, String path, Map<String, List<String>> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = body;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /// The value of a header by its name in any case, or null when it is absent.
  ///
  /// @throws Refusal when it is there twice: which one was meant is anybody's guess
  public @Nullable String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new Refusal(400, "header", "The header " + name + " is there more than once.");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /// Every header, names in lower case.
  public Map<String, List<String>> headers() {
    var all = new TreeMap<String, List<String>>();
    headers.forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values));
    return all;
  }

  /// The bytes of the body, not a copy: read only.
  public byte[] body() {
    return body;
  }
}
