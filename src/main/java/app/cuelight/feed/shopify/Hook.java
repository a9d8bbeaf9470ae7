package app.cuelight.feed.shopify;

import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The headers of a webhook, `X-Shopify-Topic` and so on; the next generation of Shopify's events
/// has the same without `X-`.
///
/// @param topic `orders/paid`, lower case
/// @param webhookId stays the same when one delivery is repeated
/// @param eventId stays the same when several subscriptions tell of one event, or null
/// @param triggeredAt when the event happened, or null
record Hook(
    String topic,
    String shop,
    String webhookId,
    @Nullable String eventId,
    @Nullable Instant triggeredAt) {

  private static final String PREFIX = "Shopify-";
  private static final int LONGEST = 128;

  /// Shopify says deliveries may be a day late, and repeats them for four hours.
  private static final Duration OLDEST = Duration.ofHours(30);

  /// Reads the headers.
  ///
  /// @throws Refusal when one is missing or what they tell is long past
  static Hook of(RawRequest request, Instant receivedAt) {
    Instant triggered = instant(header(request, "Triggered-At"));
    if (triggered != null && Duration.between(triggered, receivedAt).compareTo(OLDEST) > 0) {
      throw new Refusal(400, "stale", "The delivery is more than a day late.");
    }
    String event = header(request, "Event-Id");
    return new Hook(
        required(request, "Topic").toLowerCase(Locale.ROOT),
        required(request, "Shop-Domain").toLowerCase(Locale.ROOT),
        required(request, "Webhook-Id"),
        event == null || event.length() > LONGEST ? null : event,
        triggered);
  }

  /// The header that carries the signature, or null.
  static @Nullable String signature(RawRequest request) {
    return header(request, "Hmac-Sha256");
  }

  private static String required(RawRequest request, String name) {
    String value = header(request, name);
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw new Refusal(400, "header", "The header X-" + PREFIX + name + " is missing.");
    }
    return value.strip();
  }

  private static @Nullable String header(RawRequest request, String name) {
    String classic = request.header("X-" + PREFIX + name);
    return classic == null ? request.header(PREFIX + name) : classic;
  }

  static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
