package app.cuelight.show.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.MessageChannel;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whom a message is for as one text of the outbox, both ways: one identity, or a room.
final class Recipient {

  private static final String BETWEEN = "\n";

  private Recipient() {}

  static String text(Identity identity) {
    return String.join(
        BETWEEN, identity.connection().value(), identity.namespace(), identity.value());
  }

  /// A room and whom in it a message is for: nobody's connection is without a name.
  static String text(RoomKey room, GroupFilter filter) {
    return String.join(
        BETWEEN,
        "",
        room.connection().value(),
        URLEncoder.encode(room.room(), StandardCharsets.UTF_8),
        filter.tiers().stream().map(Tier::code).sorted().collect(Collectors.joining(",")),
        filter.languages().stream().sorted().collect(Collectors.joining(",")),
        filter.countries().stream().sorted().collect(Collectors.joining(",")));
  }

  /// To whom a text of the outbox says.
  static MessageChannel.To to(String text) {
    if (!text.startsWith(BETWEEN)) {
      return new MessageChannel.To.One(read(text));
    }
    String[] parts = text.split(BETWEEN, -1);
    return new MessageChannel.To.Room(
        new RoomKey(
            new ConnectionName(parts[1]), URLDecoder.decode(parts[2], StandardCharsets.UTF_8)),
        list(parts[3]));
  }

  /// What the app reads beside the tiers, to show a room's message to fewer.
  static Map<String, String> narrower(String text) {
    Map<String, String> fields = new HashMap<>();
    if (text.startsWith(BETWEEN)) {
      String[] parts = text.split(BETWEEN, -1);
      put(fields, "languages", parts[4]);
      put(fields, "countries", parts[5]);
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  private static Identity read(String text) {
    String[] parts = text.split(BETWEEN, 3);
    return new Identity(new ConnectionName(parts[0]), parts[1], parts[2]);
  }
}
