package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.show.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Who is to be greeted, in which order and how fast.
///
/// Ranks by tier and freshness and lets go quietly: who waited too long leaves without a trace but
/// a count. The card being read is never replaced by a better one, that one waits in first place,
/// and it stays for [#DWELL] even if she fades or leaves. The next card comes when the [Pace]
/// allows it; what an assistant does herself is never delayed. Who was settled in this show does
/// not come back. For the room's one thread.
final class GreetQueue {

  /// More than these are not kept; the weakest are let go.
  static final int CAPACITY = 400;

  /// The least time a card stays before it goes by itself.
  static final Duration DWELL = Duration.ofSeconds(4);

  private static final int NEXT = 3;

  private final Map<ViewerId, Waiting> waiting = new HashMap<>();
  private final Snoozers snoozers = new Snoozers();
  private final Map<ViewerId, GreetCard> made = new HashMap<>();
  private final Settled settled = new Settled();
  private final LanguageTurns turns = new LanguageTurns();
  private final Pace pace;
  private final ToDoubleFunction<String> share;
  private final List<ViewerId> heldBackNow = new ArrayList<>();
  private @Nullable ViewerId current;
  private Instant onCardSince = Instant.MIN;
  private boolean leaves;
  private long letGo;

  /// @param share of the room that speaks a language, 0 to 1
  GreetQueue(Pace pace, ToDoubleFunction<String> share) {
    this.pace = pace;
    this.share = share;
  }

  /// Puts somebody into the queue, or renews what is known of her. When she waits already she keeps
  /// her place in time.
  void offer(Waiting latest) {
    ViewerId viewer = latest.viewer();
    if (settled.has(viewer) || renew(latest)) {
      return;
    }
    waiting.put(viewer, latest);
  }

  /// Renews what is known of somebody who waits or snoozes.
  ///
  /// @return whether she does
  boolean renew(Waiting latest) {
    ViewerId viewer = latest.viewer();
    if (snoozers.renew(latest)) {
      return true;
    }
    if (!waiting.containsKey(viewer)) {
      return false;
    }
    if (viewer.equals(current)) {
      leaves = false;
    }
    change(viewer, was -> was.renewed(latest));
    return true;
  }

  /// Whether more people wait than can be greeted; silent newcomers need not be added then.
  boolean isFull() {
    return waiting.size() >= CAPACITY;
  }

  /// Whether she waits, is on the card or snoozes.
  boolean has(ViewerId viewer) {
    return waiting.containsKey(viewer) || snoozers.has(viewer);
  }

  /// Who was settled in this show, and by whom.
  Settled settled() {
    return settled;
  }

  void settle(Settlement settlement) {
    settled.add(settlement);
    if (settlement.outcome() == Settlement.Outcome.SKIPPED && settlement.viewer().equals(current)) {
      pace.giveBack();
    }
    drop(settlement.viewer());
  }

  /// She turned out to be somebody else: the same person under another id.
  void rename(ViewerId from, ViewerId to) {
    settled.rename(from, to);
    Waiting who = waiting.get(from);
    boolean wasOnCard = from.equals(current);
    Instant since = onCardSince;
    drop(from);
    if (who != null && !settled.has(to) && !has(to)) {
      waiting.put(to, who.called(to));
      if (wasOnCard) {
        current = to;
        onCardSince = since;
      }
    }
  }

  /// She left the room: she waits no longer, but a card being read stays its time.
  void left(ViewerId viewer, Instant now) {
    if (viewer.equals(current) && now.isBefore(onCardSince.plus(DWELL))) {
      leaves = true;
    } else {
      drop(viewer);
    }
  }

  /// She is out of the queue at once, wherever in it she was.
  void drop(ViewerId viewer) {
    waiting.remove(viewer);
    snoozers.remove(viewer);
    made.remove(viewer);
    if (viewer.equals(current)) {
      current = null;
      leaves = false;
    }
  }

  /// Drops everybody who is not on the card and of whom this holds.
  void dropIf(Predicate<Waiting> which) {
    waiting.values().stream()
        .filter(who -> !who.viewer().equals(current) && !who.pinned() && which.test(who))
        .map(Waiting::viewer)
        .toList()
        .forEach(this::drop);
  }

  void pin(ViewerId viewer) {
    change(viewer, who -> who.asked(who.asked().pinned(!who.pinned())));
  }

  void wish(ViewerId viewer, UnaryOperator<CardWish> wish) {
    change(viewer, who -> who.asked(who.asked().line(wish.apply(who.asked().line()))));
  }

  void nextStep(ViewerId viewer) {
    change(viewer, who -> who.asked(who.asked().nextStep()));
  }

  /// Puts somebody aside for [Snoozers#SNOOZE].
  void snooze(ViewerId viewer, Instant now) {
    Waiting who = waiting.get(viewer);
    if (who != null) {
      if (viewer.equals(current)) {
        pace.giveBack();
      }
      drop(viewer);
      snoozers.add(who, now);
    }
  }

  /// Brings the one at a place of "up next" onto the card.
  void bringForward(int index, Instant now) {
    List<Waiting> next = next(now);
    if (index >= 0 && index < next.size()) {
      toCard(next.get(index), now);
    }
  }

  /// Puts somebody who waits onto the card.
  void toCard(ViewerId viewer, Instant now) {
    Waiting who = waiting.get(viewer);
    if (who != null) {
      toCard(who, now);
    }
  }

  /// Wakes who snoozed, lets go of the stale, and fills the card.
  ///
  /// @param isFree whether nothing else is being read, so that a card may come
  void turn(Instant now, boolean isFree) {
    snoozers.rested(now).forEach(who -> waiting.put(who.viewer(), who));
    letGo(now);
    if (current == null && isFree) {
      choose(now);
    }
  }

  /// Those whose turn came since the last call and whom chance left ungreeted.
  List<ViewerId> takeHeldBack() {
    List<ViewerId> taken = List.copyOf(heldBackNow);
    heldBackNow.clear();
    return taken;
  }

  @Nullable GreetCard current() {
    Waiting who = current == null ? null : waiting.get(current);
    return who == null ? null : card(who);
  }

  List<GreetCard> upNext(Instant now) {
    return next(now).stream().map(this::card).toList();
  }

  /// How many wait, without the one on the card.
  int size() {
    return (int) waiting.values().stream().filter(this::isSeenWaiting).count();
  }

  long letGo() {
    return letGo;
  }

  /// When the next card comes, or null when one is there, nobody waits, or it comes at once.
  @Nullable Instant paced(Instant now) {
    if (current != null) {
      return null;
    }
    List<TonePack> tones =
        waiting.values().stream()
            .filter(this::isSeenWaiting)
            .map(Waiting::tone)
            .distinct()
            .toList();
    Instant next = pace.next(tones);
    return next != null && next.isAfter(now) ? next : null;
  }

  private void change(ViewerId viewer, UnaryOperator<Waiting> change) {
    Waiting who = waiting.get(viewer);
    if (who != null) {
      waiting.put(viewer, change.apply(who));
      made.remove(viewer);
    }
  }

  private void letGo(Instant now) {
    boolean isReading = now.isBefore(onCardSince.plus(DWELL));
    if (leaves && !isReading && current != null) {
      drop(current);
    }
    List<Waiting> stale =
        waiting.values().stream()
            .filter(who -> !who.pinned() && !now.isBefore(who.rank().letGoAt()))
            .filter(who -> !(isReading && who.viewer().equals(current)))
            .toList();
    letGo(stale);
    if (waiting.size() > CAPACITY) {
      List<Waiting> ranked = Ranking.toKeep(waiting.values(), now);
      letGo(
          ranked.subList(CAPACITY, ranked.size()).stream()
              .filter(who -> !who.viewer().equals(current))
              .toList());
    }
  }

  private void letGo(List<Waiting> stale) {
    for (Waiting who : stale) {
      letGo += who.heldBack() ? 0 : 1;
      drop(who.viewer());
    }
  }

  private void choose(Instant now) {
    List<Waiting> ranked = new ArrayList<>(Ranking.of(waiting.values(), now));
    ranked.removeIf(who -> !who.pinned() && !pace.allows(who.tone(), now));
    while (!ranked.isEmpty()) {
      Waiting best =
          ranked.stream()
              .filter(who -> who.pinned() || !isTurnOver(who))
              .findFirst()
              .orElse(ranked.getFirst());
      if (!best.heldBack()) {
        toCard(best, now);
        return;
      }
      ranked.remove(best);
      heldBackNow.add(best.viewer());
      settled.heldBack(best.viewer());
      drop(best.viewer());
    }
  }

  private boolean isTurnOver(Waiting who) {
    return turns.isOver(who.language(), share.applyAsDouble(who.language()));
  }

  private void toCard(Waiting who, Instant now) {
    if (who.viewer().equals(current)) {
      return;
    }
    current = who.viewer();
    onCardSince = now;
    leaves = false;
    made.remove(who.viewer());
    pace.offered(who.tone(), now);
    turns.onCard(who.language());
  }

  /// Lets every card be made again: the host who says the lines is another.
  void rewrite() {
    made.clear();
  }

  private GreetCard card(Waiting who) {
    return made.computeIfAbsent(who.viewer(), _ -> who.made());
  }

  private List<Waiting> next(Instant now) {
    return Ranking.first(NEXT, waiting.values(), this::isSeenWaiting, now);
  }

  private boolean isSeenWaiting(Waiting who) {
    return !who.heldBack() && !who.viewer().equals(current);
  }
}
