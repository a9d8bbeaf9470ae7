package app.cuelight.feed.receiver;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Who answers at which path. The token of a path is compared in constant time, also when there is
/// no connection of that name: neither the answer nor its time tells how near a guess was.
record Routes(Map<String, Route> byName) {

  static final Routes NONE = new Routes(Map.of());

  private static final String PREFIX = "/in/";
  private static final byte[] NOBODY =
      "----------------------".getBytes(StandardCharsets.ISO_8859_1);

  Routes {
    byName = Map.copyOf(byName);
  }

  /// One open connection and its path.
  record Route(Connection connection, OpenConnection open, AtomicBoolean heard) {

    /// Reports with the first delivery that the connection works.
    void heard(EventSink sink) {
      if (!heard.getPlain() && heard.compareAndSet(false, true)) {
        sink.state(connection.name(), "ok");
      }
    }
  }

  /// What is found at a path.
  ///
  /// @param route null when nobody answers there
  /// @param guessed the connection whose name was right though its token was not, or null
  record Finding(@Nullable Route route, @Nullable ConnectionName guessed) {}

  Finding find(String path) {
    int slash = path.startsWith(PREFIX) ? path.indexOf('/', PREFIX.length()) : -1;
    if (slash < 0) {
      return new Finding(null, null);
    }
    Route route = byName.get(path.substring(PREFIX.length(), slash));
    byte[] expected = route == null ? NOBODY : bytes(route.connection().token());
    boolean fits = MessageDigest.isEqual(expected, bytes(path.substring(slash + 1)));
    if (route == null) {
      return new Finding(null, null);
    }
    return fits ? new Finding(route, null) : new Finding(null, route.connection().name());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
