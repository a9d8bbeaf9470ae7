package app.cuelight.domain.event;

import java.time.Instant;

/// An event as it is kept in the log: the platform's own words, and the little that is needed to
/// understand them again years later.
///
/// @param format which decoder reads `data`: `contract`, `agora-ncs`, `shopify`
/// @param type the platform's name of the kind, such as `viewer.join` or `105`
/// @param occurredAt the platform's time of the event; what it said, not what we believe
/// @param receivedAt when the delivery arrived, by the system clock
/// @param data the JSON text of the event exactly as received, unknown fields and all; a shop's
///   without addresses and the like
public record RawEvent(
    EventKey key,
    String format,
    String type,
    Instant occurredAt,
    Instant receivedAt,
    String data) {}
