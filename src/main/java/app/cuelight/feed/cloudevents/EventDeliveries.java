package app.cuelight.feed.cloudevents;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.receiver.MediaType;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One connection's deliveries, in the content modes of the HTTP binding: structured
/// (`application/cloudevents+json`), batched (`application/cloudevents-batch+json`) and binary
/// (`ce-` headers); and the question of a sender whether he may send at all.
final class EventDeliveries implements OpenConnection {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCHED = "application/cloudevents-batch+json";
  private static final String BEARER = "Bearer ";

  private final ConnectionName connection;
  private final byte[] token;
  private final ContractReader reader;

  EventDeliveries(ConnectionName connection, String token, ContractReader reader) {
    this.connection = connection;
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.reader = reader;
  }

  @Override
  public Set<String> methods() {
    return Set.of("POST", "OPTIONS");
  }

  @Override
  public Reading read(RawRequest request, Instant receivedAt) {
    if (request.method().equals("OPTIONS")) {
      return permission(request);
    }
    authenticate(request.header("Authorization"));
    return switch (MediaType.of(request).type()) {
      case STRUCTURED ->
          new Reading.Delivery(
              List.of(reader.single(request.body(), new CloudEvent(connection, receivedAt))));
      case BATCHED ->
          new Reading.Delivery(
              reader.batch(request.body(), new CloudEvent(connection, receivedAt)));
      default -> binary(request, receivedAt);
    };
  }

  /// Binary mode is known by its headers (binding §3.1); any other type that only looks like
  /// CloudEvents is one this receiver does not speak.
  private Reading binary(RawRequest request, Instant receivedAt) {
    boolean other = MediaType.of(request).type().startsWith("application/cloudevents");
    if (other || request.header("ce-specversion") == null) {
      throw new Refusal(
          415, "media-type", "Send " + STRUCTURED + ", " + BATCHED + ", or JSON with ce- headers.");
    }
    MediaType.requireJson(request);
    return new Reading.Delivery(
        List.of(new BinaryEvent(connection, request, receivedAt).read(reader)));
  }

  private void authenticate(@Nullable String authorization) {
    byte[] given = bearer(authorization).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(token, given)) {
      throw new Refusal(
          401,
          "token",
          "The bearer token in the header Authorization does not fit.",
          Map.of("WWW-Authenticate", "Bearer"));
    }
  }

  private static String bearer(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return "";
    }
    return authorization.substring(BEARER.length()).strip();
  }

  /// Permission to send, at any rate: whoever knows the path has been given it (http-webhook.md
  /// §4).
  private static Reading permission(RawRequest request) {
    if (request.header("WebHook-Request-Origin") == null) {
      throw new Refusal(400, "header", "The header WebHook-Request-Origin is missing.");
    }
    return new Reading.Reply(
        200,
        Map.of(
            "Allow", "OPTIONS, POST",
            "WebHook-Allowed-Origin", "*",
            "WebHook-Allowed-Rate", "*"));
  }
}
