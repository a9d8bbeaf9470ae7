package app.cuelight.feed.agora;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.contract.ContractDecoder;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Puts what user lists show into events of the open contract, so that the log needs no further
/// format for them. Their ids follow from channel, uid and second: the same finding is the same
/// event. Safe for any thread.
final class PollEvents {

  private final ConnectionName connection;
  private final ContractDecoder decoder = new ContractDecoder();

  PollEvents(ConnectionName connection) {
    this.connection = connection;
  }

  ConnectionName connection() {
    return connection;
  }

  /// @param asked when the list was asked for; what it shows was so then
  Arrival event(String channel, Roster.Move move, Instant asked, Instant receivedAt) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("room", channel);
    return switch (move) {
      case Roster.Move.Came came -> {
        putViewer(data, came.uid(), came.onStage());
        data.put("basis", "snapshot");
        yield arrival(
            id(channel, came.uid(), asked, "join"), "viewer.join", asked, receivedAt, data);
      }
      case Roster.Move.Went went -> {
        putViewer(data, went.uid(), null);
        String id = id(channel, went.uid(), went.at(), "leave");
        yield arrival(id, "viewer.leave", went.at(), receivedAt, data);
      }
      case Roster.Move.Counted counted -> {
        data.put("concurrent", counted.total());
        String id = "poll:" + channel + ":" + asked.getEpochSecond() + ":total";
        yield arrival(id, "room.metric", asked, receivedAt, data);
      }
    };
  }

  private static String id(String channel, long uid, Instant at, String what) {
    return "poll:" + channel + ":" + uid + ":" + at.getEpochSecond() + ":" + what;
  }

  private static void putViewer(ObjectNode data, long uid, @Nullable Boolean onStage) {
    String number = Long.toString(uid);
    ObjectNode viewer = data.putObject("viewer").put("id", number);
    viewer.putObject("ids").put(AgoraUser.UID, number);
    if (onStage != null) {
      var roles = viewer.putArray("roles");
      if (onStage) {
        roles.add("host");
      }
    }
  }

  private Arrival arrival(String id, String type, Instant at, Instant receivedAt, ObjectNode data) {
    var key = EventKey.of(connection, id);
    return decoder.decode(
        new RawEvent(key, ContractDecoder.FORMAT, type, at, receivedAt, data.toString()));
  }
}
