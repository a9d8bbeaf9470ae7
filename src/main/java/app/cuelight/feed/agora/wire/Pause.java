package app.cuelight.feed.agora.wire;

import java.time.Duration;

/// Lets time go by.
@FunctionalInterface
public interface Pause {
  void sleep(Duration time) throws InterruptedException;
}
