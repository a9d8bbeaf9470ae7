package app.cuelight.show.port;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A show: one time on air, over all its rooms. What was on air before it and after it are shows of
/// their own ([page 36](../../../../../../docs/decisions/0036-a-show-after-a-show.md)).
///
/// @param openedAt when it was first waited for
/// @param liveAt when the stream went live, or the first event came; null before
/// @param endedAt null while it runs
public record ShowRecord(
    long id, String title, Instant openedAt, @Nullable Instant liveAt, @Nullable Instant endedAt) {

  /// A show of which nothing was heard for this long is over.
  public static final Duration SILENCE = Duration.ofHours(6);

  /// Whether it is on air.
  public boolean isOn() {
    return liveAt != null && endedAt == null;
  }
}
