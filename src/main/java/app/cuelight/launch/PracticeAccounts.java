package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.practice.PracticeConnection;
import app.cuelight.show.port.Connections;
import app.cuelight.show.port.Secrets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The connections of a practice show: there while it runs, in memory only, never more and never
/// less.
record PracticeAccounts(List<PracticeConnection> all) {

  PracticeAccounts {
    all = List.copyOf(all);
  }

  Accounts accounts() {
    return new Accounts(new FixedConnections(all), new FixedSecrets(all), List::of);
  }

  private record FixedConnections(List<PracticeConnection> known) implements Connections {
    @Override
    public List<Connection> all() {
      return known.stream().map(PracticeConnection::connection).toList();
    }

    @Override
    public void add(Connection connection) {
      throw new IllegalArgumentException("A practice show has its own connections.");
    }

    @Override
    public boolean remove(ConnectionName name) {
      return false;
    }
  }

  private record FixedSecrets(List<PracticeConnection> known) implements Secrets {
    @Override
    public @Nullable String get(ConnectionName connection) {
      return known.stream()
          .filter(one -> one.connection().name().equals(connection))
          .map(PracticeConnection::secret)
          .findFirst()
          .orElse(null);
    }

    @Override
    public void put(ConnectionName connection, String secret) {
      throw new IllegalArgumentException("A practice show has its own connections.");
    }

    @Override
    public void remove(ConnectionName connection) {}

    @Override
    public String place() {
      return "memory";
    }
  }
}
