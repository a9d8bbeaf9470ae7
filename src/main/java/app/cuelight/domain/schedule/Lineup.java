package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which planned show each time on air is: the one rule, for what is on now ([Agenda]) as for what
/// became of a plan ([Fulfilment]). One call’s; not thread-safe.
///
/// What somebody said goes before everything ([ByHand]). Else the times on air are looked at in the
/// order they began, each with those before it and never with those that follow, so that what was
/// true on air stays true:
///
/// 1. What goes live fits the shows in whose time, or [Fulfilment#EARLY] before it, it does, except
///    those of another room. The show of its room where both are known goes before one without a
///    room, else it is the one whose start is nearest; where two are as near nobody knows which.
/// 2. A room that is back within [Agenda#BREAK] goes on with its show, except in its last minutes
///    and after its end: then it is another that fits, where there is one.
/// 3. A room that goes live while others are on, or were within [Agenda#BREAK], is with them unless
///    their show is in its last minutes or over, or another that fits has begun or is about to:
///    platforms give a stream that is started anew a new room.
/// 4. A broadcast that fits a show of its room goes there, whatever was on before in rooms that no
///    show names.
/// 5. An encoder names no room: it is with the room that is on meanwhile, whichever began first.
final class Lineup {

  /// A show that goes off air this long before its planned end is over, as nobody comes back for
  /// less; this long before its start a show is about to begin.
  static final Duration LAST_MINUTES = Duration.ofMinutes(5);

  /// Of a short show so much of its length counts as its last minutes.
  private static final int LAST_PART = 4;

  /// By start.
  private final List<Occurrence> open;

  private final Map<Broadcast, Occurrence> of = new HashMap<>();
  private final Map<Broadcast, ByHand> words = new HashMap<>();

  /// What named a room, as the rule comes to it.
  private final List<Broadcast> named = new ArrayList<>();

  /// What is on, or was within a break, as the rule comes to it.
  private final List<Broadcast> lately = new ArrayList<>();

  private Lineup(List<Occurrence> open) {
    this.open = open;
  }

  /// @param shows in any order; cancelled ones are nobody’s
  /// @param aired what was on air, in any order; all of the day before the first show, and what
  ///   belongs to shows around the ones asked for, or the rule does not see what was on before
  static Lineup of(List<Occurrence> shows, List<ByHand> said, List<Broadcast> aired) {
    List<Occurrence> planned =
        shows.stream()
            .filter(show -> show.slot().state() != SlotState.CANCELLED)
            .sorted(Comparator.comparing(Occurrence::start))
            .toList();
    var lineup =
        new Lineup(
            planned.stream()
                .filter(show -> said.stream().noneMatch(it -> it.isOf(show) && it.ended() != null))
                .toList());
    for (ByHand word : said) {
      planned.stream().filter(word::isOf).findFirst().ifPresent(it -> lineup.say(word, it, aired));
    }
    List<Broadcast> inOrder = new ArrayList<>(aired);
    inOrder.sort(
        Comparator.comparing(Broadcast::live).thenComparing(broadcast -> broadcast.room() == null));
    inOrder.forEach(lineup::turn);
    inOrder.stream().filter(it -> it.room() == null).forEach(lineup::accompany);
    return lineup;
  }

  /// The show a time on air is, one of those given; null where there is none or no telling which.
  @Nullable Occurrence whose(Broadcast aired) {
    return of.get(aired);
  }

  /// By whose word it is that show, or null where nobody said so.
  @Nullable ByHand word(Broadcast aired) {
    return words.get(aired);
  }

  private void say(ByHand word, Occurrence show, List<Broadcast> aired) {
    for (Broadcast broadcast : aired) {
      if (word.claims(broadcast, show) && words.putIfAbsent(broadcast, word) == null) {
        of.put(broadcast, show);
      }
    }
  }

  private void turn(Broadcast now) {
    lately.removeIf(it -> it.ended() != null && isLong(it.ended(), now));
    if (!words.containsKey(now)) {
      Occurrence beside = now.room() == null ? beside(now) : null;
      Occurrence show = beside == null ? next(now) : beside;
      if (show != null) {
        of.put(now, show);
      }
    }
    if (now.room() != null) {
      named.add(now);
    }
    lately.add(now);
  }

  private static boolean isLong(Instant off, Broadcast now) {
    return now.live().isAfter(off.plus(Agenda.BREAK));
  }

  /// An encoder is with the room that went live after it, too.
  private void accompany(Broadcast encoder) {
    Occurrence beside = words.containsKey(encoder) ? null : beside(encoder);
    if (beside != null) {
      of.put(encoder, beside);
    }
  }

  /// The show that was on air in some room together with an encoder, the one begun nearest to it;
  /// null where none was.
  private @Nullable Occurrence beside(Broadcast encoder) {
    Occurrence best = null;
    for (Broadcast other : named) {
      Occurrence show = encoder.isBeside(other) ? of.get(other) : null;
      if (show != null && (best == null || isNearer(encoder, show, best))) {
        best = show;
      }
    }
    return best;
  }

  private static boolean isNearer(Broadcast encoder, Occurrence show, Occurrence other) {
    int order = apart(encoder, show).compareTo(apart(encoder, other));
    return order < 0 || order == 0 && show.start().isBefore(other.start());
  }

  private @Nullable Occurrence next(Broadcast now) {
    Occurrence was = was(now);
    if (was != null) {
      Occurrence other = nearest(now, was);
      return other != null && (isLate(now, was) || isIts(now, other, was)) ? other : was;
    }
    Occurrence with = with(now, false);
    if (with != null) {
      Occurrence other = nearest(now, with);
      boolean isDue = other != null && !now.live().isBefore(other.start().minus(LAST_MINUTES));
      return other != null && (isDue || isIts(now, other, with)) ? other : with;
    }
    Occurrence nearest = nearest(now, null);
    return nearest == null ? with(now, true) : nearest;
  }

  /// The show this room was on air with until a moment ago.
  private @Nullable Occurrence was(Broadcast now) {
    Occurrence was = null;
    for (Broadcast each : lately) {
      boolean isOff = each.ended() != null && !each.ended().isAfter(now.live());
      if (isOff && Objects.equals(each.room(), now.room())) {
        Occurrence show = of.get(each);
        was = show != null && mayBe(now, show) ? show : null;
      }
    }
    return was;
  }

  /// The show other rooms are on air with, or were until a moment ago: the one begun nearest.
  ///
  /// @param late one that is in its last minutes, or over
  private @Nullable Occurrence with(Broadcast now, boolean late) {
    Occurrence best = null;
    for (Broadcast each : lately) {
      Occurrence show = of.get(each);
      if (show != null
          && mayBe(now, show)
          && isLate(now, show) == late
          && (best == null || isNearer(now, show, best))) {
        best = show;
      }
    }
    return best;
  }

  private boolean mayBe(Broadcast now, Occurrence show) {
    return open.contains(show) && !isElsewhere(now, show);
  }

  private static boolean isLate(Broadcast now, Occurrence show) {
    return !now.live().isBefore(show.end().minus(lastMinutes(show)));
  }

  /// Whether the room is that of one show and of no other.
  private static boolean isIts(Broadcast now, Occurrence show, Occurrence other) {
    return knows(now, show) && !knows(now, other);
  }

  private static Duration lastMinutes(Occurrence show) {
    Duration part = Duration.between(show.start(), show.end()).dividedBy(LAST_PART);
    return part.compareTo(LAST_MINUTES) < 0 ? part : LAST_MINUTES;
  }

  /// @param but a show that it is not
  private @Nullable Occurrence nearest(Broadcast broadcast, @Nullable Occurrence but) {
    Occurrence best = null;
    boolean isTied = false;
    for (int i = from(broadcast.live().minus(Slot.LONGEST)); i < open.size(); i++) {
      Occurrence show = open.get(i);
      if (show.start().isAfter(broadcast.live().plus(Fulfilment.EARLY))) {
        break;
      }
      if (show.equals(but) || !fits(broadcast, show)) {
        continue;
      }
      int order = best == null ? -1 : nearer(broadcast, show, best);
      isTied = order == 0 || order > 0 && isTied;
      best = order < 0 ? show : best;
    }
    return isTied ? null : best;
  }

  /// Where those begin that start then or later.
  private int from(Instant start) {
    int low = 0;
    int high = open.size();
    while (low < high) {
      int middle = (low + high) / 2;
      boolean isBefore = open.get(middle).start().isBefore(start);
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    return low;
  }

  private static boolean fits(Broadcast broadcast, Occurrence show) {
    return !isElsewhere(broadcast, show)
        && !broadcast.live().isBefore(show.start().minus(Fulfilment.EARLY))
        && broadcast.live().isBefore(show.end());
  }

  private static boolean isElsewhere(Broadcast broadcast, Occurrence show) {
    String room = show.slot().crew().room();
    return room != null && broadcast.room() != null && !isRoom(room, broadcast.room());
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
}
