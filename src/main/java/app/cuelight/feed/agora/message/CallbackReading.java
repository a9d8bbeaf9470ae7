package app.cuelight.feed.agora.message;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How Chat's callbacks are read: which rooms they mean, who their users are, and what an app's own
/// messages say. The last is the user's to edit: for each name of a custom message (`customEvent`)
/// or command (`action`) a setting `event.NAME`, such as
///
/// ```
/// event.coupon_claim=coupon.claimed code=/v2:customExts/code|/customExts/0/code
/// ```
///
/// that is, a kind and its fields, each a JSON pointer (RFC 6901) into the message's body,
/// alternatives after `|`, or words as they stand.
///
/// @param sender whose messages are the shop's own, and no viewer's
public record CallbackReading(ChatNames names, Map<String, String> events, String sender) {

  /// The kinds an app's own message may mean. Neither an order nor the value of a gift: the
  /// signature does not cover what a callback says.
  static final Set<String> KINDS =
      Set.of(
          "like",
          "follow",
          "share",
          "gift",
          "product.click",
          "cart.add",
          "coupon.delivered",
          "coupon.claimed",
          "ignore");

  private static final String PREFIX = "event.";
  private static final String CODE =
      " code=/v2:customExts/code|/customExts/0/code|/customExts/code";
  private static final Map<String, String> USUAL =
      Map.of(
          "coupon_claim", "coupon.claimed" + CODE,
          "coupon_delivered", "coupon.delivered" + CODE);

  public CallbackReading {
    events = Map.copyOf(events);
  }

  /// Reads a connection's settings.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public static CallbackReading of(Map<String, String> settings) {
    var events = new TreeMap<>(USUAL);
    settings.forEach((key, value) -> {
      if (key.startsWith(PREFIX)) {
        fields(value);
        events.put(key.substring(PREFIX.length()), value.strip());
      }
    });
    String sender = settings.getOrDefault("chatFrom", ChatSettings.USUAL_SENDER).strip();
    return new CallbackReading(ChatNames.of(settings), events, sender);
  }

  /// The fields of a mapping by name, the kind under `kind`.
  static Map<String, String> fields(String mapping) {
    String[] words = mapping.strip().split("\\s+");
    if (!KINDS.contains(words[0])) {
      throw new IllegalArgumentException(
          "A setting event.NAME begins with one of "
              + KINDS.stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
    Map<String, String> fields =
        Stream.of(words)
            .skip(1)
            .map(word -> word.split("=", 2))
            .peek(CallbackReading::require)
            .collect(Collectors.toMap(side -> side[0], side -> side[1], (a, _) -> a, TreeMap::new));
    fields.put("kind", words[0]);
    return fields;
  }

  private static void require(String[] sides) {
    if (sides.length != 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
      throw new IllegalArgumentException(
          "A setting event.NAME goes on with fields such as code=/v2:customExts/code.");
    }
  }
}
