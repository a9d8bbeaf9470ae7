package app.cuelight.feed.receiver;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.EventSink.Receipt;
import app.cuelight.show.port.JournalException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Hands events in and waits until they are durable; says in words why they are not.
record Handover(EventSink sink) {

  /// Then the sender is told to come again; what was kept meanwhile will be a duplicate.
  private static final int MOST_SECONDS = 20;

  /// Waits for the events to be on disk.
  ///
  /// @throws Refusal when they are not
  Receipt deliver(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return new Receipt(0, 0);
    }
    try {
      return sink.offer(arrivals).get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw refusal(e.getCause());
    } catch (TimeoutException e) {
      throw full("The disk is too slow.", Map.of("Retry-After", "5"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full("Cuelight is closing.", Map.of("Retry-After", "5"));
    }
  }

  private static RuntimeException refusal(@Nullable Throwable cause) {
    return switch (cause) {
      case EventSink.Busy _ -> full("The intake is full.", Map.of("Retry-After", "1"));
      case JournalException e -> journal(e);
      case RuntimeException e -> e;
      case null, default -> new IllegalStateException("The events could not be kept.", cause);
    };
  }

  private static Refusal journal(JournalException e) {
    var later = Map.of("Retry-After", "30");
    String code = e.fault().code();
    return switch (e.fault()) {
      case DISK_FULL -> new Refusal(507, code, "The disk of this computer is full.", later);
      case READ_ONLY -> new Refusal(503, code, "The cache cannot be written to.", later);
      case IN_USE -> new Refusal(503, code, "The cache is in use by another program.", later);
      case CORRUPT, OTHER -> new Refusal(503, code, "The cache cannot keep events now.", later);
    };
  }

  static Refusal full(String sentence, Map<String, String> headers) {
    return new Refusal(503, "busy", sentence, headers);
  }
}
