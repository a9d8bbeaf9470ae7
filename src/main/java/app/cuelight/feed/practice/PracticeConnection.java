package app.cuelight.feed.practice;

import app.cuelight.show.port.Connections.Connection;

/// A connection of the practice show and what it signs and authenticates with.
public record PracticeConnection(Connection connection, String secret) {

  /// Without the secret.
  @Override
  public String toString() {
    return "PracticeConnection[" + connection.name() + "]";
  }
}
