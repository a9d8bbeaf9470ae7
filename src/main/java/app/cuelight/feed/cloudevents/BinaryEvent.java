package app.cuelight.feed.cloudevents;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.receiver.RawRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event whose attributes are headers and whose data is the whole body (HTTP binding §3.1).
record BinaryEvent(ConnectionName connection, RawRequest request, Instant receivedAt) {

  private static final int LONGEST_TYPE = 128;

  /// Reads it.
  ///
  /// @throws BadEvent when a header or the body is not what the contract says
  Arrival read(ContractReader reader) {
    if (!required("specversion", 8).equals("1.0")) {
      throw bad("specversion", "must be 1.0.");
    }
    String source = required("source", EventKey.MAX_LENGTH);
    String id = required("id", EventKey.MAX_LENGTH);
    if (source.length() + 1 + id.length() > EventKey.MAX_LENGTH) {
      throw bad("id", "and ce-source together must be at most 511 characters.");
    }
    return reader.data(
        request.body(),
        EventKey.of(connection, source + " " + id),
        required("type", LONGEST_TYPE),
        time(reader),
        receivedAt);
  }

  private Instant time(ContractReader reader) {
    String time = optional("time");
    return time == null ? receivedAt : reader.time(time, receivedAt, "ce-time");
  }

  private String required(String attribute, int most) {
    String value = optional(attribute);
    if (value == null) {
      throw bad(attribute, "is missing.");
    }
    boolean visible = value.chars().noneMatch(Character::isISOControl);
    if (value.isEmpty() || value.length() > most || !visible) {
      throw bad(attribute, "must be 1 to " + most + " visible characters.");
    }
    return value;
  }

  private @Nullable String optional(String attribute) {
    String value = request.header("ce-" + attribute);
    if (value == null) {
      return null;
    }
    String decoded = HeaderText.decode(value);
    if (decoded == null) {
      throw bad(attribute, "is not percent-encoded UTF-8.");
    }
    return decoded;
  }

  private static BadEvent bad(String attribute, String sentence) {
    return new BadEvent(BadEvent.MALFORMED, "ce-" + attribute, sentence, -1);
  }
}
