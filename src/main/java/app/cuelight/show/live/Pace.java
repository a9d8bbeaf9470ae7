package app.cuelight.show.live;

import app.cuelight.domain.greet.TonePack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// How many cards a minute a host is offered: no more than she can say and the room can bear.
///
/// In any sixty seconds at most [#most] cards come, and of each tone at most what that tone bears.
/// Counted by tone, a lively market cannot use up the greetings of a calm one. For the room's one
/// thread.
final class Pace {

  /// The most cards a minute where no market is used to more (`look.md` §4).
  static final int USUAL = 4;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final ArrayDeque<Offered> lately = new ArrayDeque<>();
  private final int most;

  private record Offered(TonePack tone, Instant at) {}

  /// @param main the tone of the show's main market
  Pace(TonePack main) {
    this.most = Math.max(USUAL, main.greetingsPerMinute());
  }

  boolean allows(TonePack tone, Instant now) {
    return !now.isBefore(next(tone));
  }

  /// When the next card of a tone may come; in the past when it may come now.
  Instant next(TonePack tone) {
    Instant byAll = next(null, most);
    Instant byTone = next(tone, tone.greetingsPerMinute());
    return byAll.isAfter(byTone) ? byAll : byTone;
  }

  /// When the next card of any of these tones may come, or null when there are none.
  @Nullable Instant next(Collection<TonePack> tones) {
    return tones.stream().map(this::next).min(Instant::compareTo).orElse(null);
  }

  void offered(TonePack tone, Instant now) {
    lately.addLast(new Offered(tone, now));
    while (lately.getFirst().at.plus(WINDOW).isBefore(now)) {
      lately.removeFirst();
    }
  }

  /// The last card was not said after all: another may come for it.
  void giveBack() {
    lately.pollLast();
  }

  private Instant next(@Nullable TonePack tone, int limit) {
    int seen = 0;
    for (Iterator<Offered> latest = lately.descendingIterator(); latest.hasNext(); ) {
      Offered one = latest.next();
      if (tone == null || one.tone == tone) {
        seen++;
        if (seen == limit) {
          return one.at.plus(WINDOW);
        }
      }
    }
    return Instant.EPOCH;
  }
}
