package app.cuelight.feed;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.contract.BadEvent;
import java.util.Map;
import java.util.function.Function;

/// Decodes events out of the log again, each by the decoder of its format. An event of a format
/// that this version does not know, or no longer takes, stays in the log and counts as unknown.
/// Safe for any thread.
///
/// @param decoders by [RawEvent#format()]
public record LogDecoder(Map<String, Function<RawEvent, Arrival>> decoders)
    implements Function<RawEvent, Arrival> {

  public LogDecoder {
    decoders = Map.copyOf(decoders);
  }

  @Override
  public Arrival apply(RawEvent raw) {
    Function<RawEvent, Arrival> decoder = decoders.get(raw.format());
    if (decoder != null) {
      try {
        return decoder.apply(raw);
      } catch (BadEvent e) {
        return unknown(raw);
      }
    }
    return unknown(raw);
  }

  private static Arrival unknown(RawEvent raw) {
    return new Arrival(raw, new ShowEvent.Unknown(raw.type()));
  }
}
