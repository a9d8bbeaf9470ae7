package app.cuelight.feed.receiver;

import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads the body of a request, taking gzip off (RFC 9110 §8.4), and no more of it than is allowed:
/// the limit holds for what it unfolds to, so a compressed bomb ends there too.
final class BodyReading {

  /// The largest body accepted.
  static final int MOST_BYTES = 1 << 20;

  private BodyReading() {}

  /// The most room the body can need.
  ///
  /// @throws Refusal when its announced length is too large already
  static int room(HttpExchange exchange) {
    long length = length(exchange);
    if (length > MOST_BYTES) {
      throw tooLarge();
    }
    return length < 0 || encoding(exchange) != null ? MOST_BYTES : (int) length;
  }

  /// The body as the sender wrote it.
  ///
  /// @throws Refusal when it is too large or compressed in a way that is not known
  static byte[] read(HttpExchange exchange) throws IOException {
    String encoding = encoding(exchange);
    InputStream in = exchange.getRequestBody();
    if (encoding == null) {
      long length = length(exchange);
      return length < 0 ? limited(in) : announced(in, length);
    }
    if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
      throw new Refusal(415, "compressed", "The only Content-Encoding understood is gzip.");
    }
    try (var unfolded = new GZIPInputStream(in)) {
      return limited(unfolded);
    } catch (ZipException | EOFException e) {
      throw new Refusal(400, "compressed", "The body is not whole gzip, as its header says.");
    }
  }

  /// The body in one piece: most are a batch, and pieces would be put together out of copies.
  private static byte[] announced(InputStream in, long length) throws IOException {
    if (length > MOST_BYTES) {
      throw tooLarge();
    }
    byte[] body = new byte[(int) length];
    int read = in.readNBytes(body, 0, body.length);
    return read == body.length ? body : Arrays.copyOf(body, read);
  }

  private static byte[] limited(InputStream in) throws IOException {
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw tooLarge();
    }
    return body;
  }

  private static long length(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length == null) {
      return exchange.getRequestHeaders().containsKey("Transfer-Encoding") ? -1 : 0;
    }
    // The server has refused everything that is not a number.
    return Long.parseLong(length);
  }

  private static @Nullable String encoding(HttpExchange exchange) {
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
      return null;
    }
    return encoding.strip().toLowerCase(Locale.ROOT);
  }

  private static Refusal tooLarge() {
    return new Refusal(413, "too-large", "A body has at most 1 MiB, unpacked.");
  }
}
