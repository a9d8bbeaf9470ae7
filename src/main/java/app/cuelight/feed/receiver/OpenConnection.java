package app.cuelight.feed.receiver;

import java.time.Instant;
import java.util.Set;

/// A connection at work. Safe for any thread.
public interface OpenConnection extends AutoCloseable {

  /// The HTTP methods this connection answers; all others are refused with 405 before their body is
  /// read.
  default Set<String> methods() {
    return Set.of("POST");
  }

  /// Reads one request to the connection's path: first whether it is genuine, over the bytes as
  /// they came, and only then what it says.
  ///
  /// @param receivedAt when the last byte of the request had arrived
  /// @throws Refusal when nothing of the request may be believed
  /// @throws app.cuelight.feed.contract.BadEvent when it is genuine and means nothing; answered
  ///   with 400
  Reading read(RawRequest request, Instant receivedAt);

  /// Stops what the kind does by itself for this connection. Requests already begun end as usual.
  @Override
  default void close() {}
}
