package app.cuelight.feed.contract;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.EventKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one delivery wraps its events: which attributes stand beside `type` and `data`, and what
/// they make of an event's id and time.
public interface Carrier {

  ConnectionName connection();

  Instant receivedAt();

  /// The attributes to be read, texts all of them, beside `type` and `data`.
  Set<String> attributes();

  EventKey key(Envelope envelope);

  Instant time(Envelope envelope);

  /// The data, where the carrier has it elsewhere than in the field `data`; else null.
  default @Nullable String data(Envelope envelope) {
    return null;
  }
}
