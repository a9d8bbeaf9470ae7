package app.cuelight.feed.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/// What a shop lets its app ask: a bucket of points that fills again by itself, of which every
/// answer says how full it is (`extensions.cost.throttleStatus`; shopify.dev, GraphQL Admin API
/// rate limits). Calls wait here instead of being refused there. One for each shop. Safe for any
/// thread.
final class Budget {

  private static final double LEAST_MAXIMUM = 1_000;
  private static final double LEAST_RESTORE = 50;
  private static final double SECOND = 1_000;

  private final InstantSource clock;
  private final Pause pause;
  private final Map<Operation, Double> costs = new EnumMap<>(Operation.class);
  private double maximum = LEAST_MAXIMUM;
  private double restore = LEAST_RESTORE;
  private double points = LEAST_MAXIMUM;
  private Instant at;

  Budget(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
    this.at = clock.instant();
  }

  /// Waits until the operation can be paid for, and pays.
  void pass(Operation operation) throws InterruptedException {
    Duration wait = pay(operation);
    while (!wait.isZero()) {
      pause.sleep(wait);
      wait = pay(operation);
    }
  }

  private synchronized Duration pay(Operation operation) {
    refill();
    double cost = Math.min(costs.getOrDefault(operation, operation.cost()), maximum);
    double wanted = operation.isPatient() ? Math.min(maximum, cost + maximum / 2) : cost;
    if (points >= wanted) {
      points -= cost;
      return Duration.ZERO;
    }
    return Duration.ofMillis(Math.max(1, (long) Math.ceil((wanted - points) / restore * SECOND)));
  }

  /// Learns from an answer.
  ///
  /// @param cost `extensions.cost`; may be missing
  synchronized void learn(Operation operation, JsonNode cost) {
    JsonNode status = cost.path("throttleStatus");
    if (cost.path("requestedQueryCost").isNumber()) {
      costs.put(operation, cost.path("requestedQueryCost").doubleValue());
    }
    if (status.path("currentlyAvailable").isNumber() && status.path("restoreRate").isNumber()) {
      maximum = Math.max(1, status.path("maximumAvailable").doubleValue());
      restore = Math.max(1, status.path("restoreRate").doubleValue());
      points = status.path("currentlyAvailable").doubleValue();
      at = clock.instant();
    }
  }

  /// The shop said that there is nothing left, and not how much comes back.
  synchronized void drained() {
    points = 0;
    at = clock.instant();
  }

  private void refill() {
    Instant now = clock.instant();
    double seconds = Duration.between(at, now).toMillis() / SECOND;
    // A clock that was set back earns nothing.
    points = Math.min(maximum, points + Math.max(0, seconds) * restore);
    at = now;
  }
}
