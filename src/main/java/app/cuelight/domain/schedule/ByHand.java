package app.cuelight.domain.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody said that a planned show is on air: whatever goes by the clock gives way to that.
///
/// @param slot whose show
/// @param original the wall time its series gives the show ([Occurrence#original])
/// @param begun when it was, as far as the one who said it knows
/// @param ended when it was said to be over or another show was begun, or null
public record ByHand(SlotId slot, LocalDateTime original, Instant begun, @Nullable Instant ended) {

  public ByHand {
    if (ended != null && ended.isBefore(begun)) {
      throw new IllegalArgumentException("A show ends after it begins.");
    }
  }

  /// Whether it is about this show.
  public boolean isOf(Occurrence show) {
    return show.slot().id().equals(slot) && show.original().equals(original);
  }

  /// Whether a broadcast is the show: it was on air at some time between begin and end. Where
  /// nobody said the end, what goes live after the planned one is something else.
  boolean claims(Broadcast broadcast, Occurrence show) {
    Instant planned = show.end().isAfter(begun) ? show.end() : begun;
    boolean isBefore = !broadcast.live().isAfter(ended == null ? planned : ended);
    Instant over = broadcast.ended();
    return isBefore && (over == null || over.isAfter(begun));
  }

  /// A broadcast as far as it is the show.
  Broadcast cut(Broadcast broadcast) {
    Instant over = broadcast.ended();
    return ended == null || over != null && over.isBefore(ended)
        ? broadcast
        : new Broadcast(broadcast.room(), broadcast.live(), ended);
  }

  /// The show that is on by somebody's word, or null.
  ///
  /// @param isLive whether anything is on air; where nothing is, the word holds until the planned
  ///   end
  public static @Nullable Occurrence now(
      List<ByHand> said, List<Occurrence> shows, boolean isLive, Instant now) {
    for (ByHand hand : said.reversed()) {
      for (Occurrence show : shows) {
        if (hand.ended() == null && hand.isOf(show) && (isLive || now.isBefore(show.end()))) {
          return show;
        }
      }
    }
    return null;
  }
}
