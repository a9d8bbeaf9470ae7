package app.cuelight.feed.agora.message;

import app.cuelight.feed.agora.wire.Fields;
import app.cuelight.feed.agora.wire.Hosts;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// What a connection's settings say about Agora Signaling (RTM):
///
/// | key | meaning |
/// |---|---|
/// | `signalingFrom` | the user that messages come from; without it nothing is sent by Signaling |
/// | `appId` | the App ID of the project |
/// | `customerId` | the customer ID of the RESTful API key |
/// | `signalingIds` | namespaces whose values are user ids of Signaling too, by commas |
/// | `signalingHistory` | `on` when Agora keeps this project's messages: then lost answers can be looked up |
/// | `region`, `api` | as for polling |
///
/// @param hosts base addresses, the first preferred
public record SignalingSettings(
    String appId,
    String customerId,
    String from,
    List<HttpUrl> hosts,
    boolean history,
    List<String> namespaces) {

  private static final int LONGEST = 64;

  public SignalingSettings {
    hosts = List.copyOf(hosts);
    namespaces = List.copyOf(namespaces);
  }

  /// Reads the settings.
  ///
  /// @return null when nobody is named whom messages come from
  /// @throws IllegalArgumentException with a sentence for the user
  public static @Nullable SignalingSettings of(Map<String, String> settings) {
    List<String> namespaces = ChatNames.namespaces("signalingIds", settings);
    if (settings.getOrDefault("signalingFrom", "").isBlank()) {
      return null;
    }
    String history = settings.getOrDefault("signalingHistory", "off").strip();
    if (!history.equals("on") && !history.equals("off")) {
      throw new IllegalArgumentException("The setting signalingHistory is on or off.");
    }
    return new SignalingSettings(
        name(settings, "appId"),
        name(settings, "customerId"),
        name(settings, "signalingFrom"),
        Hosts.of(settings),
        history.equals("on"),
        namespaces);
  }

  private static String name(Map<String, String> settings, String key) {
    String value = settings.getOrDefault(key, "").strip();
    if (!Fields.isId(value, LONGEST)) {
      throw new IllegalArgumentException(
          "To send by Agora Signaling, the setting " + key + " is needed: 1 to 64 characters.");
    }
    return value;
  }
}
