package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import org.jspecify.annotations.Nullable;

/// Secrets of connections, in the key store of the operating system, else in a file only its owner
/// can read. Never logged, never printed. Safe for any thread.
public interface Secrets {

  @Nullable String get(ConnectionName connection);

  void put(ConnectionName connection, String secret);

  void remove(ConnectionName connection);

  /// Where secrets are kept: `keystore`, or `file` (then the user is warned once).
  String place();
}
