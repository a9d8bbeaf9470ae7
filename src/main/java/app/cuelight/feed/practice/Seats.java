package app.cuelight.feed.practice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/// Who of the audience is in the room, who was, and who has yet to come. A draw, a coming and a
/// going take the same short time in a room of any size. Safe for any thread.
final class Seats {

  private static final int FIRST_SIZE = 64;

  private final int audience;
  private final BitSet spoken = new BitSet();
  private int[] present = new int[FIRST_SIZE];
  private long[] since = new long[FIRST_SIZE];
  private int[] away = new int[FIRST_SIZE];
  private int presentCount;
  private int awayCount;
  private int seen;

  Seats(int audience) {
    this.audience = audience;
  }

  /// Who just went.
  ///
  /// @param since milliseconds since 1970
  /// @param spoken whether she did anything but be there
  record Gone(int index, long since, boolean spoken) {}

  synchronized int count() {
    return presentCount;
  }

  /// How much of the audience is in the room, 0 to 1.
  synchronized double filled() {
    return presentCount / (double) audience;
  }

  /// Those who are here, at most so many of them.
  synchronized int[] here(int most) {
    return Arrays.copyOf(present, Math.min(presentCount, most));
  }

  synchronized boolean hasFresh() {
    return seen < audience;
  }

  synchronized boolean hasAway() {
    return awayCount > 0;
  }

  /// Somebody comes for the first time.
  synchronized int comeFresh(long now) {
    int index = seen++;
    sit(index, now);
    return index;
  }

  /// Somebody who went comes again.
  synchronized int comeAgain(long now, RandomGenerator random) {
    int place = random.nextInt(awayCount);
    int index = away[place];
    away[place] = away[--awayCount];
    sit(index, now);
    return index;
  }

  /// Somebody goes; there must be somebody.
  synchronized Gone go(RandomGenerator random) {
    int place = random.nextInt(presentCount);
    var gone = new Gone(present[place], since[place], spoken.get(present[place]));
    presentCount--;
    present[place] = present[presentCount];
    since[place] = since[presentCount];
    if (awayCount == away.length) {
      away = Arrays.copyOf(away, awayCount * 2);
    }
    away[awayCount++] = gone.index;
    spoken.clear(gone.index);
    return gone;
  }

  /// Anybody who is here, or -1.
  synchronized int anybody(RandomGenerator random) {
    return presentCount == 0 ? -1 : present[random.nextInt(presentCount)];
  }

  /// Whether she is in the room.
  synchronized boolean isHere(int index) {
    for (int i = 0; i < presentCount; i++) {
      if (present[i] == index) {
        return true;
      }
    }
    return false;
  }

  /// She did something.
  synchronized void speak(int index) {
    spoken.set(index);
  }

  private void sit(int index, long now) {
    if (presentCount == present.length) {
      present = Arrays.copyOf(present, presentCount * 2);
      since = Arrays.copyOf(since, presentCount * 2);
    }
    present[presentCount] = index;
    since[presentCount++] = now;
  }
}
