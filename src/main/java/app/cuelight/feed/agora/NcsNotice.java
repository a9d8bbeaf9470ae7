package app.cuelight.feed.agora;

import app.cuelight.feed.agora.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One notification, understood as far as its product is: its envelope, and of RTC channel events
/// (product 1) the payload too.
///
/// @param product 1 for RTC; a type's number means something else under every other product
/// @param notifyMs when this delivery was sent; another one on every repetition
/// @param payload null when the product or type is not one that is read here
record NcsNotice(
    String noticeId,
    long product,
    int type,
    @Nullable Long notifyMs,
    @Nullable NcsPayload payload) {

  /// The product whose events are about channels and their users.
  static final long RTC = 1;

  private static final int LONGEST_ID = 256;
  private static final long MOST_TYPES = 1_000_000;

  /// Earlier times are seconds and milliseconds taken for each other.
  private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private static final long AHEAD = Duration.ofHours(24).toSeconds();

  static NcsNotice of(Fields body) {
    String noticeId = body.id("noticeId", LONGEST_ID);
    long product = body.count("productId", MOST_TYPES);
    int type = (int) body.count("eventType", MOST_TYPES);
    boolean known = product == RTC && NcsEvents.isKnown(type);
    NcsPayload payload = known ? NcsPayload.of(body.fields("payload"), type) : null;
    return new NcsNotice(noticeId, product, type, body.whole("notifyMs"), payload);
  }

  /// The name of the kind: the type's number, after that of its product where that is not RTC.
  String kind() {
    return product == RTC ? Integer.toString(type) : product + ":" + type;
  }

  /// When it happened, to the second; when that is no believable time, when it was sent, and else
  /// when it arrived.
  Instant occurredAt(Instant receivedAt) {
    Long seconds = payload == null ? null : payload.ts();
    if (seconds != null && isPlausible(seconds, receivedAt)) {
      return Instant.ofEpochSecond(seconds);
    }
    if (notifyMs != null && isPlausible(Math.floorDiv(notifyMs, 1_000L), receivedAt)) {
      return Instant.ofEpochMilli(notifyMs);
    }
    return receivedAt;
  }

  /// What names the event however often and under whichever `noticeId` it is sent, or null when the
  /// platform did not number it.
  @Nullable String semanticId() {
    if (payload == null || payload.uid() == null || payload.clientSeq() == null) {
      return null;
    }
    return String.join(
        "|",
        payload.channel(),
        Long.toString(payload.uid()),
        Integer.toString(type),
        Long.toUnsignedString(payload.clientSeq()));
  }

  /// Whether it is the console's check of the receiver: its channel and user are constants.
  boolean isHealthCheck() {
    return payload != null && payload.isHealthCheck();
  }

  private static boolean isPlausible(long second, Instant receivedAt) {
    return second >= EARLIEST && second <= receivedAt.getEpochSecond() + AHEAD;
  }
}
