package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one event makes of the viewer it speaks of. Pure: same viewer and event, same result.
public final class ViewerFold {

  /// A stay longer than this in one leave is taken as this.
  private static final long LONGEST_STAY_SECONDS = Duration.ofDays(1).toSeconds();

  private ViewerFold() {}

  /// The person an event speaks of, or null when it speaks of none we count: events without a
  /// viewer, and servers or recorders, which are no viewers.
  public static @Nullable Person subject(ShowEvent event) {
    return switch (event) {
      case ShowEvent.ViewerJoined joined ->
          joined.client() == ShowEvent.Client.RECORDER ? null : joined.viewer();
      case ShowEvent.OfViewer about -> about.viewer();
      case ShowEvent.Liked liked -> liked.by();
      case ShowEvent.OfPeople _,
          ShowEvent.CommentDeleted _,
          ShowEvent.ProductShown _,
          ShowEvent.RoomMeasured _,
          ShowEvent.StreamStateChanged _,
          ShowEvent.StreamQualityMeasured _,
          ShowEvent.GuestOrdered _,
          ShowEvent.Unknown _ ->
          null;
    };
  }

  /// The viewer after the event.
  ///
  /// @param viewer the viewer that [#subject] names, already known or just met
  public static Viewer after(Viewer viewer, Arrival arrival) {
    Person person = subject(arrival.event());
    return person == null ? viewer : after(viewer, person, arrival);
  }

  /// The viewer after somebody named her identities and told nothing else.
  public static Viewer named(Viewer viewer, Person person) {
    return viewer.identified(person);
  }

  /// The viewer after she answered a comment of somebody.
  ///
  /// @param whom the link of the identity that wrote it
  /// @param at milliseconds
  public static Viewer answering(Viewer viewer, String whom, long at) {
    return viewer.tied(viewer.ties().answering(whom, at));
  }

  /// The viewer after people she talked with were forgotten.
  public static Viewer untied(Viewer viewer, Set<String> links) {
    return viewer.tied(viewer.ties().without(links));
  }

  /// The viewer after somebody answered a comment of hers.
  ///
  /// @param by the link of the identity that answered
  /// @param at milliseconds
  public static Viewer answeredBy(Viewer viewer, String by, long at) {
    return viewer.tied(viewer.ties().answeredBy(by, at));
  }

  /// The viewer after the event.
  ///
  /// @param person whom [#subject] names, with those of her identities that are hers
  ///   ([Fences#within])
  public static Viewer after(Viewer viewer, Person person, Arrival arrival) {
    long at = arrival.at().toEpochMilli();
    ConnectionName from = arrival.raw().key().connection();
    Viewer known =
        viewer.identified(person).knowing(viewer.facts().learn(person.profile(), from, at));
    return act(known, arrival, at);
  }

  private static Viewer act(Viewer viewer, Arrival arrival, long at) {
    return switch (arrival.event()) {
      case ShowEvent.ViewerJoined e -> came(viewer, e.room(), e.seq(), at);
      case ShowEvent.RoleChanged e ->
          stay(
              viewer,
              e.room(),
              at,
              Tally.NONE,
              there(viewer, e.room()).mark(e.seq(), at, Presence.State.HERE));
      case ShowEvent.ViewerLeft e -> left(viewer, e, at);
      case ShowEvent.ViewerBanned e ->
          viewer.inRoom(e.room(), there(viewer, e.room()).mark(null, at, Presence.State.GONE));
      case ShowEvent.Commented e -> did(viewer, e.room(), at, Tally.comment(e.text()));
      case ShowEvent.Liked e -> did(viewer, e.room(), at, Tally.likes(e.count()));
      case ShowEvent.Followed e -> did(viewer, e.room(), at, Tally.FOLLOW);
      case ShowEvent.Shared e -> did(viewer, e.room(), at, Tally.SHARE);
      case ShowEvent.Gave e ->
          did(
              viewer,
              e.room(),
              at,
              e.streak() == null
                  ? Tally.gifts(e.count(), e.value())
                  : Tally.streak(e.streak().key(), e.count(), e.value()));
      case ShowEvent.ProductClicked e -> did(viewer, e.room(), at, Tally.look(e.product().id()));
      case ShowEvent.CartAdded e -> did(viewer, e.room(), at, Tally.basket(e.product().id()));
      case ShowEvent.OrderChanged e -> bought(viewer, e, arrival, at);
      case ShowEvent.ViewerNoted e -> viewer.knowing(viewer.facts().noted(e.notes(), at));
      case ShowEvent.ViewerUpdated _,
          ShowEvent.ActionDone _,
          ShowEvent.OfPeople _,
          ShowEvent.CouponMoved _,
          ShowEvent.CommentDeleted _,
          ShowEvent.ProductShown _,
          ShowEvent.RoomMeasured _,
          ShowEvent.StreamStateChanged _,
          ShowEvent.StreamQualityMeasured _,
          ShowEvent.GuestOrdered _,
          ShowEvent.Unknown _ ->
          viewer;
    };
  }

  private static Viewer came(Viewer viewer, RoomKey room, @Nullable Long seq, long at) {
    return stay(
        viewer, room, at, Tally.JOIN, there(viewer, room).mark(seq, at, Presence.State.HERE));
  }

  private static Viewer left(Viewer viewer, ShowEvent.ViewerLeft left, long at) {
    Presence.State state =
        left.reason() == LeaveReason.TRANSIENT ? Presence.State.GRACE : Presence.State.GONE;
    Presence there = there(viewer, left.room()).mark(left.seq(), at, state);
    long seconds = left.seconds() == null ? 0 : Math.clamp(left.seconds(), 0, LONGEST_STAY_SECONDS);
    return viewer.visiting(
        left.room(), there, new Visit(at - seconds * 1000, at, Tally.stay(seconds)));
  }

  private static Viewer did(Viewer viewer, RoomKey room, long at, Tally what) {
    return stay(viewer, room, at, what, there(viewer, room).active(at));
  }

  private static Viewer stay(Viewer viewer, RoomKey room, long at, Tally what, Presence there) {
    return viewer.visiting(room, there, new Visit(at, at, what));
  }

  private static Viewer bought(
      Viewer viewer, ShowEvent.OrderChanged changed, Arrival arrival, long at) {
    Viewer buyer = viewer.buying(Purchase.of(arrival.raw().key().connection(), changed.order()));
    return changed.room() == null ? buyer : did(buyer, changed.room(), at, Tally.NONE);
  }

  private static Presence there(Viewer viewer, RoomKey room) {
    return viewer.presence().getOrDefault(room, Presence.NONE);
  }
}
