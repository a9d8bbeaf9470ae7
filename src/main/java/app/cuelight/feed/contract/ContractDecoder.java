package app.cuelight.feed.contract;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;

/// Reads the `data` of one event of the open contract (`src/docs/contract.md` §3) as a token
/// stream, without building a tree: this is the hot path of the receiver. Safe for any thread.
///
/// Strict about shapes, so that a sender learns of his mistake at once; tolerant of the future: an
/// unknown kind, field or descriptive word is no mistake.
public final class ContractDecoder {

  /// The name of this format in [RawEvent#format()].
  public static final String FORMAT = "contract";

  private final JsonFactory json = StrictJson.factory();

  /// Reads an event again out of the log.
  ///
  /// @throws BadEvent when this version refuses what an earlier one took
  public Arrival decode(RawEvent raw) {
    Kinds.Kind kind = Kinds.of(raw.type());
    if (kind == null) {
      return new Arrival(raw, new ShowEvent.Unknown(raw.type()));
    }
    try (JsonParser parser = json.createParser(raw.data())) {
      return new Arrival(raw, event(kind, parser, raw));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShowEvent event(Kinds.Kind kind, JsonParser parser, RawEvent raw) {
    var in = new Cursor(parser, "$.data", raw.key().connection(), raw.receivedAt());
    in.next();
    EventData data = read(kind, in);
    if (in.next() != null) {
      throw in.bad("goes on after its end.");
    }
    return kind.making().event(data, raw.occurredAt());
  }

  /// Reads the data on which the cursor stands.
  static EventData read(Kinds.Kind kind, Cursor in) {
    var data = new EventData();
    var said = HashSet.<String>newHashSet(8);
    in.fields(field -> {
      if (kind.has(field)) {
        data.take(field, kind, in);
        said.add(field);
      }
    });
    for (String field : kind.required()) {
      if (!said.contains(field)) {
        throw in.missing(field);
      }
    }
    return data;
  }

  JsonParser parser(byte[] text) {
    try {
      return json.createParser(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
