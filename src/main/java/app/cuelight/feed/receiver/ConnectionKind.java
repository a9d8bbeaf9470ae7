package app.cuelight.feed.receiver;

import app.cuelight.show.port.Connections.Connection;
import org.jspecify.annotations.Nullable;

/// A kind of platform or shop account that can be connected. Each kind is a stranger to the others;
/// it gets its sink, clock and clients through its own constructor.
public interface ConnectionKind {

  /// The name of the kind, as in [Connection#kind()].
  String kind();

  /// Looks at a connection before it is kept.
  ///
  /// @param secret what the platform signs or authenticates with, or null when there is none
  /// @throws IllegalArgumentException with a sentence for the user, without the secret in it
  void check(Connection connection, @Nullable String secret);

  /// Opens a connection: prepares its keys, and starts what the kind does by itself, such as
  /// polling. Never fails: a connection whose secret is of no use is opened too, and refuses.
  OpenConnection open(Connection connection, @Nullable String secret);
}
