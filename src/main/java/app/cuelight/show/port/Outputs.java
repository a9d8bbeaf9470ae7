package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.OutputHealth;

/// Hears how well streams get out. Such numbers come every two seconds and are shown, never kept.
/// Safe for any thread; returns at once.
@FunctionalInterface
public interface Outputs {

  /// A new reading of one connection.
  void output(ConnectionName connection, OutputHealth health);
}
