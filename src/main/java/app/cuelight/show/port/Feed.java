package app.cuelight.show.port;

import java.util.List;

/// The feed as the show drives it: a receiver and the pollers of all connections.
public interface Feed extends AutoCloseable {

  /// Opens the receiver and starts polling.
  ///
  /// @return the address deliveries are accepted at, `http://127.0.0.1:8787`
  String start(List<Connections.Connection> connections);

  /// Takes added and removed connections in, without touching the others.
  void change(List<Connections.Connection> connections);

  /// Stops taking deliveries; those already taken are answered first.
  @Override
  void close();
}
