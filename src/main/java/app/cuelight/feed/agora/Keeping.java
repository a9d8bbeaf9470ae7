package app.cuelight.feed.agora;

import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.agora.wire.Pause;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.JournalException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Hands what was polled in and waits until it is durable: while the intake is full, polling waits.
record Keeping(EventSink sink, Pause pause) {

  private static final System.Logger LOG = System.getLogger(Keeping.class.getName());
  private static final int BATCH = 500;
  private static final int TRIES = 30;
  private static final Duration BUSY = Duration.ofSeconds(1);

  /// Whether every event is kept; if not, the next list shows the same again.
  boolean keep(List<Arrival> arrivals) throws InterruptedException {
    for (int from = 0; from < arrivals.size(); from += BATCH) {
      if (!keepBatch(arrivals.subList(from, Math.min(from + BATCH, arrivals.size())))) {
        return false;
      }
    }
    return true;
  }

  private boolean keepBatch(List<Arrival> batch) throws InterruptedException {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        sink.offer(List.copyOf(batch)).get();
        return true;
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case EventSink.Busy _ -> pause.sleep(BUSY);
          case JournalException _ -> {
            // The journal says itself what is wrong with the disk.
            return false;
          }
          case null, default -> {
            LOG.log(Level.WARNING, "What Agora's user list shows could not be kept", e);
            return false;
          }
        }
      }
    }
    return false;
  }
}
