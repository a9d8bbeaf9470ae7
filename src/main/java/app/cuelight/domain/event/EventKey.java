package app.cuelight.domain.event;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.WellFormed;
import org.jspecify.annotations.Nullable;

/// What makes two deliveries the same event: the connection and the event's id there, and for some
/// platforms a second id under which the same event may come again.
///
/// An event is a duplicate when either id was seen before on its connection. Agora needs both: its
/// `noticeId` names a delivery, `(channel, uid, type, clientSeq)` names what happened
/// (`facts/platforms.md` §1.1).
public record EventKey(ConnectionName connection, String id, @Nullable String secondId) {

  /// The longest id accepted, in UTF-16 units.
  public static final int MAX_LENGTH = 512;

  public EventKey {
    requireId(id);
    if (secondId != null) {
      requireId(secondId);
    }
  }

  public static EventKey of(ConnectionName connection, String id) {
    return new EventKey(connection, id, null);
  }

  private static void requireId(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("An event id has 1 to " + MAX_LENGTH + " characters.");
    }
    if (!WellFormed.is(id)) {
      throw new IllegalArgumentException("An event id is well-formed text.");
    }
  }
}
