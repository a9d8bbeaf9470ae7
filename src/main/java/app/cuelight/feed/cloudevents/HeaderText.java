package app.cuelight.feed.cloudevents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Decodes the value of a `ce-` header: quotes taken off, then percent-encoded UTF-8 (HTTP binding
/// §3.1.3.2; a percent sign that encodes nothing stands for itself).
final class HeaderText {

  private HeaderText() {}

  /// The text, or null when its bytes are not UTF-8.
  static @Nullable String decode(String header) {
    String value = unquote(header.strip());
    var bytes = new ByteArrayOutputStream(value.length());
    for (int i = 0; i < value.length(); i++) {
      int code = value.charAt(i) == '%' && i + 2 < value.length() ? hex(value, i + 1) : -1;
      if (code >= 0) {
        bytes.write(code);
        i += 2;
      } else {
        // Read as ISO-8859-1 from the wire: the byte as it was.
        bytes.write(value.charAt(i));
      }
    }
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder();
      return utf8.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String unquote(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  private static int hex(String value, int at) {
    int high = Character.digit(value.charAt(at), 16);
    int low = Character.digit(value.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
