package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.agora.wire.Fields;
import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Parcels as requests to Agora Chat, and its answers as outcomes. Safe for any thread.
///
/// To one viewer goes a text, with what the app reads in `ext.coupon`. To a room goes a custom
/// message that everybody's app receives and shows to whoever is of the tiers in `tiers`.
final class ChatMessages {

  /// Body and `ext` together; more is answered with 413.
  static final int MOST_BYTES = 5 * 1024;

  /// The custom event of a room's message.
  static final String EVENT = "coupon";

  private static final int MOST_ATTRIBUTES = 16;
  private static final int LONGEST_ID = 128;
  private static final Trouble TROUBLE = new Trouble("chat", "Agora Chat");

  private final ConnectionName connection;
  private final ChatSettings settings;
  private final JsonMapper mapper = new JsonMapper();
  private final JsonTree json = new JsonTree();

  ChatMessages(ConnectionName connection, ChatSettings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  /// One request.
  ///
  /// @param places of its parcels among all
  /// @param to the users or rooms, as many as there are places; a room's further chat rooms follow
  /// @param people how many of the people a minute it takes; none to a room
  /// @param problem why it is not to be sent, or null
  record Letter(
      List<Integer> places,
      List<String> to,
      int people,
      String path,
      String body,
      @Nullable Outcome problem) {}

  /// What is the same for all people of one request.
  private record Text(String body, Map<String, String> fields) {}

  List<Letter> letters(List<Parcel> parcels) {
    Map<Text, List<Integer>> texts = new LinkedHashMap<>();
    List<Letter> letters = new ArrayList<>();
    for (int place = 0; place < parcels.size(); place++) {
      Parcel parcel = parcels.get(place);
      switch (parcel.to()) {
        case To.One _ -> {
          var text = new Text(parcel.body(), parcel.fields());
          texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(place);
        }
        case To.Room room -> letters.add(room(parcel, room, place));
      }
    }
    texts.forEach((text, places) -> {
      for (int from = 0; from < places.size(); from += ChatChannel.BATCH) {
        int to = Math.min(places.size(), from + ChatChannel.BATCH);
        letters.add(people(text, List.copyOf(places.subList(from, to)), parcels));
      }
    });
    return letters;
  }

  private Letter people(Text text, List<Integer> places, List<Parcel> parcels) {
    List<String> users = places.stream().map(place -> user(parcels.get(place))).toList();
    ObjectNode request = mapper.createObjectNode();
    request.put("from", settings.from());
    users.stream().distinct().forEach(request.putArray("to")::add);
    request.put("type", "txt");
    ObjectNode body = request.putObject("body").put("msg", text.body());
    ObjectNode ext = request.putObject("ext");
    ObjectNode coupon = ext.putObject("coupon");
    new TreeMap<>(text.fields()).forEach(coupon::put);
    int people = (int) users.stream().distinct().count();
    return letter(places, users, people, "messages/users", request, bytes(body) + bytes(ext));
  }

  private static String user(Parcel parcel) {
    return switch (parcel.to()) {
      case To.One one -> one.identity().value();
      case To.Room _ -> throw new IllegalArgumentException("A room is no user.");
    };
  }

  /// Whether a room of the connection is one of Chat's.
  boolean reaches(To.Room to) {
    return !rooms(to).isEmpty();
  }

  private List<String> rooms(To.Room to) {
    return to.room().connection().equals(connection)
        ? settings.names().rooms(to.room().room())
        : List.of();
  }

  private Letter room(Parcel parcel, To.Room to, int place) {
    List<String> rooms = rooms(to);
    if (rooms.isEmpty()) {
      return refused(place, TROUBLE.unknownTo(to.room().toString()));
    }
    ObjectNode request = mapper.createObjectNode();
    request.put("from", settings.from());
    rooms.forEach(request.putArray("to")::add);
    request.put("type", "custom");
    // Important messages are the last to be dropped when a room is busy.
    request.put("chatroom_msg_level", "high");
    ObjectNode body = request.putObject("body").put("customEvent", EVENT);
    ObjectNode attributes = body.putObject("customExts");
    new TreeMap<>(parcel.fields()).forEach(attributes::put);
    attributes.put("text", parcel.body());
    attributes.put("language", parcel.language());
    attributes.put("tiers", String.join(",", to.tiers()));
    attributes.put("key", parcel.key());
    if (attributes.size() > MOST_ATTRIBUTES) {
      return refused(place, TROUBLE.tooLong());
    }
    return letter(List.of(place), rooms, 0, "messages/chatrooms", request, bytes(body));
  }

  private static Letter refused(int place, Outcome problem) {
    return new Letter(List.of(place), List.of(), 0, "", "", problem);
  }

  private static Letter letter(
      List<Integer> places, List<String> to, int people, String path, ObjectNode all, int bytes) {
    Outcome problem = bytes > MOST_BYTES ? TROUBLE.tooLong() : null;
    return new Letter(places, to, people, path, all.toString(), problem);
  }

  private static int bytes(ObjectNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /// What became of each parcel of a request: by the answer, whose `data` holds a message id for
  /// each recipient.
  List<Outcome> outcomes(Letter letter, Reply reply) {
    if (!(reply instanceof Reply.Answered answered) || answered.status() != 200) {
      Outcome one = TROUBLE.of(reply);
      return letter.places().stream().map(_ -> one).toList();
    }
    Fields data = data(answered.body().toByteArray());
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < letter.places().size(); i++) {
      String id = data == null ? null : id(data, letter.to().get(i));
      all.add(id == null ? TROUBLE.half() : new Outcome.Accepted(id));
    }
    return all;
  }

  private @Nullable Fields data(byte[] body) {
    try {
      return json.read(body).fields("data");
    } catch (BadEvent e) {
      return null;
    }
  }

  private static @Nullable String id(Fields data, String user) {
    try {
      return data.id(user, LONGEST_ID);
    } catch (BadEvent e) {
      return null;
    }
  }
}
