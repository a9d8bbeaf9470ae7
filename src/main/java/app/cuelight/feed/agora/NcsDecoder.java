package app.cuelight.feed.agora;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.contract.BadEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads the notifications of Agora's NCS, one event to a body
/// (AgoraIO/docs-portal:content/docs/en/api-reference/api-ref/rtc/channel-event-types.mdx). Safe
/// for any thread.
///
/// An event is recognised by `channel|uid|type|clientSeq` and by its `noticeId`: Agora repeats
/// deliveries and sends redundant ones, and `notifyMs` is another in each. Strict about shapes like
/// the contract's decoder; unknown products, types and fields are no mistake.
public final class NcsDecoder {

  /// The name of this format in [RawEvent#format()].
  public static final String FORMAT = "agora-ncs";

  private static final String NOTICE = "notice:";

  private final JsonTree json = new JsonTree();

  /// Reads an event again out of the log.
  ///
  /// @throws BadEvent when this version refuses what an earlier one took
  public Arrival decode(RawEvent raw) {
    NcsNotice notice = NcsNotice.of(json.read(raw.data().getBytes(StandardCharsets.UTF_8)));
    return new Arrival(raw, NcsEvents.event(notice, raw.key().connection()));
  }

  /// Reads a body as it was sent.
  ///
  /// @return null for the console's health check, which is about nobody
  /// @throws BadEvent when it is no notification
  public @Nullable Arrival read(byte[] body, ConnectionName connection, Instant receivedAt) {
    NcsNotice notice = NcsNotice.of(json.read(body));
    if (notice.isHealthCheck()) {
      return null;
    }
    var raw =
        new RawEvent(
            key(notice, connection),
            FORMAT,
            notice.kind(),
            notice.occurredAt(receivedAt),
            receivedAt,
            new String(body, StandardCharsets.UTF_8));
    return new Arrival(raw, NcsEvents.event(notice, connection));
  }

  private static EventKey key(NcsNotice notice, ConnectionName connection) {
    String delivery = NOTICE + notice.noticeId();
    String semantic = notice.semanticId();
    return semantic == null
        ? EventKey.of(connection, delivery)
        : new EventKey(connection, semantic, delivery);
  }
}
