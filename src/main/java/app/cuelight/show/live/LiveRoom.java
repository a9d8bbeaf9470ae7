package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The room in memory: who is here, the list, the greet queue, the counters. Fed with what was
/// committed, asked for a view. For the room's one thread.
final class LiveRoom {

  /// A total a platform told counts for this long.
  private static final Duration TOTAL_HOLDS = Duration.ofSeconds(60);

  /// Who was last seen this long before a start is offered again after it.
  private static final Duration STILL_FRESH = Duration.ofSeconds(60);

  private final Occupants occupants = new Occupants();
  private final RowBoard board = new RowBoard();
  private final CardMaker cards;
  private final Greetings greetings;
  private final Newcomers newcomers = new Newcomers();
  private final Map<Tier, Meter> joins = new EnumMap<>(Tier.class);
  private final Meter joined = new Meter();
  private final Meter events = new Meter();
  private final Map<RoomKey, Total> totals = new HashMap<>();
  private Duration lag = Duration.ZERO;
  private long met;

  private record Total(long count, Instant at) {}

  LiveRoom(CardMaker cards, Etiquette etiquette) {
    this.cards = cards;
    this.greetings = new Greetings(cards, etiquette, occupants);
  }

  Greetings greetings() {
    return greetings;
  }

  RowBoard board() {
    return board;
  }

  /// The host, the words or the manners are others from now on: every card is written again.
  void rewrite() {
    greetings.queue().rewrite();
  }

  /// Fills the room after a start from who was in it.
  void restore(Viewer viewer, Standing standing, Instant now) {
    if (occupants.update(viewer, standing, now)) {
      Reason coming = Reasons.coming(standing, viewer);
      show(viewer, standing, coming, lastSeen(viewer));
      if (!now.isAfter(lastSeen(viewer).plus(STILL_FRESH))) {
        greetings.offer(new Met(viewer, standing, coming), lastSeen(viewer));
      }
    }
  }

  /// Takes a commit in.
  void committed(Committed committed, Instant now) {
    for (Change change : committed.changes().values()) {
      met += change.was() == null ? 1 : 0;
      change.absorbed().forEach(id -> absorb(id, change.viewer().id()));
      if (occupants.update(change.viewer(), change.standing(), now)) {
        joins(change.standing().tier()).add(now, 1);
        joined.add(now, 1);
        newcomers.joined(change.standing(), now);
        greetings.joined(change.standing(), now);
      }
      renew(change, now);
    }
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh()) {
        happened(entry, committed.changes(), now);
      }
    }
  }

  /// Takes in viewers whose standing the clock changed.
  void reviewed(List<Change> changes, Instant now) {
    for (Change change : changes) {
      occupants.update(change.viewer(), change.standing(), now);
      renew(change, now);
    }
  }

  /// Moves on with the clock.
  ///
  /// @return whether there is anything new to see
  boolean turn(Instant now) {
    greetings.turn(now);
    return board.beat(now);
  }

  /// Lets go of who left without a word.
  void sweep(Instant now) {
    occupants.sweep(now).forEach(viewer -> greetings.queue().left(viewer, now));
  }

  RoomView.Watching watching(Instant now) {
    totals.values().removeIf(total -> total.at.plus(TOTAL_HOLDS).isBefore(now));
    Long total = totals.isEmpty() ? null : totals.values().stream().mapToLong(Total::count).sum();
    return new RoomView.Watching(occupants.size(), total, joined.lastWhole(now, 5) / 5.0);
  }

  Map<Tier, RoomView.TierCount> tiers(Instant now) {
    Map<Tier, RoomView.TierCount> counts = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      int lastMinute = (int) joins(tier).minute(now);
      counts.put(tier, new RoomView.TierCount(occupants.here(tier), lastMinute));
    }
    return counts;
  }

  RoomView.Queue queueView(Instant now) {
    return greetings.view(now, newcomers.count(now), newcomers.languages());
  }

  List<RoomRow> rows() {
    return board.rows(this::asOfNow);
  }

  long eventsPerSecond(Instant now) {
    return events.lastWhole(now, 1);
  }

  /// How many people were met for the first time since the last call.
  long takeMet() {
    long taken = met;
    met = 0;
    return taken;
  }

  Duration lag() {
    return lag;
  }

  private void happened(Committed.Entry entry, Map<ViewerId, Change> changes, Instant now) {
    Arrival arrival = entry.arrival();
    events.add(now, 1);
    Duration behind = Duration.between(arrival.at(), now);
    lag = behind.isNegative() ? Duration.ZERO : behind;
    switch (arrival.event()) {
      case ShowEvent.RoomMeasured e -> measured(e, arrival.at());
      case ShowEvent.ProductShown e -> greetings.onAir(e.product().label());
      case ShowEvent.StreamStateChanged e when e.state() == ShowEvent.StreamState.ENDED ->
          occupants.end(e.room(), arrival.at());
      default -> {
        Change change = entry.viewer() == null ? null : changes.get(entry.viewer());
        if (change != null) {
          acted(arrival, change);
        }
      }
    }
  }

  private void acted(Arrival arrival, Change change) {
    Viewer viewer = change.viewer();
    if (viewer.facts().isCrew() || !occupants.isHere(viewer.id())) {
      return;
    }
    Reason reason = Reasons.of(arrival.event(), viewer, change.standing());
    if (reason != null) {
      show(viewer, change.standing(), reason, arrival.at());
      greetings.offer(new Met(viewer, change.standing(), reason), arrival.at());
    }
  }

  private void show(Viewer viewer, Standing standing, Reason reason, Instant at) {
    board.add(
        new RowBoard.Candidate(
            viewer.id(),
            standing.tier(),
            standing.locality(),
            Weight.of(standing.tier(), reason),
            at,
            key -> cards.row(key, viewer, standing, reason, at)));
  }

  private void absorb(ViewerId old, ViewerId now) {
    occupants.remove(old);
    greetings.absorb(old, now);
  }

  private void renew(Change change, Instant now) {
    greetings.renew(new Met(change.viewer(), change.standing(), null), now);
  }

  private RoomRow.Person asOfNow(RoomRow.Person row) {
    ViewerId viewer = row.viewer();
    String room = occupants.room(viewer);
    return row.now(
        occupants.isHere(viewer), greetings.settled().greetedBy(viewer), room == null ? "" : room);
  }

  private void measured(ShowEvent.RoomMeasured measured, Instant at) {
    @Nullable Long count = measured.metrics().get("concurrent");
    if (count != null) {
      totals.merge(measured.room(), new Total(count, at), (a, b) -> b.at.isBefore(a.at) ? a : b);
    }
  }

  private Meter joins(Tier tier) {
    return joins.computeIfAbsent(tier, _ -> new Meter());
  }

  private static Instant lastSeen(Viewer viewer) {
    return Instant.ofEpochMilli(viewer.visits().getLast().last());
  }
}
