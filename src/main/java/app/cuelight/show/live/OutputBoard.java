package app.cuelight.show.live;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.OutputHealth;
import app.cuelight.show.port.Outputs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// How well each stream gets out, by the newest reading. Safe for any thread.
public final class OutputBoard implements Outputs {

  private final Map<ConnectionName, OutputHealth> latest = new ConcurrentSkipListMap<>();

  /// The newest reading of one connection.
  public record Output(String name, OutputHealth health) {}

  @Override
  public void output(ConnectionName connection, OutputHealth health) {
    latest.put(connection, health);
  }

  /// The newest readings by the name of the connection; those that cannot be reached are missing.
  public List<Output> view() {
    return latest.entrySet().stream()
        .filter(entry -> entry.getValue().state() != OutputHealth.State.LOST)
        .map(entry -> new Output(entry.getKey().value(), entry.getValue()))
        .toList();
  }
}
