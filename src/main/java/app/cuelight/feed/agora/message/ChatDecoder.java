package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.agora.wire.Fields;
import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.contract.BadEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the callbacks of Agora Chat: comments, joins and leaves, and the app's own messages as the
/// user mapped them. Safe for any thread.
///
/// The log keeps `{"how": …, "callback": …}`: the platform's words as they came, and the reading
/// that held. So a mapping may be edited, and the past stays what it was
/// (`decisions/0027-messages-and-codes.md`).
public final class ChatDecoder {

  /// The name of this format in [RawEvent#format()].
  public static final String FORMAT = "agora-chat";

  private static final int LONGEST_ID = 256;

  private final JsonTree json = new JsonTree();
  private final JsonMapper mapper = new JsonMapper();

  /// Reads a body as it was sent, once it is known to be genuine.
  ///
  /// @return null when it is about nobody: the shop's own messages
  /// @throws BadEvent when it is no callback
  public @Nullable Arrival read(
      byte[] body, CallbackReading reading, ConnectionName connection, Instant receivedAt) {
    Callback callback = Callback.of(json.read(body));
    if (reading.sender().equals(callback.body().text("from"))) {
      return null;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    String data = "{\"how\":" + how(reading) + ",\"callback\":" + text + "}";
    var raw =
        new RawEvent(
            key(callback, connection),
            FORMAT,
            CallbackEvents.type(callback.body()),
            callback.isStale(receivedAt) ? receivedAt : callback.at(),
            receivedAt,
            data);
    // Out of what is kept: what could not be read again is not taken.
    return decode(raw);
  }

  /// Reads an event again out of the log.
  ///
  /// @throws BadEvent when this version refuses what an earlier one took
  public Arrival decode(RawEvent raw) {
    Fields kept = json.read(raw.data().getBytes(StandardCharsets.UTF_8));
    CallbackReading reading = reading(kept.fields("how"));
    var events = new CallbackEvents(reading, raw.key().connection());
    return new Arrival(raw, events.of(kept.fields("callback")));
  }

  /// By the message, which may come online and offline; and by the id the signature covers.
  private static EventKey key(Callback callback, ConnectionName connection) {
    String call = "call:" + callback.callId();
    String message = callback.body().text("msg_id");
    return message != null && Fields.isId(message, LONGEST_ID)
        ? new EventKey(connection, "message:" + message, call)
        : EventKey.of(connection, call);
  }

  private String how(CallbackReading reading) {
    ObjectNode how = mapper.createObjectNode();
    ObjectNode rooms = how.putObject("rooms");
    new TreeMap<>(reading.names().rooms()).forEach(rooms::put);
    reading.names().namespaces().forEach(how.putArray("ids")::add);
    ObjectNode events = how.putObject("events");
    new TreeMap<>(reading.events()).forEach(events::put);
    how.put("sender", reading.sender());
    return how.toString();
  }

  private static CallbackReading reading(Fields how) {
    List<String> ids = new ArrayList<>();
    how.object().path("ids").forEach(id -> ids.add(id.asText()));
    String sender = how.text("sender");
    return new CallbackReading(
        new ChatNames(texts(how.object().path("rooms")), ids),
        texts(how.object().path("events")),
        sender == null ? "" : sender);
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new TreeMap<String, String>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }
}
