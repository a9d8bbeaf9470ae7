package app.cuelight.domain.event;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fact about a show, in the house's own words; every platform is translated into these
/// (`contract.md` §3, `facts/platforms.md` §5).
///
/// An unknown kind is a legal event: it is kept, counted and changes nothing.
public sealed interface ShowEvent {

  /// An event about one viewer.
  sealed interface OfViewer extends ShowEvent {
    Person viewer();
  }

  /// An event about a viewer in a room; it shows that she is there.
  sealed interface InRoom extends OfViewer {
    RoomKey room();
  }

  /// She came in. `seq` orders joins and leaves of one viewer in one room where the platform
  /// counts.
  record ViewerJoined(RoomKey room, Person viewer, Basis basis, Client client, @Nullable Long seq)
      implements InRoom {}

  /// She went; `seconds` is how long the platform says she was in.
  record ViewerLeft(
      RoomKey room, Person viewer, @Nullable Long seconds, LeaveReason reason, @Nullable Long seq)
      implements InRoom {}

  /// Facts learned about her elsewhere; says nothing about presence.
  record ViewerUpdated(Person viewer) implements OfViewer {}

  /// Somebody of the show, or the console, noted something about her.
  record ViewerNoted(Person viewer, Map<Note, String> notes) implements OfViewer {
    public ViewerNoted {
      notes = Map.copyOf(notes);
    }
  }

  /// Something of the playbook was done for her, or put off.
  ///
  /// @param action the action's id
  /// @param done false when it was put off
  /// @param by the operator's name
  /// @param answer what she answered, or empty
  record ActionDone(Person viewer, String action, boolean done, String by, String answer)
      implements OfViewer {}

  /// Somebody of the show decided who is who: final until she decides otherwise. It names all
  /// identities it speaks of, and no platform's word changes it.
  sealed interface OfPeople extends ShowEvent {
    /// All identities it names.
    List<Identity> named();
  }

  /// These identities are one person.
  record PeopleJoined(List<Identity> named) implements OfPeople {
    public PeopleJoined {
      named = List.copyOf(named);
    }
  }

  /// Those who leave are one person, those who stay another one.
  record PeopleParted(List<Identity> leaving, List<Identity> staying) implements OfPeople {
    public PeopleParted {
      leaving = List.copyOf(leaving);
      staying = List.copyOf(staying);
    }

    @Override
    public List<Identity> named() {
      List<Identity> all = new ArrayList<>(leaving);
      all.addAll(staying);
      return List.copyOf(all);
    }
  }

  /// She went on stage, or back among the audience.
  record RoleChanged(RoomKey room, Person viewer, boolean broadcaster, @Nullable Long seq)
      implements InRoom {}

  record Commented(
      RoomKey room,
      Person viewer,
      @Nullable String messageId,
      String text,
      @Nullable String language,
      @Nullable String replyTo)
      implements InRoom {}

  record CommentDeleted(RoomKey room, String messageId) implements ShowEvent {}

  record ViewerBanned(RoomKey room, Person viewer) implements OfViewer {}

  /// Likes; the platform may not say whose.
  record Liked(RoomKey room, @Nullable Person by, long count) implements ShowEvent {}

  record Followed(RoomKey room, Person viewer) implements InRoom {}

  record Shared(RoomKey room, Person viewer) implements InRoom {}

  /// A gift. Gifts of one streak replace each other by `streakKey` until one is final.
  ///
  /// @param value what all `count` of them come to; null where the platform does not tell
  record Gave(
      RoomKey room,
      Person viewer,
      String giftId,
      @Nullable String name,
      long count,
      @Nullable Money value,
      @Nullable Streak streak)
      implements InRoom {}

  /// A running gift combination.
  record Streak(String key, boolean isFinal) {}

  record ProductShown(RoomKey room, Product product) implements ShowEvent {}

  record ProductClicked(RoomKey room, Person viewer, Product product) implements InRoom {}

  record CartAdded(RoomKey room, Person viewer, Product product, long quantity) implements InRoom {}

  /// An order changed; the room may be unknown.
  record OrderChanged(@Nullable RoomKey room, Person viewer, Order order) implements OfViewer {}

  /// An order changed of which nobody knows who placed it: it belongs to no viewer. Its codes and
  /// what it came to are known all the same.
  record GuestOrdered(Order order) implements ShowEvent {}

  record CouponMoved(
      Person viewer, Step step, String code, @Nullable String campaign, @Nullable String order)
      implements OfViewer {
    /// How far the coupon went.
    public enum Step {
      DELIVERED,
      CLAIMED,
      USED
    }
  }

  /// Numbers about a room; only those the platform gave are in the map (`concurrent`, `total`,
  /// `likes`, `impressions`).
  record RoomMeasured(RoomKey room, Map<String, Long> metrics) implements ShowEvent {
    public RoomMeasured {
      metrics = Map.copyOf(metrics);
    }
  }

  record StreamStateChanged(RoomKey room, StreamState state, @Nullable String title)
      implements ShowEvent {}

  record StreamQualityMeasured(
      RoomKey room, String metric, double value, @Nullable String unit, @Nullable String scope)
      implements ShowEvent {}

  /// A kind this version does not know, or a signal that is deliberately ignored.
  record Unknown(String type) implements ShowEvent {}

  /// How a platform knows of a join.
  enum Basis {
    EXACT,
    SAMPLED,
    SNAPSHOT,
    IMPLIED
  }

  /// What she watches with. A server or recorder is not a viewer.
  enum Client {
    ANDROID,
    IOS,
    WINDOWS,
    MACOS,
    LINUX,
    WEB,
    MINI_PROGRAM,
    RECORDER,
    OTHER
  }

  /// Why she left. A transient leave keeps her present for [#GRACE_SECONDS].
  enum LeaveReason {
    LEFT,
    TIMEOUT,
    KICKED,
    MOVED_DEVICE,
    TRANSIENT,
    UNKNOWN
  }

  enum StreamState {
    SCHEDULED,
    STARTING,
    LIVE,
    RECONNECTING,
    ENDED
  }

  /// How long a viewer counts as present after a transient leave (`contract.md` §3, Agora's
  /// advice).
  int GRACE_SECONDS = 60;
}
