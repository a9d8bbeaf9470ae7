package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.receiver.MediaType;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.time.Instant;
import java.util.List;

/// Takes the callbacks of Agora Chat for one connection: genuine, young enough, and only then read.
/// Safe for any thread.
public final class Callbacks {

  private final ConnectionName connection;
  private final CallbackReading reading;
  private final String secret;
  private final ChatDecoder decoder = new ChatDecoder();
  private final JsonTree json = new JsonTree();

  /// @param secret of the callback rule in Agora's console
  public Callbacks(ConnectionName connection, CallbackReading reading, String secret) {
    this.connection = connection;
    this.reading = reading;
    this.secret = secret;
  }

  /// Reads one request. The signature is a field of the body, so the body is parsed first, within
  /// the limits of every parser here; nothing of it is believed before.
  public Reading read(RawRequest request, Instant receivedAt) {
    MediaType.requireJson(request);
    Callback callback = Callback.of(json.read(request.body()));
    if (!callback.isGenuine(secret)) {
      throw new Refusal(401, "signature", "The field security does not fit this callback.");
    }
    if (callback.isStale(receivedAt)) {
      throw new Refusal(401, "stale", "This callback is older than Agora keeps one.");
    }
    Arrival arrival = decoder.read(request.body(), reading, connection, receivedAt);
    return new Reading.Delivery(arrival == null ? List.of() : List.of(arrival));
  }
}
