package app.cuelight.feed.standard;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.EventKey;
import app.cuelight.feed.contract.Carrier;
import app.cuelight.feed.contract.Envelope;
import app.cuelight.feed.receiver.Refusal;
import java.time.Instant;
import java.util.Set;

/// A delivery of one event: its id is `webhook-id`, which stays the same however often it is sent
/// again (spec, "Webhook metadata").
record SignedEvent(ConnectionName connection, Instant receivedAt, String id) implements Carrier {

  SignedEvent {
    boolean visible = id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!visible || id.length() > EventKey.MAX_LENGTH) {
      throw new Refusal(
          400, "malformed", "The header webhook-id must be 1 to 512 visible ASCII characters.");
    }
  }

  @Override
  public Set<String> attributes() {
    return Set.of("timestamp");
  }

  @Override
  public EventKey key(Envelope envelope) {
    return EventKey.of(connection, id);
  }

  @Override
  public Instant time(Envelope envelope) {
    return envelope.requiredTime("timestamp");
  }
}
