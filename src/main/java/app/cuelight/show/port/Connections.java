package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import java.util.List;
import java.util.Map;

/// The configured connections, kept in a small file beside the cache. Safe for any thread; every
/// change is written whole and moved into place.
public interface Connections {

  List<Connection> all();

  /// Adds a connection.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when the name is taken
  void add(Connection connection);

  /// Removes a connection.
  ///
  /// @return false when there was none of that name
  boolean remove(ConnectionName name);

  /// One configured platform or shop account.
  ///
  /// @param kind `standard-webhooks`, `cloudevents`, `agora` or `shopify`
  /// @param token the unguessable part of the receiver path, `[A-Za-z0-9_-]{22}`
  /// @param settings by key; the kind knows its keys. Never a secret
  record Connection(ConnectionName name, String kind, String token, Map<String, String> settings) {

    public Connection {
      settings = Map.copyOf(settings);
    }

    /// The path of the receiver for this connection.
    public String path() {
      return "/in/" + name + "/" + token;
    }
  }
}
