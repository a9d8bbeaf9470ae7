package app.cuelight.feed.shopify;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.JournalException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Hands in what was asked for and waits until it is durable: while the intake is full, asking
/// waits.
record Keeping(EventSink sink, ShopifyDecoder decoder, Pause pause) {

  private static final System.Logger LOG = System.getLogger(Keeping.class.getName());
  private static final int TRIES = 30;
  private static final Duration BUSY = Duration.ofSeconds(1);

  /// Whether everything is kept; if not, it is asked for again.
  boolean keep(List<Arrival> arrivals) throws InterruptedException {
    for (int attempt = 0; attempt < TRIES && !arrivals.isEmpty(); attempt++) {
      try {
        sink.offer(arrivals).get();
        return true;
      } catch (JournalException e) {
        return false;
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case EventSink.Busy _ -> pause.sleep(BUSY);
          case JournalException _ -> {
            // The journal says itself what is wrong with the disk.
            return false;
          }
          case null, default -> {
            LOG.log(System.Logger.Level.WARNING, "Orders of the shop could not be kept", e);
            return false;
          }
        }
      }
    }
    return arrivals.isEmpty();
  }
}
