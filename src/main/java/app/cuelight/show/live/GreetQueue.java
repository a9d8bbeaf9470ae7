package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetRank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who is to be greeted, and in which order.
///
/// Ranks by tier and freshness and lets go quietly: who waited too long leaves without a trace but
/// a count. The card being read is never replaced by a better one, that one waits in first place.
/// Who was settled in this show does not come back. For the room's one thread.
final class GreetQueue {

  /// More than these are not kept; the weakest are let go.
  static final int CAPACITY = 400;

  private static final int NEXT = 3;

  private final Map<ViewerId, Waiting> waiting = new HashMap<>();
  private final Map<ViewerId, GreetCard> made = new HashMap<>();
  private final Set<ViewerId> settled = new HashSet<>();
  private @Nullable ViewerId current;
  private long letGo;
  private long greeted;

  /// Somebody who waits.
  ///
  /// @param card makes the card; asked only when she comes near enough to be shown
  private record Waiting(
      ViewerId viewer, GreetRank rank, boolean pinned, Function<GreetRank, GreetCard> card) {}

  /// Puts somebody into the queue, or renews what is known of her. When she waits already she keeps
  /// her place in time.
  void offer(ViewerId viewer, GreetRank rank, Function<GreetRank, GreetCard> card) {
    if (settled.contains(viewer)) {
      return;
    }
    Waiting old = waiting.get(viewer);
    GreetRank kept = old == null ? rank : sinceOf(rank, old.rank.since());
    waiting.put(viewer, new Waiting(viewer, kept, old != null && old.pinned, card));
    made.remove(viewer);
  }

  /// Makes the card of somebody who waits anew, because more is known of her; her place stays.
  void renew(ViewerId viewer, BiFunction<GreetCard, GreetRank, GreetCard> anew) {
    Waiting who = waiting.get(viewer);
    if (who != null) {
      waiting.put(
          viewer,
          new Waiting(
              viewer, who.rank, who.pinned, rank -> anew.apply(who.card.apply(rank), rank)));
      made.remove(viewer);
    }
  }

  /// Whether more people wait than can be greeted; silent newcomers need not be added then.
  boolean isFull() {
    return waiting.size() >= CAPACITY;
  }

  boolean isWaiting(ViewerId viewer) {
    return waiting.containsKey(viewer);
  }

  void settle(ViewerId viewer, boolean wasGreeted) {
    if (settled.add(viewer) && wasGreeted) {
      greeted++;
    }
    remove(viewer);
  }

  void bringBack(ViewerId viewer, boolean wasGreeted) {
    if (settled.remove(viewer) && wasGreeted) {
      greeted--;
    }
  }

  /// She became somebody else: the same person under another id.
  void rename(ViewerId from, ViewerId to) {
    if (settled.remove(from)) {
      settled.add(to);
    }
    remove(from);
  }

  /// She left the room, or asked not to be called.
  void remove(ViewerId viewer) {
    waiting.remove(viewer);
    made.remove(viewer);
    if (viewer.equals(current)) {
      current = null;
    }
  }

  void pin(ViewerId viewer) {
    Waiting who = waiting.get(viewer);
    if (who != null) {
      waiting.put(viewer, new Waiting(viewer, who.rank, !who.pinned, who.card));
      made.remove(viewer);
    }
  }

  /// Brings the one at a place of "up next" onto the card.
  void bringForward(int index, Instant now) {
    List<Waiting> next = next(now);
    if (index >= 0 && index < next.size()) {
      toCard(next.get(index).viewer);
    }
  }

  /// Puts somebody who waits onto the card.
  void toCard(ViewerId viewer) {
    if (waiting.containsKey(viewer)) {
      current = viewer;
    }
  }

  /// Lets go of the stale and fills the card.
  void turn(Instant now) {
    List<ViewerId> stale =
        waiting.values().stream()
            .filter(who -> !who.pinned && !now.isBefore(who.rank.letGoAt()))
            .map(Waiting::viewer)
            .toList();
    letGo += stale.size();
    stale.forEach(this::remove);
    shrink(now);
    if (current == null) {
      current = ranked(now).stream().findFirst().map(Waiting::viewer).orElse(null);
    }
  }

  RoomView.Queue view(Instant now, int newcomers, List<RoomRow.Share> languages) {
    Waiting onCard = current == null ? null : waiting.get(current);
    return new RoomView.Queue(
        onCard == null ? null : card(onCard),
        next(now).stream().map(this::card).toList(),
        Math.max(0, waiting.size() - (onCard == null ? 0 : 1)),
        letGo,
        greeted,
        newcomers,
        languages,
        null,
        0);
  }

  /// Lets every card be made again: the host who says the lines is another.
  void rewrite() {
    made.clear();
  }

  private GreetCard card(Waiting who) {
    return made.computeIfAbsent(
        who.viewer, _ -> Cards.pinned(who.card.apply(who.rank), who.pinned));
  }

  private List<Waiting> next(Instant now) {
    return ranked(now).stream().filter(who -> !who.viewer.equals(current)).limit(NEXT).toList();
  }

  private List<Waiting> ranked(Instant now) {
    List<Waiting> all = new ArrayList<>(waiting.values());
    all.sort(
        Comparator.comparing(Waiting::pinned)
            .reversed()
            .thenComparing(who -> who.rank.scoreAt(now), Comparator.reverseOrder())
            .thenComparing(Waiting::viewer));
    return all;
  }

  private void shrink(Instant now) {
    if (waiting.size() > CAPACITY) {
      List<Waiting> weakest = ranked(now).subList(CAPACITY, waiting.size());
      letGo += weakest.size();
      weakest.stream().map(Waiting::viewer).toList().forEach(this::remove);
    }
  }

  private static GreetRank sinceOf(GreetRank rank, Instant since) {
    return new GreetRank(
        rank.tier(), since, rank.openness(), rank.greetedLately(), rank.sayable(), rank.locality());
  }
}
