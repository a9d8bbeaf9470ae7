package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a planned show.
///
/// @param show as it was planned
/// @param state what became of it so far
/// @param live when it really went live, or null
/// @param ended when it was last off air, or null while it is on or never was
/// @param late how much later than planned it went live, negative when earlier; zero where it never
///   did
/// @param over how much longer than planned it was, or is by now, on air; never negative
public record Fulfilment(
    Occurrence show,
    State state,
    @Nullable Instant live,
    @Nullable Instant ended,
    Duration late,
    Duration over) {

  /// How long before its start a broadcast may belong to a show already.
  public static final Duration EARLY = Duration.ofMinutes(30);

  /// How long after its start nobody misses it yet.
  public static final Duration PATIENCE = Duration.ofMinutes(15);

  /// How much before its planned end it was over; zero while it is on, where it was longer, and
  /// where it never was.
  public Duration early() {
    return ended == null || !ended.isBefore(show.end())
        ? Duration.ZERO
        : Duration.between(ended, show.end());
  }

  /// What becomes of a planned show.
  public enum State {
    /// Its time has not come, or has only just.
    AWAITED,
    LIVE,
    /// Live beyond its planned end.
    OVERRUNNING,
    DONE,
    /// It should have been live and was not: so far, or at all.
    MISSED
  }

  /// What became of each show that is not cancelled.
  ///
  /// Which broadcast belongs to which show [Lineup] tells. A show that went off air and on again is
  /// one.
  ///
  /// @param shows by start
  public static List<Fulfilment> of(
      List<Occurrence> shows, List<Broadcast> broadcasts, Instant now) {
    return of(shows, broadcasts, List.of(), now);
  }

  /// The same, where somebody said of some shows that they are on: every broadcast of that time is
  /// theirs, and without any the word alone counts.
  ///
  /// @param shows by start
  public static List<Fulfilment> of(
      List<Occurrence> shows, List<Broadcast> broadcasts, List<ByHand> said, Instant now) {
    Lineup lineup = Lineup.of(shows, said, broadcasts);
    Map<Occurrence, List<Broadcast>> belonging = new HashMap<>();
    for (Broadcast broadcast : broadcasts) {
      Occurrence show = lineup.whose(broadcast);
      ByHand word = lineup.word(broadcast);
      if (show != null) {
        belonging
            .computeIfAbsent(show, _ -> new ArrayList<>())
            .add(word == null ? broadcast : word.cut(broadcast));
      }
    }
    List<Occurrence> planned =
        shows.stream().filter(show -> show.slot().state() != SlotState.CANCELLED).toList();
    for (ByHand word : said) {
      if (broadcasts.stream().noneMatch(broadcast -> word.equals(lineup.word(broadcast)))) {
        planned.stream()
            .filter(word::isOf)
            .findFirst()
            .ifPresent(show ->
                belonging
                    .computeIfAbsent(show, _ -> new ArrayList<>())
                    .add(new Broadcast(null, word.begun(), word.ended())));
      }
    }
    return planned.stream()
        .map(show -> of(show, belonging.getOrDefault(show, List.of()), now))
        .toList();
  }

  private static Fulfilment of(Occurrence show, List<Broadcast> broadcasts, Instant now) {
    if (broadcasts.isEmpty()) {
      boolean isMissed = now.isAfter(show.start().plus(PATIENCE));
      State state = isMissed ? State.MISSED : State.AWAITED;
      return new Fulfilment(show, state, null, null, Duration.ZERO, Duration.ZERO);
    }
    Instant live = broadcasts.getFirst().live();
    Instant ended = Instant.MIN;
    for (Broadcast broadcast : broadcasts) {
      live = broadcast.live().isBefore(live) ? broadcast.live() : live;
      Instant end = broadcast.ended();
      ended = ended == null || end == null ? null : end.isAfter(ended) ? end : ended;
    }
    Instant until = ended == null ? now : ended;
    Duration over = Duration.between(show.end(), until);
    Duration late = Duration.between(show.start(), live);
    State running = over.isPositive() ? State.OVERRUNNING : State.LIVE;
    return new Fulfilment(
        show,
        ended == null ? running : State.DONE,
        live,
        ended,
        late,
        over.isNegative() ? Duration.ZERO : over);
  }
}
