package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.domain.viewer.Questions;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The room in memory: who is here, the list, the greet queue, the counters. Fed with what was
/// committed, asked for a view. For the room's one thread.
final class LiveRoom {

  /// A total a platform told counts for this long.
  private static final Duration TOTAL_HOLDS = Duration.ofSeconds(60);

  /// Who was last seen this long before a start is offered again after it.
  private static final Duration STILL_FRESH = Duration.ofSeconds(60);

  private final Occupants occupants;
  private final RowBoard board = new RowBoard();
  private final Greetings greetings;
  private final Newcomers newcomers = new Newcomers();
  private final Map<Tier, Meter> joins = new EnumMap<>(Tier.class);
  private final Meter joined = new Meter();
  private final Meter events = new Meter();
  private final Map<RoomKey, Total> totals = new HashMap<>();
  private final CardMaker cards;
  private final CommentMaker commentMaker;
  private final CommentBoard comments;
  private final NoteBoard notes;
  private final AirBoard air;
  private Duration lag = Duration.ZERO;
  private long met;

  private record Total(long count, Instant at) {}

  LiveRoom(CardMaker cards, Etiquette etiquette, Questions questions) {
    this(cards, etiquette, new CommentMaker(questions, cards), new Occupants(), new NoteBoard());
  }

  private LiveRoom(
      CardMaker cards,
      Etiquette etiquette,
      CommentMaker commentMaker,
      Occupants occupants,
      NoteBoard notes) {
    this.cards = cards;
    this.occupants = occupants;
    this.notes = notes;
    this.commentMaker = commentMaker;
    this.air = new AirBoard(cards);
    this.greetings = new Greetings(cards, etiquette, occupants);
    this.comments = new CommentBoard(() -> etiquette.manners().host().gloss());
  }

  /// The room of the show that follows: who is here stays, all else begins anew.
  LiveRoom next(Etiquette etiquette) {
    return new LiveRoom(cards, etiquette, commentMaker, occupants, notes);
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

  CommentBoard comments() {
    return comments;
  }

  /// Another product is shown from now on; null for none.
  void onAir(@Nullable Product product, Instant at, boolean byHand) {
    greetings.onAir(product);
    air.shown(product, at, byHand);
  }

  @Nullable OnAir onAirView(Instant now) {
    return air.view(occupants::isHere, now);
  }

  /// The keys of the open questions about a topic.
  List<String> openAbout(QuestionTopic topic, Instant now) {
    return comments.openAbout(topic, occupants::isHere, now);
  }

  /// Fills the room after a start from who was in it.
  void restore(Viewer viewer, Standing standing, Instant now) {
    notes.learn(viewer);
    if (occupants.update(viewer, standing, now)) {
      air.learn(viewer, standing);
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
      notes.learn(change.viewer());
    }
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh()) {
        if (entry.arrival().event() instanceof ShowEvent.PeopleParted) {
          parted(committed.changes());
        }
        happened(entry, committed.changes(), now);
      }
    }
  }

  /// She is in the cache no more, and on no screen.
  void forget(ViewerId viewer) {
    occupants.remove(viewer);
    air.remove(viewer);
    greetings.forget(viewer);
    comments.forget(viewer);
    notes.remove(viewer);
    board.forget(viewer);
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
    boolean said = comments.beat(now);
    return board.beat(now) || said;
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

  Comments commentsView(Instant now) {
    return comments.view(occupants::isHere, now);
  }

  /// What was noted about the people on the screen.
  ///
  /// @param shown whose cards are there
  /// @param said whose words are there
  Map<ViewerId, Map<Note, String>> notes(RoomView.Queue shown, Comments said) {
    Stream<ViewerId> onCards =
        Stream.concat(Stream.ofNullable(shown.current()), shown.next().stream())
            .map(GreetCard::viewer);
    Stream<ViewerId> speaking =
        Stream.concat(said.rows().stream(), said.open().stream()).map(CommentRow::viewer);
    return notes.about(Stream.concat(onCards, Stream.concat(speaking, board.people())));
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
      case ShowEvent.ProductShown e -> onAir(e.product(), arrival.at(), false);
      case ShowEvent.StreamStateChanged e when e.state() == ShowEvent.StreamState.ENDED ->
          occupants.end(e.room(), arrival.at());
      case ShowEvent.CommentDeleted e -> comments.delete(e.room(), e.messageId());
      default -> {
        Change change = entry.viewer() == null ? null : changes.get(entry.viewer());
        if (change != null) {
          acted(arrival, change, now);
        }
      }
    }
  }

  private void acted(Arrival arrival, Change change, Instant now) {
    Viewer viewer = change.viewer();
    if (arrival.event() instanceof ShowEvent.ViewerBanned) {
      comments.forget(viewer.id());
    }
    if (viewer.facts().isCrew() || !occupants.isHere(viewer.id())) {
      return;
    }
    air.learn(viewer, change.standing());
    QuestionTopic topic = null;
    if (arrival.event() instanceof ShowEvent.Commented comment) {
      CommentRow row = commentMaker.row(arrival, comment, viewer, change.standing());
      comments.add(row, now);
      topic = row.topic();
    }
    air.acted(arrival.event(), new Met(viewer, change.standing(), null), topic);
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
    air.remove(old);
    greetings.absorb(old, now);
    comments.rename(old, now);
    notes.remove(old);
  }

  /// Two people stand where one was: what is on the screen is given to whose it is. A row of the
  /// list stays with who kept the id; the other one has one when she next does something.
  private void parted(Map<ViewerId, Change> changes) {
    Map<String, Change> byIdentity = new HashMap<>();
    changes
        .values()
        .forEach(change ->
            change
                .viewer()
                .identities()
                .forEach(identity -> byIdentity.put(identity.link(), change)));
    comments.change(row -> {
      Change hers = byIdentity.get(row.author());
      return hers == null ? row : commentMaker.of(row, hers.viewer(), hers.standing());
    });
    board.change(row -> {
      Change hers = changes.get(row.viewer());
      return hers == null
          ? row
          : cards.row(row.key(), hers.viewer(), hers.standing(), row.reason(), row.at());
    });
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
