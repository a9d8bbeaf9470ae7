package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// A bucket of points, on a clock that only waiting moves.
class BudgetTest {

  private static final Instant BEGIN = Instant.parse("2026-11-22T20:15:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final Budget budget = new Budget(now::get, wait -> now.set(now.get().plus(wait)));

  private static ObjectNode cost(double requested, double maximum, double left, double restore) {
    ObjectNode cost = JsonNodeFactory.instance.objectNode();
    cost.put("requestedQueryCost", requested);
    cost.putObject("throttleStatus")
        .put("maximumAvailable", maximum)
        .put("currentlyAvailable", left)
        .put("restoreRate", restore);
    return cost;
  }

  private Duration waited(Operation operation) throws InterruptedException {
    Instant before = now.get();
    budget.pass(operation);
    return Duration.between(before, now.get());
  }

  @Test
  void aFullBucketLetsPass() throws InterruptedException {
    assertEquals(Duration.ZERO, waited(Operation.CODES_ADD));
  }

  @Test
  void anEmptyOneFillsAtTheShopsOwnRate() throws InterruptedException {
    budget.learn(Operation.CODES_ADD, cost(10, 2_000, 0, 100));
    assertEquals(Duration.ofMillis(100), waited(Operation.CODES_ADD));
    budget.drained();
    assertEquals(Duration.ofMillis(100), waited(Operation.CODES_ADD));
  }

  @Test
  void askingForOrdersLeavesHalfToOthers() throws InterruptedException {
    budget.learn(Operation.ORDERS, cost(100, 2_000, 1_000, 100));
    assertEquals(Duration.ofSeconds(1), waited(Operation.ORDERS));
    assertEquals(Duration.ZERO, waited(Operation.CODES_ADD));
  }

  @Test
  void nineTenthsOfTheRateAreUsed() throws InterruptedException {
    budget.learn(Operation.CODES_ADD, cost(10, 2_000, 0, 100));
    for (int i = 0; i < 600; i++) {
      budget.pass(Operation.CODES_ADD);
    }
    assertEquals(Duration.ofSeconds(60), Duration.between(BEGIN, now.get()));
  }

  @Test
  void aClockSetBackEarnsNothing() throws InterruptedException {
    budget.learn(Operation.CODES_ADD, cost(10, 2_000, 0, 100));
    now.set(BEGIN.minus(Duration.ofDays(1)));
    assertEquals(Duration.ofMillis(100), waited(Operation.CODES_ADD));
  }

  @Test
  void whatCostsMoreThanTheBucketHoldsWaitsForAFullOne() throws InterruptedException {
    budget.learn(Operation.ORDERS, cost(900, 500, 0, 100));
    assertEquals(Duration.ofSeconds(5), waited(Operation.ORDERS));
  }
}
