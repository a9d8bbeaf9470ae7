package app.cuelight.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads what a [ByteWriter] wrote.
final class ByteReader {

  private final byte[] bytes;
  private int place;

  ByteReader(byte[] bytes) {
    this(bytes, 0);
  }

  ByteReader(byte[] bytes, int place) {
    this.bytes = bytes;
    this.place = place;
  }

  boolean hasMore() {
    return place < bytes.length;
  }

  int take() throws SQLException {
    if (place == bytes.length) {
      throw Damage.found("a value ends too early");
    }
    return bytes[place++] & 0xff;
  }

  long number() throws SQLException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = take();
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw Damage.found("a number does not end");
  }

  long signed() throws SQLException {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  /// A number of things that follow, each of at least one byte.
  int count() throws SQLException {
    long count = number();
    if (count < 0 || count > bytes.length - place) {
      throw Damage.found("a value ends too early");
    }
    return (int) count;
  }

  /// A text that returns in many values.
  String text(Texts texts) throws SQLException {
    int start = place;
    int length = count();
    String known = texts.known(bytes, place, length);
    if (known != null) {
      place += length;
      return known;
    }
    place = start;
    return texts.one(text());
  }

  /// How many bytes were read.
  int place() {
    return place;
  }

  /// A value that was written with its length.
  byte[] value() throws SQLException {
    int length = count();
    place += length;
    return Arrays.copyOfRange(bytes, place - length, place);
  }

  /// Passes over a value that was written with its length.
  ///
  /// @return whether it is this one
  boolean isNext(byte[] value) throws SQLException {
    int length = count();
    int start = place;
    place += length;
    return Arrays.equals(bytes, start, place, value, 0, value.length);
  }

  String text() throws SQLException {
    int length = count();
    String text = new String(bytes, place, length, StandardCharsets.UTF_8);
    place += length;
    return text;
  }

  /// A text that may be missing.
  @Nullable String optional() throws SQLException {
    return take() == 0 ? null : text();
  }

  /// A text that may be missing and returns in many values.
  @Nullable String optional(Texts texts) throws SQLException {
    return take() == 0 ? null : text(texts);
  }

  /// A hash of the next bytes; there are so many.
  int mark(int length) {
    int mark = 0;
    for (int i = place; i < place + length; i++) {
      mark = 31 * mark + bytes[i];
    }
    return mark ^ mark >>> 15;
  }

  /// Whether the next bytes are these.
  boolean isNext(byte[] these, int length) {
    return Arrays.equals(bytes, place, place + length, these, 0, these.length);
  }

  /// The next bytes; there are so many.
  byte[] next(int length) {
    place += length;
    return Arrays.copyOfRange(bytes, place - length, place);
  }

  void skip(int length) {
    place += length;
  }
}
