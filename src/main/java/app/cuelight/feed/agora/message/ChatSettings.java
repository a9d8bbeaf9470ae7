package app.cuelight.feed.agora.message;

import app.cuelight.feed.agora.wire.Fields;
import app.cuelight.feed.agora.wire.Hosts;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// What a connection's settings say about Agora Chat:
///
/// | key | meaning |
/// |---|---|
/// | `chatAppKey` | the AppKey, `organisation#app`; without it nothing is sent by Chat |
/// | `chatApi` | the REST domain of the app, as Agora's console shows it |
/// | `appId` | the App ID of the project |
/// | `chatFrom` | the Chat user that messages come from; Agora's `admin` by default |
/// | `chatRooms` | chat rooms and the channels they belong to, `246813579=main`, by commas |
/// | `chatIds` | namespaces whose values are Chat user ids too, `agora.account`, by commas |
public record ChatSettings(
    HttpUrl api, String org, String app, String appId, String from, ChatNames names) {

  static final String USUAL_SENDER = "admin";

  private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_-]{1,64})#([A-Za-z0-9_-]{1,64})");
  private static final int LONGEST = 64;

  /// Reads the settings.
  ///
  /// @return null when they name no app of Chat
  /// @throws IllegalArgumentException with a sentence for the user
  public static @Nullable ChatSettings of(Map<String, String> settings) {
    ChatNames names = ChatNames.of(settings);
    String key = settings.getOrDefault("chatAppKey", "").strip();
    if (key.isEmpty()) {
      return null;
    }
    var parts = KEY.matcher(key);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "The setting chatAppKey is the AppKey of Agora Chat: organisation#app.");
    }
    String from = settings.getOrDefault("chatFrom", USUAL_SENDER).strip();
    if (!Fields.isId(from, LONGEST)) {
      throw new IllegalArgumentException("The setting chatFrom is a Chat user of 1 to 64 letters.");
    }
    String appId = settings.getOrDefault("appId", "").strip();
    if (!Fields.isId(appId, LONGEST)) {
      throw new IllegalArgumentException(
          "To send by Agora Chat, the setting appId is needed: the App ID of the project.");
    }
    String api = settings.getOrDefault("chatApi", "");
    if (api.isBlank()) {
      throw new IllegalArgumentException(
          "To send by Agora Chat, the setting chatApi is needed: the REST domain in Agora's"
              + " console, such as https://a41.chat.agora.io.");
    }
    return new ChatSettings(
        Hosts.own("chatApi", api), parts.group(1), parts.group(2), appId, from, names);
  }

  /// What tells apps from each other: whose limits are counted together.
  String appKey() {
    return api.host() + "/" + org + "#" + app;
  }

  static Map<String, String> pairs(String key, String text) {
    var pairs = new TreeMap<String, String>();
    for (String item : text.split(",")) {
      String[] sides = item.strip().split("=", 2);
      if (item.isBlank()) {
        continue;
      }
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new IllegalArgumentException(
            "The setting " + key + " is a list such as 246813579=main, separated by commas.");
      }
      pairs.put(sides[0].strip(), sides[1].strip());
    }
    return Map.copyOf(pairs);
  }
}
