package app.cuelight.feed.obs;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.JournalException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Tells the show what the stream does, in events of the open contract: in order, and again until
/// each is durable. For one thread.
final class ObsEvents {

  private static final System.Logger LOG = System.getLogger(ObsEvents.class.getName());

  /// A stream changes a few times an hour; more are the sign of a fault, and the newest count.
  private static final int MOST_WAITING = 100;

  private final ConnectionName connection;
  private final String room;
  private final EventSink sink;
  private final ContractDecoder decoder = new ContractDecoder();
  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private String last = "";

  ObsEvents(ConnectionName connection, String room, EventSink sink) {
    this.connection = connection;
    this.room = room;
    this.sink = sink;
  }

  /// The stream is in a state of the contract; saying the same again does nothing.
  ///
  /// @param since when it began; the same state of the same moment is the same event
  void state(String state, Instant since, Instant now) {
    if (state.equals(last)) {
      return;
    }
    last = state;
    var data = JsonNodeFactory.instance.objectNode().put("room", room).put("state", state);
    var key = EventKey.of(connection, "obs:" + state + ":" + since.toEpochMilli());
    waiting.addLast(
        decoder.decode(
            new RawEvent(
                key, ContractDecoder.FORMAT, "stream.state", since, now, data.toString())));
    if (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
    }
  }

  /// Whether the stream was on air when last heard of.
  boolean isOnAir() {
    return last.equals("live") || last.equals("reconnecting");
  }

  /// Hands in what waits, as far as there is room and the disk takes it.
  void flush() throws InterruptedException {
    while (!waiting.isEmpty()) {
      try {
        sink.offer(List.of(waiting.getFirst())).get();
        waiting.removeFirst();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof EventSink.Busy)
            && !(e.getCause() instanceof JournalException)) {
          LOG.log(Level.WARNING, "What OBS said could not be kept", e);
          waiting.removeFirst();
        }
        return;
      }
    }
  }
}
