package app.cuelight.show.live;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.NoteText;
import app.cuelight.show.port.Committed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How many fresh events a commit brought, by connection, and how late they were. Notes of the
/// console itself are no news of a connection.
final class Tallies {

  private final Map<ConnectionName, Integer> counts = new HashMap<>();
  private final Map<ConnectionName, Duration> lags = new HashMap<>();
  private final Instant now;

  private Tallies(Instant now) {
    this.now = now;
  }

  static Tallies of(Committed committed, Instant now) {
    Tallies tallies = new Tallies(now);
    for (Committed.Entry entry : committed.entries()) {
      ConnectionName connection = entry.arrival().raw().key().connection();
      if (entry.fresh() && !connection.equals(NoteText.CONSOLE)) {
        tallies.counts.merge(connection, 1, Integer::sum);
        Duration lag = Duration.between(entry.arrival().at(), entry.arrival().raw().receivedAt());
        tallies.lags.put(connection, lag.isNegative() ? Duration.ZERO : lag);
      }
    }
    return tallies;
  }

  void forEach(Each each) {
    counts.forEach((connection, count) ->
        each.arrived(connection, count, now, lags.getOrDefault(connection, Duration.ZERO)));
  }

  interface Each {
    void arrived(ConnectionName connection, int fresh, Instant at, Duration lag);
  }
}
