package app.cuelight.feed.cloudevents;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.EventKey;
import app.cuelight.feed.contract.Carrier;
import app.cuelight.feed.contract.Envelope;
import app.cuelight.feed.contract.StrictJson;
import app.cuelight.feed.receiver.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event in the JSON format of CloudEvents (cloudevents/spec:
/// cloudevents/formats/json-format.md): its identity is source and id together, its data stands in
/// `data` or, as bytes, in `data_base64`.
record CloudEvent(ConnectionName connection, Instant receivedAt) implements Carrier {

  @Override
  public Set<String> attributes() {
    return Set.of("specversion", "id", "source", "time", "datacontenttype", "data_base64");
  }

  @Override
  public EventKey key(Envelope envelope) {
    if (!envelope.required("specversion", 8).equals("1.0")) {
      throw envelope.bad("specversion", "must be 1.0.");
    }
    String source = envelope.required("source", EventKey.MAX_LENGTH);
    String id = envelope.required("id", EventKey.MAX_LENGTH);
    if (source.length() + 1 + id.length() > EventKey.MAX_LENGTH) {
      throw envelope.bad("id", "and source together must be at most 511 characters.");
    }
    return EventKey.of(connection, source + " " + id);
  }

  @Override
  public Instant time(Envelope envelope) {
    Instant time = envelope.time("time");
    return time == null ? receivedAt : time;
  }

  @Override
  public @Nullable String data(Envelope envelope) {
    String type = envelope.optional("datacontenttype");
    if (type != null && !MediaType.of(type).isJson()) {
      throw envelope.bad("datacontenttype", "must be application/json.");
    }
    String bytes = envelope.optional("data_base64");
    if (bytes == null) {
      return null;
    }
    try {
      byte[] data = Base64.getDecoder().decode(bytes);
      StrictJson.requireUtf8(data);
      return new String(data, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw envelope.bad("data_base64", "must be base64.");
    }
  }
}
