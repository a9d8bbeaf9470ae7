package app.cuelight.feed.shopify;

import java.time.Duration;

/// Lets time go by.
@FunctionalInterface
interface Pause {
  void sleep(Duration time) throws InterruptedException;
}
