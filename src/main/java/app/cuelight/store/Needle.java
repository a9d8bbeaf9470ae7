package app.cuelight.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// One word to be found in bytes of UTF-8, eight places at a time in an ordinary processor word: at
/// each place its two rarest bytes are compared first, and only where both stand the whole. No
/// character of UTF-8 begins inside another, so bytes found are characters found. Pure.
///
/// The test for a zero byte in a word is that of Alan Mycroft (1987); read from the lowest byte up,
/// its first hit is always a true one.
final class Needle {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH = 0x8080_8080_8080_8080L;

  /// So many bytes behind the last that is looked at are there, so that the end of a text is as
  /// quick as its middle. Without them it is only slower.
  static final int BEYOND = 64;

  private final byte[] bytes;
  private final int rarest;
  private final int second;
  private final double commonness;

  /// @param bytes at least one
  /// @param usual how often each byte occurs where it will be looked for, by its unsigned value
  Needle(byte[] bytes, long[] usual) {
    this.bytes = bytes;
    rarest = rarest(bytes, usual, -1);
    second = bytes.length > 1 ? rarest(bytes, usual, rarest) : rarest;
    double total = Math.log1p((double) Arrays.stream(usual).sum());
    double all = 0;
    for (byte one : bytes) {
      all += Math.log1p((double) usual[one & 0xff]) - total;
    }
    commonness = all;
  }

  /// The less, the fewer places it is likely to be found in.
  double commonness() {
    return commonness;
  }

  /// Whether another word is part of this one.
  boolean contains(Needle other) {
    for (int at = 0; at + other.bytes.length <= bytes.length; at++) {
      if (other.isAt(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  /// The first place from which it stands in a part of some bytes, or -1.
  int in(byte[] hay, int from, int to) {
    int last = to - bytes.length;
    int words = Math.min(last, hay.length - Long.BYTES - Math.max(rarest, second));
    long one = (bytes[rarest] & 0xff) * ONES;
    long other = (bytes[second] & 0xff) * ONES;
    int at = from;
    while (at <= words) {
      long differs =
          ((long) WORD.get(hay, at + rarest) ^ one) | ((long) WORD.get(hay, at + second) ^ other);
      long hits = differs - ONES & ~differs & HIGH;
      while (hits != 0) {
        int hit = at + (Long.numberOfTrailingZeros(hits) >>> 3);
        if (hit > last) {
          return -1;
        }
        if (isAt(hay, hit)) {
          return hit;
        }
        hits &= hits - 1;
      }
      at += Long.BYTES;
    }
    for (; at <= last; at++) {
      if (isAt(hay, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isAt(byte[] hay, int at) {
    for (int i = 0; i < bytes.length; i++) {
      if (hay[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static int rarest(byte[] bytes, long[] usual, int but) {
    int best = but == 0 ? 1 : 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i != but && usual[bytes[i] & 0xff] < usual[bytes[best] & 0xff]) {
        best = i;
      }
    }
    return best;
  }
}
