package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
  /// A broadcast belongs to the show in whose time, or [#EARLY] before it, it went live: to the one
  /// of the same room where both are known, never to one of another room, else to the one that is
  /// on in a known room meanwhile, else to the one whose start is nearest. Where two are as near
  /// nobody knows which, and it belongs to neither. A show that went off air and on again is one.
  ///
  /// @param shows by start
  public static List<Fulfilment> of(
      List<Occurrence> shows, List<Broadcast> broadcasts, Instant now) {
    return of(shows, broadcasts, List.of(), now);
  }

  /// The same, where somebody said of some shows that they are on: every broadcast of that time is
  /// theirs, and without any the word alone counts. What somebody ended is over: nothing later
  /// belongs to it.
  ///
  /// @param shows by start
  public static List<Fulfilment> of(
      List<Occurrence> shows, List<Broadcast> broadcasts, List<ByHand> said, Instant now) {
    List<Occurrence> planned =
        shows.stream().filter(show -> show.slot().state() != SlotState.CANCELLED).toList();
    Map<Occurrence, List<Broadcast>> belonging = new HashMap<>();
    List<Broadcast> others = new ArrayList<>(broadcasts);
    for (ByHand hand : said) {
      planned.stream()
          .filter(hand::isOf)
          .findFirst()
          .ifPresent(show ->
              belonging
                  .computeIfAbsent(show, _ -> new ArrayList<>())
                  .addAll(claimed(hand, show, others)));
    }
    List<Occurrence> open =
        planned.stream()
            .filter(show -> said.stream().noneMatch(it -> it.isOf(show) && it.ended() != null))
            .toList();
    // Those of a known room first: an encoder names none and streams to the room that is on with
    // it.
    others.sort(Comparator.comparing((Broadcast broadcast) -> broadcast.room() == null));
    for (Broadcast broadcast : others) {
      Occurrence beside = broadcast.room() == null ? beside(broadcast, belonging) : null;
      Occurrence show = beside == null ? whose(broadcast, open) : beside;
      if (show != null) {
        belonging.computeIfAbsent(show, _ -> new ArrayList<>()).add(broadcast);
      }
    }
    return planned.stream()
        .map(show -> of(show, belonging.getOrDefault(show, List.of()), now))
        .toList();
  }

  /// The show that was on air in some room together with a broadcast, the one begun nearest to it;
  /// null where none was.
  private static @Nullable Occurrence beside(
      Broadcast broadcast, Map<Occurrence, List<Broadcast>> belonging) {
    return belonging.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(broadcast::isBeside))
        .map(Map.Entry::getKey)
        .min(
            Comparator.comparing((Occurrence show) -> apart(broadcast, show))
                .thenComparing(Occurrence::start))
        .orElse(null);
  }

  private static List<Broadcast> claimed(ByHand hand, Occurrence show, List<Broadcast> others) {
    List<Broadcast> claimed =
        others.stream().filter(broadcast -> hand.claims(broadcast, show)).toList();
    others.removeAll(claimed);
    return claimed.isEmpty()
        ? List.of(new Broadcast(null, hand.begun(), hand.ended()))
        : claimed.stream().map(hand::cut).toList();
  }

  /// The show a broadcast belongs to, or null where there is none or no telling which.
  public static @Nullable Occurrence whose(Broadcast broadcast, List<Occurrence> shows) {
    Occurrence best = null;
    boolean isTied = false;
    for (Occurrence show : shows) {
      if (show.slot().state() == SlotState.CANCELLED || !fits(broadcast, show)) {
        continue;
      }
      int order = best == null ? -1 : nearer(broadcast, show, best);
      isTied = order == 0 || order > 0 && isTied;
      best = order < 0 ? show : best;
    }
    return isTied ? null : best;
  }

  private static boolean fits(Broadcast broadcast, Occurrence show) {
    String room = show.slot().crew().room();
    boolean isElsewhere =
        room != null && broadcast.room() != null && !isRoom(room, broadcast.room());
    return !isElsewhere
        && !broadcast.live().isBefore(show.start().minus(EARLY))
        && broadcast.live().isBefore(show.end());
  }

  /// A slot may name the room alone, or `connection/room`.
  private static boolean isRoom(String planned, String real) {
    return planned.equals(real) || real.endsWith("/" + planned) || planned.endsWith("/" + real);
  }

  private static int nearer(Broadcast broadcast, Occurrence one, Occurrence other) {
    int rooms = Boolean.compare(knows(broadcast, other), knows(broadcast, one));
    return rooms != 0 ? rooms : apart(broadcast, one).compareTo(apart(broadcast, other));
  }

  private static boolean knows(Broadcast broadcast, Occurrence show) {
    return broadcast.room() != null && show.slot().crew().room() != null;
  }

  private static Duration apart(Broadcast broadcast, Occurrence show) {
    return Duration.between(show.start(), broadcast.live()).abs();
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
