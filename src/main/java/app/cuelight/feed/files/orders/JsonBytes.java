package app.cuelight.feed.files.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/// JSON as UTF-8, written into one array that is used again and again: a hash and a text are made
/// of it without a step between. Not safe for several threads.
final class JsonBytes {

  /// As many digits as a number may have.
  private static final int MOST_DIGITS = 19;

  private static final long DAY = 86_400;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int NANOS = 1_000_000;

  /// The days whose year has four digits, as days since 1970.
  private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private byte[] bytes = new byte[1_024];
  private int length;
  private long day = Long.MIN_VALUE;
  private String dayText = "";

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  /// Forgets what was written from there on.
  void cut(int at) {
    length = at;
  }

  /// What was written; only until something else is.
  byte[] bytes() {
    return bytes;
  }

  /// The text from there on.
  String text(int from) {
    return new String(bytes, from, length - from, StandardCharsets.UTF_8);
  }

  /// A piece of JSON as it stands.
  JsonBytes raw(byte[] ascii) {
    room(ascii.length);
    System.arraycopy(ascii, 0, bytes, length, ascii.length);
    length += ascii.length;
    return this;
  }

  JsonBytes raw(char c) {
    room(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /// Letters, digits and signs of ASCII that JSON need not escape.
  JsonBytes plain(String ascii) {
    room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  JsonBytes number(long value) {
    if (value < 0) {
      return plain(Long.toString(value));
    }
    int digits = digits(value);
    room(digits);
    int at = length + digits;
    for (long rest = value; at > length; rest /= 10) {
      bytes[--at] = (byte) ('0' + rest % 10);
    }
    length += digits;
    return this;
  }

  private static int digits(long value) {
    int digits = 1;
    long beyond = 10;
    while (value >= beyond && digits < MOST_DIGITS) {
      digits++;
      beyond *= 10;
    }
    return digits;
  }

  /// A decimal number of so many minor units, not less than nothing.
  JsonBytes decimal(long minor, int decimals) {
    if (decimals == 0) {
      return number(minor);
    }
    int width = Math.max(digits(minor), decimals + 1) + 1;
    room(width);
    int point = length + width - decimals - 1;
    long rest = minor;
    for (int at = length + width - 1; at >= length; at--) {
      if (at == point) {
        bytes[at] = '.';
      } else {
        bytes[at] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }
    length += width;
    return this;
  }

  /// A text in quotation marks.
  JsonBytes quoted(String text) {
    room(3 * text.length() + 2);
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && c >= ' ' && c != '"' && c != '\\') {
        bytes[length++] = (byte) c;
      } else {
        i += other(text, i);
        room(3 * (text.length() - i) + 1);
      }
    }
    bytes[length++] = '"';
    return this;
  }

  /// Writes what is not one byte of its own; returns how many further characters it took.
  private int other(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\\') {
      raw('\\').raw(c);
    } else if (c < ' ') {
      plain("\\u").plain(HexFormat.of().toHexDigits(c));
    } else if (c < 0x800) {
      raw((char) (0xc0 | c >> 6)).raw((char) (0x80 | c & 0x3f));
    } else if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      raw(text.substring(at, at + 2).getBytes(StandardCharsets.UTF_8));
      return 1;
    } else if (Character.isSurrogate(c)) {
      raw('?');
    } else {
      raw((char) (0xe0 | c >> 12)).raw((char) (0x80 | c >> 6 & 0x3f)).raw((char) (0x80 | c & 0x3f));
    }
    return 0;
  }

  /// An instant as [Instant#toString] has it.
  JsonBytes instant(Instant at) {
    long second = at.getEpochSecond();
    int nanos = at.getNano();
    long date = Math.floorDiv(second, DAY);
    if (nanos % NANOS != 0 || date < FIRST_DAY || date > LAST_DAY) {
      return plain(at.toString());
    }
    if (date != day) {
      day = date;
      dayText = LocalDate.ofEpochDay(date).toString();
    }
    int time = (int) Math.floorMod(second, DAY);
    plain(dayText).raw('T').two(time / HOUR).raw(':').two(time / MINUTE % MINUTE).raw(':');
    two(time % MINUTE);
    if (nanos > 0) {
      int millis = nanos / NANOS;
      raw('.').raw((char) ('0' + millis / 100)).two(millis % 100);
    }
    return raw('Z');
  }

  private JsonBytes two(int number) {
    return raw((char) ('0' + number / 10)).raw((char) ('0' + number % 10));
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }
}
