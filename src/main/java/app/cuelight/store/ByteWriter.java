package app.cuelight.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes of a compact value: numbers of variable length, small ones short; texts with their length.
final class ByteWriter {

  private static final int LONGEST_NUMBER = 10;

  /// Longer ones are quicker turned into bytes by the library.
  private static final int SHORT = 40;

  private byte[] bytes = new byte[64];
  private int length;

  ByteWriter put(int oneByte) {
    room(1);
    bytes[length++] = (byte) oneByte;
    return this;
  }

  /// A number taken as unsigned, seven bits a byte.
  ByteWriter number(long value) {
    room(LONGEST_NUMBER);
    byte[] out = bytes;
    int at = length;
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out[at++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out[at++] = (byte) rest;
    length = at;
    return this;
  }

  /// A number near zero on either side.
  ByteWriter signed(long value) {
    return number(value << 1 ^ value >> 63);
  }

  ByteWriter text(String text) {
    if (text.length() <= SHORT && isAscii(text)) {
      return this;
    }
    return value(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A value of its own, with its length.
  ByteWriter value(byte[] value) {
    number(value.length);
    return raw(value, value.length);
  }

  /// Writes a short text of ASCII at once, or nothing of any other.
  private boolean isAscii(String text) {
    room(SHORT + 1);
    byte[] out = bytes;
    int at = length;
    out[at++] = (byte) text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return false;
      }
      out[at++] = (byte) c;
    }
    length = at;
    return true;
  }

  /// A text that may be missing.
  ByteWriter optional(@Nullable String text) {
    return text == null ? put(0) : put(1).text(text);
  }

  /// What another has written, with its length; the other one is empty then.
  ByteWriter block(ByteWriter other) {
    number(other.length);
    raw(other.bytes, other.length);
    other.length = 0;
    return this;
  }

  private ByteWriter raw(byte[] from, int count) {
    room(count);
    System.arraycopy(from, 0, bytes, length, count);
    length += count;
    return this;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }

  /// How many bytes there are.
  int length() {
    return length;
  }

  /// A copy of them.
  byte[] all() {
    return Arrays.copyOf(bytes, length);
  }

  byte[] take() {
    byte[] all = all();
    length = 0;
    return all;
  }
}
