package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Where the feed hands its events in. Safe for any thread.
public interface EventSink {

  /// Takes one delivery: all of its events or none.
  ///
  /// The future completes once every event is durable on disk, and only then may the platform be
  /// told so. It completes exceptionally with [Busy] when there is no room (answer 503 with
  /// `Retry-After`) or with [JournalException] when the disk refuses.
  CompletableFuture<Receipt> offer(List<Arrival> delivery);

  /// Reports a delivery that was refused, by connection and stable reason code.
  void refused(ConnectionName connection, String code);

  /// Reports how a connection stands: `ok`, or a short stable fault code.
  void state(ConnectionName connection, String state);

  /// What became of a delivery.
  record Receipt(int accepted, int duplicates) {}

  /// There is no room now; try again after a second.
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy() {
      super("The intake is full.", null, false, false);
    }
  }
}
