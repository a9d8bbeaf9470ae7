package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The planned shows around now, and what somebody said of them: tells which of them a broadcast
/// is, and whether what comes back after a break is still the same show.
///
/// @param shows by start
/// @param said the latest last
public record Agenda(List<Occurrence> shows, List<ByHand> said) {

  /// Nothing is planned, and nobody said anything.
  public static final Agenda NONE = new Agenda(List.of(), List.of());

  /// A stream that is back within this goes on with its show. An encoder that restarts, a platform
  /// that drops a feed, or a change of network takes a few minutes; people who end one show and
  /// prepare another take longer.
  public static final Duration BREAK = Duration.ofMinutes(10);

  /// A show that goes off air this long before its planned end is over: nobody comes back for less.
  static final Duration LAST_MINUTES = Duration.ofMinutes(5);

  public Agenda {
    shows = List.copyOf(shows);
    said = List.copyOf(said);
  }

  /// The planned show a broadcast is, by its room and its time; null where there is none or no
  /// telling which.
  public @Nullable Occurrence whose(Broadcast broadcast) {
    return Fulfilment.whose(broadcast, open());
  }

  /// The planned show that is on, or would be if it went live now: what somebody said goes before
  /// rooms and clocks, and a broadcast of a known room before one without.
  ///
  /// @param broadcasts what is on air; where nothing is, what was until a moment ago
  public @Nullable Occurrence now(List<Broadcast> broadcasts, Instant now) {
    List<Broadcast> onAir = broadcasts.stream().filter(one -> one.ended() == null).toList();
    Occurrence byHand = ByHand.now(said, shows, !onAir.isEmpty(), now);
    if (byHand != null) {
      return byHand;
    }
    if (!onAir.isEmpty()) {
      return onAir.stream()
          .sorted(Comparator.comparing((Broadcast one) -> one.room() == null))
          .flatMap(one -> Stream.ofNullable(whose(one)))
          .findFirst()
          .orElse(null);
    }
    return broadcasts.isEmpty() ? whose(new Broadcast(null, now, null)) : after(broadcasts, now);
  }

  private @Nullable Occurrence after(List<Broadcast> broadcasts, Instant now) {
    Broadcast last = broadcasts.getLast();
    Broadcast back = new Broadcast(last.room(), now, null);
    Occurrence next = next(last, back);
    Occurrence was = whose(last);
    return next == null && was != null && goesOn(last, back)
        ? was
        : next != null ? next : whose(new Broadcast(null, now, null));
  }

  /// Whether what goes live is the same show as what was on before: it is back within [#BREAK], and
  /// the plan does not have another show by then.
  ///
  /// @param before with its end
  public boolean goesOn(Broadcast before, Broadcast after) {
    Instant ended = before.ended();
    boolean isShort = ended == null || !after.live().isAfter(ended.plus(BREAK));
    return isShort && next(before, after) == null;
  }

  /// The planned show that follows the one that was on, where what goes live is that one; null
  /// where the one that was on has minutes left, or nothing else is planned.
  public @Nullable Occurrence next(Broadcast before, Broadcast after) {
    Occurrence was = whose(before);
    if (was != null && after.live().isBefore(was.end().minus(LAST_MINUTES))) {
      return null;
    }
    return Fulfilment.whose(after, open().stream().filter(show -> !show.equals(was)).toList());
  }

  /// Whether somebody’s word is about another planned show than what is on air.
  public boolean isAnother(ByHand word, Broadcast onAir) {
    Occurrence was =
        said.stream()
            .filter(it -> it.begun().isBefore(word.begun()))
            .filter(it -> it.ended() == null || !it.ended().isBefore(word.begun()))
            .flatMap(it -> shows.stream().filter(it::isOf))
            .findFirst()
            .orElseGet(() -> Fulfilment.whose(onAir, shows));
    return was != null && !word.isOf(was);
  }

  /// When the show somebody’s word is about should end, or null where it is not of these days.
  public @Nullable Instant end(ByHand word) {
    return shows.stream().filter(word::isOf).map(Occurrence::end).findFirst().orElse(null);
  }

  /// Those of which nobody said that they are over.
  private List<Occurrence> open() {
    return shows.stream()
        .filter(show -> said.stream().noneMatch(it -> it.isOf(show) && it.ended() != null))
        .toList();
  }
}
