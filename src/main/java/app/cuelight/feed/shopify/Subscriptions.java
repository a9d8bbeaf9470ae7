package app.cuelight.feed.shopify;

import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.RemoteTrouble;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shop's promises to deliver to one address: looked at first, and only what is missing is
/// asked for. One that is there already is as good as one just made, so that a lost answer, a
/// second console and a second start change nothing. Shopify deletes a subscription after eight
/// failed deliveries in a row; looking again makes it again.
///
/// What the shop still delivers to where this connection was reached before is taken back: at
/// another public address by the token in its path, which nobody else has, and at an earlier path
/// by what this console remembers to have asked for. All else is somebody else's and left alone.
final class Subscriptions {

  /// A shop with more subscriptions than this is not gone through to its end.
  private static final int PAGES = 20;

  /// The shop's own words for one that is there, recorded.
  private static final String TAKEN = "already been taken";

  private static final String SCOPE = "shop-scope";

  private final ShopClient client;
  private final Place place;
  private final String uri;

  /// Where deliveries are to come in.
  ///
  /// @param address the public address, without the path
  /// @param memory of where they were to come in
  record Place(String address, Connection connection, Cursors memory, InstantSource clock) {

    String uri() {
      return address + connection.path();
    }

    /// Whether this connection was to be reached there, and is not any more.
    boolean wasAt(String other) {
      return !other.equals(uri())
          && (other.endsWith(connection.path()) || memory.newest(name(other)) != null);
    }

    /// Remembers that the shop is asked to deliver here.
    void remember() {
      if (memory.newest(name(uri())) == null) {
        memory.keep(name(uri()), clock.instant());
      }
    }

    private String name(String of) {
      return connection.name() + " hooks " + of;
    }
  }

  Subscriptions(ShopClient client, Place place) {
    this.client = client;
    this.place = place;
    this.uri = place.uri();
  }

  /// One that is there.
  private record There(String id, @Nullable String topic, String uri) {}

  /// How it stands.
  ///
  /// @param there what the shop tells at this address
  /// @param refused what it will not tell, and why
  /// @param former how many to former addresses of this connection were taken back
  /// @param trouble why not all was looked at or asked for, or null
  record Standing(
      Set<HookTopic> there,
      Map<HookTopic, RemoteTrouble> refused,
      int former,
      @Nullable RemoteTrouble trouble) {

    boolean isWhole() {
      return there.size() == HookTopic.ALL.size();
    }
  }

  String uri() {
    return uri;
  }

  /// Subscribes to whatever is missing, then takes back what goes to former addresses. Blocks.
  Standing keep() {
    Set<HookTopic> there = EnumSet.noneOf(HookTopic.class);
    Map<HookTopic, RemoteTrouble> refused = new EnumMap<>(HookTopic.class);
    List<There> all = new ArrayList<>();
    RemoteTrouble unseen = look(all);
    if (unseen != null) {
      return new Standing(there, refused, 0, unseen);
    }
    for (There one : all) {
      HookTopic.ALL.stream()
          .filter(topic -> topic.name().equals(one.topic()) && uri.equals(one.uri()))
          .forEach(there::add);
    }
    place.remember();
    for (HookTopic topic : EnumSet.complementOf(EnumSet.copyOf(there))) {
      RemoteTrouble trouble = subscribe(topic);
      if (trouble == null) {
        there.add(topic);
      } else if (trouble.kind() == RemoteTrouble.Kind.NEVER || trouble.code().equals(SCOPE)) {
        refused.put(topic, trouble);
      } else {
        return new Standing(there, refused, 0, trouble);
      }
    }
    int former = 0;
    for (There one : all) {
      if (place.wasAt(one.uri())) {
        RemoteTrouble trouble = unsubscribe(one);
        if (trouble != null) {
          return new Standing(there, refused, former, trouble);
        }
        former++;
      }
    }
    return new Standing(there, refused, former, null);
  }

  /// Everything the shop delivers for this app.
  ///
  /// @return why it could not be seen, or null
  private @Nullable RemoteTrouble look(List<There> all) {
    String after = null;
    for (int page = 0; page < PAGES; page++) {
      switch (client.ask(
          Operation.SUBSCRIPTIONS, after == null ? Map.of() : Map.of("after", after))) {
        case Reply.Failed(RemoteTrouble trouble) -> {
          return trouble;
        }
        case Reply.Data(JsonNode data) -> {
          JsonNode found = data.path("webhookSubscriptions");
          for (JsonNode node : found.path("nodes")) {
            String id = Json.text(node, "id");
            String where = Json.text(node, "uri");
            if (id != null && where != null) {
              all.add(new There(id, Json.text(node, "topic"), where));
            }
          }
          after = Json.text(found.path("pageInfo"), "endCursor");
          if (after == null || !found.path("pageInfo").path("hasNextPage").asBoolean()) {
            return null;
          }
        }
      }
    }
    return null;
  }

  /// One that is gone meanwhile is as good as one taken back.
  private @Nullable RemoteTrouble unsubscribe(There one) {
    return switch (client.ask(Operation.UNSUBSCRIBE, Map.of("id", one.id()))) {
      case Reply.Failed(RemoteTrouble trouble) -> trouble;
      case Reply.Data _ -> null;
    };
  }

  /// Why it could not be subscribed to, or null.
  private @Nullable RemoteTrouble subscribe(HookTopic topic) {
    Map<String, String> wish = Map.of("topic", topic.name(), "uri", uri);
    return switch (client.ask(Operation.SUBSCRIBE, wish)) {
      case Reply.Failed(RemoteTrouble trouble) ->
          trouble.code().equals(SCOPE) ? Troubles.scope(topic.scope()) : trouble;
      case Reply.Data(JsonNode data) -> {
        JsonNode made = data.path("webhookSubscriptionCreate");
        String said = Json.text(made.path("userErrors").path(0), "message");
        boolean isThere = said == null || said.toLowerCase(Locale.ROOT).contains(TAKEN);
        yield isThere ? null : Troubles.topic(topic.word(), String.valueOf(said));
      }
    };
  }
}
