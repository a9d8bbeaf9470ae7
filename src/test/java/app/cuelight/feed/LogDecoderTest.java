package app.cuelight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.contract.ContractDecoder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A log can always be read again, whatever version wrote it.
class LogDecoderTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");

  private final LogDecoder decoder =
      new LogDecoder(Map.of("contract", new ContractDecoder()::decode));

  @Test
  void eachEventIsReadByTheDecoderOfItsFormat() {
    assertEquals(
        new ShowEvent.Liked(new RoomKey(SHOP, "r"), null, 2),
        decode("contract", "{\"room\":\"r\",\"count\":2}"));
  }

  @Test
  void whatCannotBeReadAnyMoreIsUnknown() {
    var unknown = new ShowEvent.Unknown("like");
    assertEquals(unknown, decode("telepathy", "{\"room\":\"r\"}"));
    assertEquals(unknown, decode("contract", "{\"room\":7}"));
  }

  private ShowEvent decode(String format, String data) {
    var at = Instant.parse("2026-11-22T20:15:00Z");
    return decoder
        .apply(new RawEvent(EventKey.of(SHOP, "e"), format, "like", at, at, data))
        .event();
  }
}
