package app.cuelight.feed.contract;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads whole bodies of the open contract: one event, or a batch of at most 1,000; all of it or a
/// [BadEvent]. Safe for any thread.
///
/// The text is gone through once: data is decoded on the way when its type stands before it, and
/// cut out of the bytes, so that the log keeps what was sent to the letter.
public final class ContractReader {

  private final ContractDecoder decoder;

  public ContractReader(ContractDecoder decoder) {
    this.decoder = decoder;
  }

  /// Reads a body that is one event.
  public Arrival single(byte[] body, Carrier carrier) {
    return reading(body, carrier, in -> event(in, body, carrier));
  }

  /// Reads a body that is an array of events.
  public List<Arrival> batch(byte[] body, Carrier carrier) {
    return reading(body, carrier, in -> events(in, body, carrier));
  }

  /// Whether a body is an array, by its first character.
  public static boolean isBatch(byte[] body) {
    for (byte b : body) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '[';
      }
    }
    return false;
  }

  /// Reads data that came without an envelope around it.
  public Arrival data(byte[] data, EventKey key, String type, Instant at, Instant receivedAt) {
    StrictJson.requireUtf8(data);
    var text = new String(data, StandardCharsets.UTF_8);
    var raw = new RawEvent(key, ContractDecoder.FORMAT, type, at, receivedAt, text);
    if (Kinds.of(type) == null) {
      requireJson(data, raw);
    }
    return decoder.decode(raw);
  }

  /// Reads a time that came without an envelope around it.
  ///
  /// @param where what to call its place in a refusal
  public Instant time(String text, Instant receivedAt, String where) {
    Instant time = Moment.parse(text);
    if (time == null || !Moment.isPlausible(time, receivedAt)) {
      throw new BadEvent(BadEvent.MALFORMED, where, Moment.fault(time), -1);
    }
    return time;
  }

  /// The work on one body.
  private interface Work<T> {
    T on(Cursor in);
  }

  private <T> T reading(byte[] body, Carrier carrier, Work<T> work) {
    StrictJson.requireUtf8(body);
    try (JsonParser parser = decoder.parser(body)) {
      Cursor in = decoder.cursor(parser, carrier);
      in.next();
      T result = work.on(in);
      if (in.next() != null) {
        throw in.bad("goes on after its end.");
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireJson(byte[] text, RawEvent raw) {
    try (JsonParser parser = decoder.parser(text)) {
      Cursor in = decoder.cursor(parser, "$.data", raw);
      if (in.next() == null) {
        throw in.bad("is missing.");
      }
      in.skip();
      if (in.next() != null) {
        throw in.bad("goes on after its end.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Arrival> events(Cursor in, byte[] body, Carrier carrier) {
    List<Arrival> arrivals = new ArrayList<>();
    in.elements(Limits.EVENTS, () -> arrivals.add(event(in, body, carrier)));
    return arrivals;
  }

  private Arrival event(Cursor in, byte[] body, Carrier carrier) {
    var envelope = new Envelope(in);
    in.fields(field -> {
      switch (field) {
        case "type" -> envelope.type = Kinds.named(in.id(Limits.TYPE));
        case "data" -> takeData(envelope, in);
        default -> {
          if (carrier.attributes().contains(field)) {
            envelope.put(field, in.text(Limits.BODY));
          }
        }
      }
    });
    return arrival(envelope, body, carrier);
  }

  private static void takeData(Envelope envelope, Cursor in) {
    envelope.from = in.start();
    Kinds.Kind kind = envelope.type == null ? null : Kinds.of(envelope.type);
    if (kind == null) {
      in.skip();
    } else {
      envelope.event = ContractDecoder.read(kind, in);
    }
    envelope.to = in.end();
  }

  private Arrival arrival(Envelope envelope, byte[] body, Carrier carrier) {
    Cursor in = envelope.cursor();
    String type = envelope.type;
    if (type == null) {
      throw in.missing("type");
    }
    EventKey key = carrier.key(envelope);
    Instant at = carrier.time(envelope);
    String apart = carrier.data(envelope);
    if (apart != null && envelope.from >= 0) {
      throw in.badField("data", "must not be there twice.");
    }
    String data = apart == null ? slice(envelope, body) : apart;
    Kinds.Kind kind = Kinds.of(type);
    if (data == null) {
      if (kind != null) {
        throw in.missing("data");
      }
      data = "null";
    }
    String format = ContractDecoder.FORMAT;
    var raw = new RawEvent(key, format, type, at, carrier.receivedAt(), data);
    return new Arrival(raw, event(kind, envelope, raw));
  }

  private static @Nullable String slice(Envelope envelope, byte[] body) {
    int length = envelope.to - envelope.from;
    return envelope.from < 0
        ? null
        : new String(body, envelope.from, length, StandardCharsets.UTF_8);
  }

  private ShowEvent event(Kinds.@Nullable Kind kind, Envelope envelope, RawEvent raw) {
    EventData decoded = envelope.event;
    if (decoded != null && kind != null) {
      return kind.making().event(decoded, raw.occurredAt());
    }
    try {
      if (kind == null && envelope.from < 0) {
        requireJson(raw.data().getBytes(StandardCharsets.UTF_8), raw);
      }
      return decoder.decode(raw).event();
    } catch (BadEvent e) {
      throw e.within(envelope.cursor().path(), envelope.from);
    }
  }
}
