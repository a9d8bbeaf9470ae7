package app.cuelight.show.port;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;

/// Whether a comment's question was answered on air, as somebody marked it; the latest word about a
/// comment holds.
///
/// @param comment the comment's key
/// @param answered false when it was marked by mistake and is open again
/// @param by the operator's name
public record Answer(long show, String comment, boolean answered, String by, Instant at) {

  /// The name of a comment for ever.
  public static String key(Arrival arrival, ShowEvent.Commented comment) {
    String message = comment.messageId();
    return message == null
        ? arrival.raw().key().connection() + "/event/" + arrival.raw().key().id()
        : key(comment.room(), message);
  }

  /// The name of a comment whose platform gives comments ids.
  public static String key(RoomKey room, String messageId) {
    return room.connection() + "/message/" + messageId;
  }
}
