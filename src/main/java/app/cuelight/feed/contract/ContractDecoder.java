package app.cuelight.feed.contract;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Reads the `data` of one event of the open contract (`src/docs/contract.md` §3) as a token
/// stream, without building a tree: this is the hot path of the receiver. Safe for any thread.
///
/// Strict about shapes, so that a sender learns of his mistake at once; tolerant of the future: an
/// unknown kind, field or descriptive word is no mistake.
public final class ContractDecoder {

  /// The name of this format in [RawEvent#format()].
  public static final String FORMAT = "contract";

  private final JsonFactory json = StrictJson.factoryForCursor();
  private final Repeats repeats = new Repeats();

  /// Reads an event again out of the log.
  ///
  /// @throws BadEvent when this version refuses what an earlier one took
  public Arrival decode(RawEvent raw) {
    Kinds.Kind kind = Kinds.of(raw.type());
    if (kind == null) {
      return new Arrival(raw, new ShowEvent.Unknown(raw.type()));
    }
    try (JsonParser parser = json.createParser(raw.data())) {
      return new Arrival(raw, event(kind, cursor(parser, "$.data", raw), raw));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShowEvent event(Kinds.Kind kind, Cursor in, RawEvent raw) {
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
    List<String> required = kind.required();
    in.fields(field -> {
      int place = required.indexOf(field);
      if (place >= 0 || kind.optional().contains(field)) {
        data.take(field, kind, in);
        data.required |= place < 0 ? 0 : 1 << place;
      }
    });
    for (int i = 0; i < required.size(); i++) {
      if ((data.required >>> i & 1) == 0) {
        throw in.missing(required.get(i));
      }
    }
    return data;
  }

  /// A cursor at the start of a whole body.
  Cursor cursor(JsonParser parser, Carrier carrier) {
    return new Cursor(parser, repeats, "$", carrier.connection(), carrier.receivedAt());
  }

  /// A cursor at the start of a text of the log.
  Cursor cursor(JsonParser parser, String base, RawEvent raw) {
    return new Cursor(parser, repeats, base, raw.key().connection(), raw.receivedAt());
  }

  JsonParser parser(byte[] text) {
    try {
      return json.createParser(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
