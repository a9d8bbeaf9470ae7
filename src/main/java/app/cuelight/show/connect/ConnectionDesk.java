package app.cuelight.show.connect;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.NoteText;
import app.cuelight.show.port.Connections;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.Kinds;
import app.cuelight.show.port.Secrets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Adds, removes, lists and tries out connections. A running show notices the changes by itself, in
/// whichever process they were made.
///
/// Every refusal is an [IllegalArgumentException] with a sentence for the user.
public final class ConnectionDesk {

  private final Connections connections;
  private final Secrets secrets;
  private final Kinds kinds;
  private final Health health;
  private final Supplier<String> tokens;

  /// @param tokens makes the unguessable part of a receiver path
  public ConnectionDesk(
      Connections connections,
      Secrets secrets,
      Kinds kinds,
      Health health,
      Supplier<String> tokens) {
    this.connections = connections;
    this.secrets = secrets;
    this.kinds = kinds;
    this.health = health;
    this.tokens = tokens;
  }

  /// What is known of the connections' health.
  public interface Health {

    /// The counters of all connections, or an empty list while there is no cache.
    List<FeedCount> counts();

    /// The address of the running receiver, or null.
    @Nullable String receiver();
  }

  /// Adds a connection. Its secret is kept before the connection appears, so that a running show
  /// never opens it without one.
  public Connected add(
      String kind, ConnectionName name, Map<String, String> settings, @Nullable String secret) {
    if (!kinds.names().contains(kind)) {
      throw new IllegalArgumentException(
          "There is no kind of connection called "
              + kind
              + ". Choose one of "
              + String.join(", ", kinds.names())
              + ".");
    }
    if (name.equals(NoteText.CONSOLE)) {
      throw new IllegalArgumentException(
          "The name console belongs to this console itself. Take another name.");
    }
    if (find(name) != null) {
      throw new IllegalArgumentException(
          "There is a connection called "
              + name
              + " already. Remove it first, or take another name.");
    }
    Connection connection = new Connection(name, kind, tokens.get(), settings);
    check(connection, secret);
    if (secret != null) {
      secrets.put(name, secret);
    }
    try {
      connections.add(connection);
    } catch (RuntimeException e) {
      secrets.remove(name);
      throw e;
    }
    return connected(connection, null);
  }

  private void check(Connection connection, @Nullable String secret) {
    try {
      kinds.check(connection, secret);
    } catch (IllegalArgumentException e) {
      throw new RefusedByKind(e);
    }
  }

  /// Removes a connection and its secret. What it told stays in the log.
  public void remove(ConnectionName name) {
    if (!connections.remove(name)) {
      throw unknown(name);
    }
    secrets.remove(name);
  }

  /// All connections in order of name.
  public List<Connected> list() {
    List<FeedCount> counts = health.counts();
    return connections.all().stream()
        .sorted(java.util.Comparator.comparing(Connection::name))
        .map(connection -> connected(connection, countOf(connection, counts)))
        .toList();
  }

  /// Tries a connection out.
  ///
  /// @return what was found, in a sentence
  public String test(ConnectionName name) {
    Connection connection = find(name);
    if (connection == null) {
      throw unknown(name);
    }
    return kinds.test(connection, secrets.get(name), health.receiver());
  }

  /// Whether secrets lie in a file because the system offers no key store.
  public boolean keepsSecretsInFile() {
    return secrets.place().equals("file");
  }

  private Connected connected(Connection connection, @Nullable FeedCount count) {
    String receiver = health.receiver();
    return new Connected(
        connection,
        count == null ? nothingYet(connection) : count,
        receiver == null ? null : receiver + connection.path());
  }

  private static @Nullable FeedCount countOf(Connection connection, List<FeedCount> counts) {
    return counts.stream()
        .filter(count -> count.connection().equals(connection.name()))
        .findFirst()
        .orElse(null);
  }

  private static FeedCount nothingYet(Connection connection) {
    return new FeedCount(connection.name(), 0, 0, Map.of(), Map.of(), null, "waiting");
  }

  private @Nullable Connection find(ConnectionName name) {
    return connections.all().stream()
        .filter(connection -> connection.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static IllegalArgumentException unknown(ConnectionName name) {
    return new IllegalArgumentException(
        "There is no connection called " + name + ". `cuelight connection list` shows them all.");
  }
}
