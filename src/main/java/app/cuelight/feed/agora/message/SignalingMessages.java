package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Parcels as requests to Agora Signaling, and its answers as outcomes. Safe for any thread.
///
/// The payload is JSON: `type` `coupon`, `key`, `text`, `language`, `tiers` to a room, and the
/// parcel's fields.
final class SignalingMessages {

  /// The namespace of a user id of Signaling.
  static final String USER = "agora.rtm";

  static final Trouble TROUBLE = new Trouble("signaling", "Agora Signaling");

  /// The payload's limit.
  static final int MOST_BYTES = 32 * 1024;

  private final ConnectionName connection;
  private final boolean history;
  private final JsonMapper mapper = new JsonMapper();
  private final JsonTree json = new JsonTree();

  /// @param history whether Agora is asked to keep what is sent
  SignalingMessages(ConnectionName connection, boolean history) {
    this.connection = connection;
    this.history = history;
  }

  /// Why a parcel cannot be sent, or null.
  @Nullable Outcome problem(Parcel parcel) {
    if (parcel.to() instanceof To.Room to && !to.room().connection().equals(connection)) {
      return TROUBLE.unknownTo(to.room().toString());
    }
    return payload(parcel).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
        ? TROUBLE.tooLong()
        : null;
  }

  String path(Parcel parcel) {
    return switch (parcel.to()) {
      case To.One _ -> "peer_messages";
      case To.Room _ -> "channel_messages";
    };
  }

  byte[] body(Parcel parcel) {
    ObjectNode request = mapper.createObjectNode();
    switch (parcel.to()) {
      case To.One one -> request.put("destination", one.identity().value());
      case To.Room to -> request.put("channel_name", to.room().room());
    }
    request.put("enable_historical_messaging", history);
    request.put("payload", payload(parcel));
    return request.toString().getBytes(StandardCharsets.UTF_8);
  }

  String payload(Parcel parcel) {
    ObjectNode payload = mapper.createObjectNode();
    payload.put("type", "coupon");
    new TreeMap<>(parcel.fields()).forEach(payload::put);
    payload.put("text", parcel.body());
    payload.put("language", parcel.language());
    if (parcel.to() instanceof To.Room to) {
      payload.put("tiers", String.join(",", to.tiers()));
    }
    payload.put("key", parcel.key());
    return payload.toString();
  }

  /// The receipt. `peer_offline` is the older word for `message_offline`.
  Outcome outcome(Parcel parcel, Reply reply) {
    if (!(reply instanceof Reply.Answered answered) || answered.status() != 200) {
      return TROUBLE.of(reply);
    }
    String id = answered.request() == null ? parcel.key() : answered.request();
    return switch (code(answered.body().toByteArray())) {
      case "message_sent" -> new Outcome.Accepted(id);
      case "message_delivered" -> new Outcome.Delivered(id);
      case "message_offline", "peer_offline" -> new Outcome.Offline();
      default -> TROUBLE.half();
    };
  }

  private String code(byte[] body) {
    try {
      String code = json.read(body).text("code");
      return code == null ? "" : code;
    } catch (BadEvent e) {
      return "";
    }
  }
}
