package app.cuelight.feed.contract;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.EventKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The sample events beside the tests, and the carrier of lines with their own ids.
public final class Samples {

  public static final ConnectionName SHOP = new ConnectionName("shop");
  public static final Instant ARRIVAL = Instant.parse("2026-11-22T20:15:01Z");

  private Samples() {}

  /// One valid event of every kind, one a line.
  public static List<String> lines() {
    return lines("samples.jsonl");
  }

  static List<String> lines(String resource) {
    try (var in = Samples.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Carrier carrier() {
    return new Lines(SHOP, ARRIVAL);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Lines(ConnectionName connection, Instant receivedAt) implements Carrier {
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
}
