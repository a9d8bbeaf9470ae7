package app.cuelight.feed.standard;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.EventKey;
import app.cuelight.feed.contract.Carrier;
import app.cuelight.feed.contract.Envelope;
import java.time.Instant;
import java.util.Set;

/// A delivery of many events: each has its own `id`, so that one that comes again in another batch
/// is known.
record SignedBatch(ConnectionName connection, Instant receivedAt) implements Carrier {

  @Override
  public Set<String> attributes() {
    return Set.of("id", "timestamp");
  }

  @Override
  public EventKey key(Envelope envelope) {
    return EventKey.of(connection, envelope.required("id", EventKey.MAX_LENGTH));
  }

  @Override
  public Instant time(Envelope envelope) {
    return envelope.requiredTime("timestamp");
  }
}
