package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.CouponMoved;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.feed.agora.wire.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A callback of Agora Chat in the house's words (`facts/platforms.md` §1.3).
record CallbackEvents(CallbackReading reading, ConnectionName connection) {

  private static final int LONGEST_TEXT = 5_000;
  private static final int LONGEST_CODE = 128;
  private static final long MOST_COUNT = 1_000_000;

  /// What kind of callback it is, for the log: `chat:txt`, `muc:presence`.
  static String type(Fields callback) {
    String kind = text(callback.object().path("chat_type"));
    JsonNode payload = callback.object().path("payload");
    String what =
        kind.equals("muc")
            ? text(payload.path("operation"))
            : text(payload.path("bodies").path(0).path("type"));
    String type = "chat:" + kind + ":" + what;
    return type.length() > LONGEST_CODE || !Fields.isId(type, LONGEST_CODE) ? "chat" : type;
  }

  ShowEvent of(Fields callback) {
    JsonNode object = callback.object();
    JsonNode payload = object.path("payload");
    Person from = person(text(object.path("from")));
    if (from == null) {
      return new ShowEvent.Unknown(type(callback));
    }
    if (text(object.path("chat_type")).equals("muc")) {
      return inOrOut(callback, payload, from);
    }
    JsonNode body = payload.path("bodies").path(0);
    RoomKey room = room(text(object.path("group_id")));
    return switch (text(body.path("type"))) {
      case "txt" -> comment(callback, room, from, text(body.path("msg")));
      case "custom" -> mapped(callback, body, text(body.path("customEvent")), room, from);
      case "cmd" -> mapped(callback, body, text(body.path("action")), room, from);
      default -> new ShowEvent.Unknown(type(callback));
    };
  }

  /// What is written to the shop alone is nobody's comment.
  private ShowEvent comment(Fields callback, @Nullable RoomKey room, Person from, String text) {
    if (room == null || text.isBlank()) {
      return new ShowEvent.Unknown(type(callback));
    }
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String message = callback.text("msg_id");
    String id = message != null && Fields.isId(message, LONGEST_CODE) ? message : null;
    return new ShowEvent.Commented(room, from, id, shown, null, null);
  }

  private ShowEvent inOrOut(Fields callback, JsonNode payload, Person from) {
    RoomKey room = room(text(payload.path("muc_id")));
    if (room == null) {
      return new ShowEvent.Unknown(type(callback));
    }
    return switch (text(payload.path("operation"))) {
      case "presence" -> new ShowEvent.ViewerJoined(room, from, Basis.EXACT, Client.OTHER, null);
      case "absence" -> new ShowEvent.ViewerLeft(room, from, null, LeaveReason.UNKNOWN, null);
      default -> new ShowEvent.Unknown(type(callback));
    };
  }

  private ShowEvent mapped(
      Fields callback, JsonNode body, String name, @Nullable RoomKey room, Person from) {
    var unknown = new ShowEvent.Unknown(type(callback));
    String mapping = reading.events().get(name);
    if (mapping == null) {
      return unknown;
    }
    Map<String, String> fields = CallbackReading.fields(mapping);
    String kind = fields.getOrDefault("kind", "");
    if (kind.startsWith("coupon.")) {
      String code = field(body, fields.get("code"));
      var step =
          kind.equals("coupon.claimed") ? CouponMoved.Step.CLAIMED : CouponMoved.Step.DELIVERED;
      return code == null
          ? unknown
          : new CouponMoved(from, step, code, field(body, fields.get("campaign")), null);
    }
    return room == null ? unknown : inRoom(kind, fields, body, room, from, unknown);
  }

  private static ShowEvent inRoom(
      String kind,
      Map<String, String> fields,
      JsonNode body,
      RoomKey room,
      Person from,
      ShowEvent unknown) {
    long count = count(field(body, fields.get("count")));
    String id = field(body, fields.get("id"));
    return switch (kind) {
      case "like" -> new ShowEvent.Liked(room, from, count);
      case "follow" -> new ShowEvent.Followed(room, from);
      case "share" -> new ShowEvent.Shared(room, from);
      case "gift" ->
          id == null
              ? unknown
              : new ShowEvent.Gave(
                  room, from, id, field(body, fields.get("name")), count, null, null);
      case "product.click" ->
          id == null
              ? unknown
              : new ShowEvent.ProductClicked(room, from, product(id, body, fields));
      case "cart.add" ->
          id == null
              ? unknown
              : new ShowEvent.CartAdded(room, from, product(id, body, fields), count);
      default -> unknown;
    };
  }

  private static Product product(String id, JsonNode body, Map<String, String> fields) {
    return new Product(id, field(body, fields.get("title")), null, null);
  }

  private static long count(@Nullable String text) {
    return text != null && text.matches("[1-9]\\d{0,8}")
        ? Math.min(MOST_COUNT, Long.parseLong(text))
        : 1;
  }

  /// What a field of a mapping finds: the first of its pointers under which there is a text or a
  /// number, or the words it is.
  private static @Nullable String field(JsonNode body, @Nullable String wanted) {
    if (wanted == null) {
      return null;
    }
    for (String one : wanted.split("\\|")) {
      String found = one.startsWith("/") ? body.at(one).asText("") : one;
      if (Fields.isId(found, LONGEST_CODE)) {
        return found;
      }
    }
    return null;
  }

  private @Nullable RoomKey room(String id) {
    return Fields.isId(id, RoomKey.MAX_LENGTH)
        ? new RoomKey(connection, reading.names().channel(id))
        : null;
  }

  /// `from` may name the device after a stroke.
  private @Nullable Person person(String from) {
    int stroke = from.indexOf('/');
    String user = stroke < 0 ? from : from.substring(0, stroke);
    if (!Fields.isId(user, Identity.MAX_LENGTH)) {
      return null;
    }
    List<Identity> further =
        reading.names().namespaces().stream()
            .map(name -> new Identity(connection, name, user))
            .toList();
    return new Person(new Identity(connection, ChatNames.USER, user), further, Profile.EMPTY);
  }

  private static String text(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber() ? node.asText() : "";
  }
}
