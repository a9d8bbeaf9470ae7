package app.cuelight.feed.standard;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.StandardSignature;
import app.cuelight.feed.receiver.MediaType;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One connection's deliveries: genuine, fresh, and only then read.
///
/// The spec asks receivers to compare signatures in constant time and to refuse timestamps outside
/// a tolerance, for which its libraries take five minutes either way (spec, "Verifying webhook
/// authenticity"). Svix sends the same under `svix-` names.
final class SignedDeliveries implements OpenConnection {

  private static final long TOLERANCE_SECONDS = Duration.ofMinutes(5).toSeconds();
  private static final int LONGEST_TIMESTAMP = 12;

  private final ConnectionName connection;
  private final StandardSignature signature;
  private final ContractReader reader;

  SignedDeliveries(ConnectionName connection, StandardSignature signature, ContractReader reader) {
    this.connection = connection;
    this.signature = signature;
    this.reader = reader;
  }

  @Override
  public Reading read(RawRequest request, Instant receivedAt) {
    String id = header(request, "id");
    String timestamp = header(request, "timestamp");
    String signatures = header(request, "signature");
    if (!signature.verifies(id, timestamp, request.body(), signatures)) {
      throw new Refusal(401, "signature", "No signature fits this body, id and timestamp.");
    }
    requireFresh(timestamp, receivedAt);
    MediaType.requireJson(request);
    byte[] body = request.body();
    if (ContractReader.isBatch(body)) {
      return new Reading.Delivery(reader.batch(body, new SignedBatch(connection, receivedAt)));
    }
    return new Reading.Delivery(
        List.of(reader.single(body, new SignedEvent(connection, receivedAt, id))));
  }

  private static String header(RawRequest request, String what) {
    String name = "webhook-" + what;
    String value = request.header(name);
    if (value == null) {
      value = request.header("svix-" + what);
    }
    if (value == null || value.isEmpty()) {
      throw new Refusal(401, "signature", "The header " + name + " is missing.");
    }
    return value;
  }

  private static void requireFresh(String timestamp, Instant receivedAt) {
    boolean digits = timestamp.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || timestamp.length() > LONGEST_TIMESTAMP) {
      throw new Refusal(401, "stale", "The header webhook-timestamp is not in seconds since 1970.");
    }
    long age = receivedAt.getEpochSecond() - Long.parseLong(timestamp);
    if (Math.abs(age) > TOLERANCE_SECONDS) {
      throw new Refusal(
          401, "stale", "The header webhook-timestamp is more than five minutes off.");
    }
  }
}
