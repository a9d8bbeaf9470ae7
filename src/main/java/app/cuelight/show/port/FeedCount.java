package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a connection counted since the last time it was asked, or since ever.
///
/// @param refused refused deliveries by stable reason code, such as `signature`, `stale`,
///   `too-large`
/// @param unknown events of kinds this version does not know, by kind (kept in the log)
/// @param lastEventAt arrival of the newest accepted event, or null
/// @param state `ok`, `waiting`, or a short stable fault code such as `poll-401`
public record FeedCount(
    ConnectionName connection,
    long accepted,
    long duplicates,
    Map<String, Long> refused,
    Map<String, Long> unknown,
    @Nullable Instant lastEventAt,
    String state) {

  public FeedCount {
    refused = Map.copyOf(refused);
    unknown = Map.copyOf(unknown);
  }
}
