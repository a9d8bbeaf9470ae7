package app.cuelight.domain.event;

import java.time.Instant;

/// A decoded event beside the words it came in.
public record Arrival(RawEvent raw, ShowEvent event) {

  /// The time the projections believe: the platform's, but never later than the arrival, so that
  /// one wrong clock cannot freeze a viewer's facts in the future.
  public Instant at() {
    return raw.occurredAt().isAfter(raw.receivedAt()) ? raw.receivedAt() : raw.occurredAt();
  }
}
