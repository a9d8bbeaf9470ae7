package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.RemoteClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A way a message reaches one viewer, or a room (`facts/commerce.md` §3, `facts/platforms.md`
/// §1.3, §1.4).
///
/// Every method blocks and never throws for what the service says or fails to say. The caller keeps
/// to [#pace()]. Safe for any thread.
public interface MessageChannel extends AutoCloseable {

  /// The connection it belongs to, and which of its channels it is: `agora-chat`,
  /// `agora-signaling`, `link`.
  Name name();

  RemoteClass remoteClass();

  /// How fast it may be used.
  Pace pace();

  /// Which of a viewer's identities a message would go to, or null when she cannot be reached here.
  @Nullable Identity reaches(List<Identity> identities);

  /// Whether a message to this room leaves by this channel, and is shown to its tiers only.
  default boolean reaches(To.Room room) {
    return false;
  }

  /// Whether a message leaves only while she is in the room: no quiet hours then.
  boolean isInRoom();

  /// Sends messages, at most [Pace#batch()] of them in one call.
  ///
  /// @return one outcome for each, in their order
  List<Outcome> send(List<Parcel> parcels);

  /// Asks what became of a message nobody knows about. Only where the class is
  /// [RemoteClass#QUERYABLE].
  Outcome look(Parcel parcel);

  @Override
  void close();

  /// A channel's name.
  record Name(ConnectionName connection, String channel) {
    @Override
    public String toString() {
      return connection + "/" + channel;
    }
  }

  /// The rate a service allows.
  ///
  /// @param each recipients allowed in `per`
  /// @param batch recipients in one call
  record Pace(int each, Duration per, int batch) {}

  /// Who gets a message.
  sealed interface To {
    record One(Identity identity) implements To {}

    /// Everybody in a room; the app shows it to those of these tiers.
    record Room(RoomKey room, List<String> tiers) implements To {
      public Room {
        tiers = List.copyOf(tiers);
      }
    }
  }

  /// A message.
  ///
  /// @param key the same for every try of the same message
  /// @param body what she reads
  /// @param fields what the app reads: `code`, `link`, `expiresAt`, `title`
  record Parcel(String key, To to, String body, String language, Map<String, String> fields) {
    public Parcel {
      fields = Map.copyOf(fields);
    }
  }

  /// What became of a message.
  sealed interface Outcome {
    /// The service took it.
    record Accepted(String id) implements Outcome {}

    /// It reached her.
    record Delivered(String id) implements Outcome {}

    /// The service says she is not there; nothing was left for her.
    record Offline() implements Outcome {}

    record Failed(RemoteTrouble trouble) implements Outcome {}
  }
}
