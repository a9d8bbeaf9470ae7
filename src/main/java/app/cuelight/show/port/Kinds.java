package app.cuelight.show.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kinds of platform and shop accounts that can be connected.
public interface Kinds {

  /// Their names, such as `standard-webhooks`, in the order they are offered.
  List<String> names();

  /// Looks at a connection before it is kept.
  ///
  /// @param secret what the platform signs or authenticates with, or null when there is none
  /// @throws IllegalArgumentException with a sentence for the user, without the secret in it
  void check(Connections.Connection connection, @Nullable String secret);

  /// Tries a connection out and leaves no trace of it.
  ///
  /// @param receiver the address of a running receiver, or null when none is running
  /// @return what was found, in a sentence for the user
  /// @throws IllegalArgumentException with a sentence for the user when something is wrong
  String test(
      Connections.Connection connection, @Nullable String secret, @Nullable String receiver);
}
