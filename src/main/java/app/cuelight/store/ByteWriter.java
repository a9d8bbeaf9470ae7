package app.cuelight.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of a compact value: numbers of variable length, small ones short; texts with their length.
final class ByteWriter {

  private byte[] bytes = new byte[64];
  private int length;

  ByteWriter put(int oneByte) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) oneByte;
    return this;
  }

  /// A number taken as unsigned, seven bits a byte.
  ByteWriter number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    return put((int) rest);
  }

  /// A number near zero on either side.
  ByteWriter signed(long value) {
    return number(value << 1 ^ value >> 63);
  }

  ByteWriter text(String text) {
    return value(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A value of its own, with its length.
  ByteWriter value(byte[] value) {
    number(value.length);
    if (bytes.length - length < value.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + value.length));
    }
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
    return this;
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
