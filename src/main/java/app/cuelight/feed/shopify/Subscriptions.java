package app.cuelight.feed.shopify;

import app.cuelight.show.port.RemoteTrouble;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shop's promises to deliver to one address: looked at first, and only what is missing is
/// asked for. One that is there already is as good as one just made, so that a lost answer, a
/// second console and a second start change nothing. Shopify deletes a subscription after eight
/// failed deliveries in a row; looking again makes it again.
final class Subscriptions {

  /// The shop's own words for one that is there, recorded.
  private static final String TAKEN = "already been taken";

  private static final String SCOPE = "shop-scope";

  private final ShopClient client;
  private final String uri;

  /// @param uri where deliveries are to come in
  Subscriptions(ShopClient client, String uri) {
    this.client = client;
    this.uri = uri;
  }

  /// How it stands.
  ///
  /// @param there what the shop tells at this address
  /// @param refused what it will not tell, and why
  /// @param trouble why not all was looked at or asked for, or null
  record Standing(
      Set<HookTopic> there,
      Map<HookTopic, RemoteTrouble> refused,
      @Nullable RemoteTrouble trouble) {

    boolean isWhole() {
      return there.size() == HookTopic.ALL.size();
    }
  }

  String uri() {
    return uri;
  }

  /// Subscribes to whatever is missing. Blocks.
  Standing keep() {
    Set<HookTopic> there = EnumSet.noneOf(HookTopic.class);
    Map<HookTopic, RemoteTrouble> refused = new EnumMap<>(HookTopic.class);
    switch (client.ask(Operation.SUBSCRIPTIONS, Map.of("uri", uri))) {
      case Reply.Failed(RemoteTrouble trouble) -> {
        return new Standing(there, refused, trouble);
      }
      case Reply.Data(JsonNode data) -> {
        for (JsonNode node : Json.at(data, "webhookSubscriptions", "nodes")) {
          HookTopic.ALL.stream()
              .filter(topic -> topic.name().equals(Json.text(node, "topic")))
              .filter(_ -> uri.equals(Json.text(node, "uri")))
              .forEach(there::add);
        }
      }
    }
    for (HookTopic topic : EnumSet.complementOf(EnumSet.copyOf(there))) {
      RemoteTrouble trouble = subscribe(topic);
      if (trouble == null) {
        there.add(topic);
      } else if (trouble.kind() == RemoteTrouble.Kind.NEVER || trouble.code().equals(SCOPE)) {
        refused.put(topic, trouble);
      } else {
        return new Standing(there, refused, trouble);
      }
    }
    return new Standing(there, refused, null);
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
