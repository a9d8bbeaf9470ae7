package app.cuelight.feed;

import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.Receiver;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.Feed;
import app.cuelight.show.port.Secrets;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The feed: one receiver, and every connection open through its kind. Safe for any thread.
///
/// A connection of a kind that this version does not know, or without a usable secret, is no reason
/// not to start: it says so in its state, and the others work.
public final class FeedService implements Feed {

  private static final Logger LOG = System.getLogger(FeedService.class.getName());

  private final Receiver receiver;
  private final Map<String, ConnectionKind> kinds;
  private final Secrets secrets;
  private final EventSink sink;
  private final Map<Connection, OpenConnection> open = new LinkedHashMap<>();

  public FeedService(
      Receiver receiver, List<ConnectionKind> kinds, Secrets secrets, EventSink sink) {
    this.receiver = receiver;
    this.kinds =
        kinds.stream()
            .collect(Collectors.toUnmodifiableMap(ConnectionKind::kind, Function.identity()));
    this.secrets = secrets;
    this.sink = sink;
  }

  @Override
  public synchronized String start(List<Connection> connections) {
    // The port first: whoever cannot have it must not have polled anything.
    String address = receiver.start();
    change(connections);
    return address;
  }

  @Override
  public synchronized void change(List<Connection> connections) {
    Set<Connection> wanted = Set.copyOf(connections);
    List<Connection> gone = open.keySet().stream().filter(c -> !wanted.contains(c)).toList();
    List<OpenConnection> closing = gone.stream().map(open::remove).toList();
    for (Connection connection : connections) {
      if (!open.containsKey(connection)) {
        OpenConnection opened = open(connection);
        if (opened != null) {
          open.put(connection, opened);
        }
      }
    }
    receiver.serve(open);
    closing.forEach(OpenConnection::close);
  }

  private @Nullable OpenConnection open(Connection connection) {
    ConnectionKind kind = kinds.get(connection.kind());
    if (kind == null) {
      sink.state(connection.name(), "unknown-kind");
      return null;
    }
    String secret = secret(connection);
    sink.state(connection.name(), stateOf(kind, connection, secret));
    return kind.open(connection, secret);
  }

  private static String stateOf(
      ConnectionKind kind, Connection connection, @Nullable String secret) {
    try {
      kind.check(connection, secret);
      return "waiting";
    } catch (IllegalArgumentException e) {
      return "secret";
    }
  }

  private @Nullable String secret(Connection connection) {
    try {
      return secrets.get(connection.name());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The secret of " + connection.name() + " could not be read", e);
      return null;
    }
  }

  /// Polling ends first, then deliveries: each that was taken is answered.
  @Override
  public synchronized void close() {
    open.values().forEach(OpenConnection::close);
    open.clear();
    receiver.close();
  }
}
