package app.cuelight.desk.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Source;
import app.cuelight.show.live.RoomView.TierCount;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The Live screen without its nodes: what it shows, and what can be done on it.
///
/// Takes published views in parts, so that a frame can do one and leave the others to the next.
public final class LiveModel {

  /// What the screen can say at all.
  enum Phase {
    /// No event ever came: no number is known, not even zero.
    NOTHING_YET,
    RUNNING,
    /// Events came, and no connection brings any now.
    STOPPED
  }

  private final QueueModel queue;
  private final RowsModel rows;
  private final CommentsModel comments;
  private final AskedModel asked;
  private final NotesModel notes;
  private final OnAirModel onAir;
  private final OneThingModel oneThing = new OneThingModel();
  private final LiveDesk desk;
  private final ReadOnlyBooleanWrapper talk = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<Tier, TierCount>> tiers =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NOTHING_YET);
  private final ReadOnlyObjectWrapper<Instant> second;
  private final ReadOnlyObjectWrapper<List<String>> sources =
      new ReadOnlyObjectWrapper<>(List.of());

  public LiveModel(LiveDesk desk, InstantSource time) {
    this.queue = new QueueModel(desk, time);
    this.rows = new RowsModel(desk);
    this.comments = new CommentsModel(desk);
    this.asked = new AskedModel(desk);
    this.notes = new NotesModel(desk);
    this.onAir = new OnAirModel(desk);
    this.desk = desk;
    this.second = new ReadOnlyObjectWrapper<>(time.instant());
  }

  /// She on the card was greeted; for the clicker in another window.
  public void greeted() {
    queue.greeted();
  }

  /// Brings back the one dealt with last.
  public void bringBack() {
    queue.bringBack();
  }

  /// Who is chosen in the list of who is here, else who is on the card; null when nobody is.
  public @Nullable ViewerId chosenPerson() {
    ViewerId row = talk.get() ? null : rows.chosenPerson();
    return row != null || talk.get() ? row : queue.person();
  }

  /// Whom a coupon would go to: the chosen comment's or row's person, else the one on the card. A
  /// row of many people is nobody.
  public @Nullable Present offered() {
    CommentRow comment = talk.get() ? comments.chosen() : null;
    if (comment != null) {
      return new Present(
          comment.viewer(), comment.tier(), comment.name(), comment.locality().language());
    }
    int at = talk.get() ? -1 : rows.indexOfChosen();
    if (at >= 0) {
      return rows.rows().get(at) instanceof RoomRow.Person person ? Present.of(person) : null;
    }
    GreetCard card = queue.current();
    if (card == null || queue.isHelloOnCard()) {
      return null;
    }
    return new Present(card.viewer(), card.tier(), shownName(card), card.locality().language());
  }

  /// A name that is not to be said is not shown on the card; then her handle is.
  private static String shownName(GreetCard card) {
    String handle = card.handle();
    if (!card.name().isEmpty()) {
      return card.name();
    }
    return handle == null ? "–" : handle;
  }

  QueueModel queue() {
    return queue;
  }

  RowsModel rows() {
    return rows;
  }

  CommentsModel comments() {
    return comments;
  }

  AskedModel asked() {
    return asked;
  }

  NotesModel notes() {
    return notes;
  }

  /// Whether the comments are shown instead of who is here.
  ReadOnlyBooleanProperty talkProperty() {
    return talk.getReadOnlyProperty();
  }

  boolean isTalkShown() {
    return talk.get();
  }

  /// Shows the comments, or who is here; the list that goes is let run again.
  void showTalk(boolean wanted) {
    if (wanted == talk.get()) {
      return;
    }
    if (wanted) {
      rows.choose(null);
      rows.pointer(false);
    } else {
      comments.choose(null);
      comments.pointer(false);
    }
    talk.set(wanted);
  }

  /// Goes from a comment to its person: onto the card when she waits, and to her row when she has
  /// one.
  void jump(CommentRow comment) {
    goTo(comment.viewer());
  }

  /// Brings somebody onto the card when she waits, and chooses her row when she has one.
  public void goTo(ViewerId viewer) {
    desk.bringForward(viewer);
    rows.rowOf(viewer)
        .ifPresent(row -> {
          showTalk(false);
          rows.only(null);
          rows.choose(row);
        });
  }

  /// Opens the notes of a comment's or the chosen row's person, else of the one on the card.
  void openNotes(@Nullable CommentRow comment) {
    GreetCard card = queue.current();
    int row = talk.get() ? -1 : rows.indexOfChosen();
    if (comment != null) {
      notes.open(comment);
    } else if (row >= 0 && rows.rows().get(row) instanceof RoomRow.Person person) {
      notes.open(person);
    } else if (card != null) {
      notes.open(card, false);
    }
  }

  /// Everybody who can be gone to, each once: on the card, waiting, in the list.
  public List<Present> present() {
    var all = new LinkedHashMap<ViewerId, Present>();
    RoomView.Queue now = queue.queueProperty().get();
    Stream.concat(Stream.ofNullable(now.current()), now.next().stream())
        .map(Present::of)
        .forEach(one -> all.putIfAbsent(one.viewer(), one));
    rows.people().map(Present::of).forEach(one -> all.putIfAbsent(one.viewer(), one));
    return List.copyOf(all.values());
  }

  ReadOnlyObjectProperty<Map<Tier, TierCount>> tiersProperty() {
    return tiers.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  OnAirModel onAir() {
    return onAir;
  }

  OneThingModel oneThing() {
    return oneThing;
  }

  /// The connections that are set up, by name.
  ReadOnlyObjectProperty<List<String>> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  /// The current second: ages and clocks follow it.
  ReadOnlyObjectProperty<Instant> secondProperty() {
    return second.getReadOnlyProperty();
  }

  /// Called every frame; most frames change nothing.
  public void tick(Instant now) {
    Instant whole = now.truncatedTo(ChronoUnit.SECONDS);
    if (!whole.equals(second.get())) {
      second.set(whole);
    }
  }

  /// The card and what comes next.
  public void showQueue(RoomView view) {
    sources.set(view.sources().stream().map(Source::name).toList());
    phase.set(phaseOf(view));
    notes.show(view);
    queue.show(view);
  }

  /// What the shop says of the product on air, or null.
  public void showShelf(@Nullable OnShelf said) {
    onAir.shelf(said);
  }

  /// When the offer of the moment ends, or null while none does soon.
  public void showEnd(@Nullable Instant at) {
    onAir.ends(at);
  }

  /// The counters, what is on air, and the one thing to know.
  public void showTiers(RoomView view) {
    oneThing.show(view);
    onAir.show(view);
    if (!tiers.get().equals(view.tiers())) {
      tiers.set(view.tiers());
    }
  }

  /// The list of who is here.
  public void showRows(RoomView view) {
    rows.show(view);
  }

  /// What is said, and what is asked.
  public void showComments(RoomView view) {
    asked.show(view);
    comments.show(view);
  }

  private static Phase phaseOf(RoomView view) {
    List<Source> sources = view.sources();
    if (sources.stream().anyMatch(LiveModel::brings)) {
      return Phase.RUNNING;
    }
    boolean cameOnce = sources.stream().anyMatch(source -> source.lastEventAt() != null);
    if (!cameOnce && view.rows().isEmpty() && view.queue().current() == null) {
      return Phase.NOTHING_YET;
    }
    return cameOnce ? Phase.STOPPED : Phase.RUNNING;
  }

  private static boolean brings(Source source) {
    return switch (source.state()) {
      case FRESH, BEHIND -> true;
      case WAITING, STOPPED, FAILING -> false;
    };
  }
}
