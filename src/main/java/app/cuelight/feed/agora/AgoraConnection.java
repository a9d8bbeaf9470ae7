package app.cuelight.feed.agora;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.agora.message.Callbacks;
import app.cuelight.feed.receiver.MediaType;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One connection: its notifications and Chat's callbacks, genuine and only then read, and the
/// thread that polls for it. Both come to one address: a notification is signed in a header, a
/// callback in its body.
final class AgoraConnection implements OpenConnection {

  private static final Duration LAST_ROUND = Duration.ofSeconds(5);

  private final ConnectionName connection;
  private final @Nullable NcsSignature signature;
  private final NcsDecoder decoder;
  private final Machines machines;
  private final @Nullable Callbacks callbacks;
  private final @Nullable Thread polling;

  /// @param signature null when there is no secret to verify with
  /// @param callbacks null when Chat's callbacks have no secret to verify with
  /// @param polling a running thread, or null when nothing is polled
  AgoraConnection(
      ConnectionName connection,
      @Nullable NcsSignature signature,
      NcsDecoder decoder,
      Machines machines,
      @Nullable Callbacks callbacks,
      @Nullable Thread polling) {
    this.connection = connection;
    this.signature = signature;
    this.decoder = decoder;
    this.machines = machines;
    this.callbacks = callbacks;
    this.polling = polling;
  }

  @Override
  public Reading read(RawRequest request, Instant receivedAt) {
    if (callbacks != null && !NcsSignature.isOn(request)) {
      return callbacks.read(request, receivedAt);
    }
    if (signature == null) {
      throw new Refusal(401, "secret", "This connection has no secret to verify with.");
    }
    if (!signature.verifies(request)) {
      throw new Refusal(
          401, "signature", "No header Agora-Signature-V2 or Agora-Signature fits this body.");
    }
    MediaType.requireJson(request);
    Arrival arrival = decoder.read(request.body(), connection, receivedAt);
    if (arrival == null) {
      return new Reading.Delivery(List.of());
    }
    machines.learn(arrival.event());
    return new Reading.Delivery(List.of(arrival));
  }

  @Override
  public void close() {
    if (polling != null) {
      polling.interrupt();
      try {
        var _ = polling.join(LAST_ROUND);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
