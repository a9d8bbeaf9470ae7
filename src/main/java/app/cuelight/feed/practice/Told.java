package app.cuelight.feed.practice;

import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;

/// An event as the shop tells it.
///
/// @param id the same id is the same event, also in another run
record Told(String id, Instant at, ShowEvent event) {}
