package app.cuelight.domain.viewer;

import app.cuelight.domain.event.ShowEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a viewer is in one room, decided so that no order and no repetition of joins and leaves
/// changes the answer.
///
/// Three registers, each a maximum: the newest join or leave by the platform's own sequence number
/// (Agora's `clientSeq` watermark), the newest by time for events without one, and the newest other
/// sign of life. The later of the first two decides; a sign of life after a leave implies presence.
///
/// @param activity milliseconds of the last comment, like or the like; [Long#MIN_VALUE] when none
public record Presence(@Nullable Mark bySequence, @Nullable Mark byTime, long activity) {

  /// A viewer of whom no leave ever comes counts as gone after this long without a sign of life.
  public static final Duration STALE = Duration.ofHours(12);

  /// A viewer known only by what she did, never by a join, counts as gone after this long.
  public static final Duration IMPLIED_FOR = Duration.ofMinutes(15);

  static final Presence NONE = new Presence(null, null, Long.MIN_VALUE);

  /// One join or leave; of two the one with the larger order is newer, then the one later in time.
  ///
  /// @param order the sequence number (unsigned), or 0 where the platform does not count
  /// @param at milliseconds
  public record Mark(long order, long at, State state) {

    static Mark newer(@Nullable Mark one, Mark other) {
      if (one == null) {
        return other;
      }
      int byOrder = Long.compareUnsigned(other.order, one.order);
      int byTime = byOrder != 0 ? byOrder : Long.compare(other.at, one.at);
      int byState = byTime != 0 ? byTime : other.state.compareTo(one.state);
      return byState > 0 ? other : one;
    }
  }

  /// What the mark says; of two marks at the same place the later constant holds.
  public enum State {
    HERE,
    /// Left for a reason the viewer herself does not notice; she stays for the grace period.
    GRACE,
    GONE
  }

  Presence mark(@Nullable Long sequence, long at, State state) {
    return sequence == null
        ? new Presence(bySequence, Mark.newer(byTime, new Mark(0, at, state)), activity)
        : new Presence(Mark.newer(bySequence, new Mark(sequence, at, state)), byTime, activity);
  }

  Presence active(long at) {
    return at <= activity ? this : new Presence(bySequence, byTime, at);
  }

  Presence merge(Presence other) {
    return new Presence(
        newer(bySequence, other.bySequence),
        newer(byTime, other.byTime),
        Math.max(activity, other.activity));
  }

  private static @Nullable Mark newer(@Nullable Mark one, @Nullable Mark other) {
    return other == null ? one : Mark.newer(one, other);
  }

  /// Whether she is here at an instant.
  public boolean isHere(Instant now) {
    return now.toEpochMilli() < hereUntil();
  }

  /// The instant (milliseconds) from which she counts as gone if nothing more is heard;
  /// [Long#MIN_VALUE] when she is gone already.
  public long hereUntil() {
    Mark last = last();
    if (last != null && last.state == State.HERE) {
      return Math.max(last.at, activity) + STALE.toMillis();
    }
    long implied = Long.MIN_VALUE;
    if (activity != Long.MIN_VALUE && (last == null || activity > last.at)) {
      implied = activity + IMPLIED_FOR.toMillis();
    }
    return last != null && last.state == State.GRACE
        ? Math.max(implied, last.at + ShowEvent.GRACE_SECONDS * 1000L)
        : implied;
  }

  /// Whether the newest sign of her is older than an instant (milliseconds), such as the end of the
  /// stream.
  public boolean isBefore(long at) {
    Mark last = last();
    return Math.max(activity, last == null ? Long.MIN_VALUE : last.at) < at;
  }

  private @Nullable Mark last() {
    if (bySequence == null || byTime == null) {
      return bySequence == null ? byTime : bySequence;
    }
    return byTime.at > bySequence.at ? byTime : bySequence;
  }
}
