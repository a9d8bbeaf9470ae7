package app.cuelight.show.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A show: one evening on air, over all its rooms.
///
/// @param liveAt when the stream went live, or the first event came; null before
/// @param endedAt null while it runs
public record ShowRecord(
    long id, String title, Instant openedAt, @Nullable Instant liveAt, @Nullable Instant endedAt) {}
