package app.cuelight.feed.obs;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a connection's settings say about OBS:
///
/// | key | meaning |
/// |---|---|
/// | `url` | where its WebSocket server listens; `ws://127.0.0.1:4455` by default |
/// | `room` | the name of the room it streams to; the connection's name by default |
///
/// @param url begins with `ws://` or `wss://`
record ObsSettings(String url, String room) {

  private static final String USUAL = "ws://127.0.0.1:4455";
  private static final Set<String> KEYS = Set.of("url", "room");

  /// Reads the settings.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  static ObsSettings of(ConnectionName name, Map<String, String> settings) {
    settings.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .findFirst()
        .ifPresent(key -> {
          throw new IllegalArgumentException(
              "A connection to OBS has the settings url and room; there is no " + key + ".");
        });
    String room = settings.getOrDefault("room", name.value()).strip();
    new RoomKey(name, room);
    return new ObsSettings(url(settings.getOrDefault("url", USUAL).strip()), room);
  }

  private static String url(String text) {
    try {
      URI address = URI.create(text);
      String scheme = address.getScheme();
      if (address.getHost() != null && ("ws".equals(scheme) || "wss".equals(scheme))) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw refused(e);
    }
    throw refused(null);
  }

  private static IllegalArgumentException refused(@Nullable Throwable cause) {
    return new IllegalArgumentException(
        "The setting url is the address of OBS's WebSocket server, such as ws://127.0.0.1:4455: in"
            + " OBS under Tools, WebSocket Server Settings.",
        cause);
  }
}
