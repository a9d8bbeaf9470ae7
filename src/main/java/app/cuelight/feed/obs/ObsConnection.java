package app.cuelight.feed.obs;

import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One OBS that is watched. It is called, it never calls.
final class ObsConnection implements OpenConnection {

  private static final Duration LAST_WORD = Duration.ofSeconds(5);

  private final @Nullable Thread watching;

  /// @param watching a running thread, or null when the settings are of no use
  ObsConnection(@Nullable Thread watching) {
    this.watching = watching;
  }

  @Override
  public Set<String> methods() {
    return Set.of();
  }

  @Override
  public Reading read(RawRequest request, Instant receivedAt) {
    throw new Refusal(405, "method", "Nothing is delivered here: the console calls OBS itself.");
  }

  @Override
  public void close() {
    if (watching != null) {
      watching.interrupt();
      try {
        var _ = watching.join(LAST_WORD);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
