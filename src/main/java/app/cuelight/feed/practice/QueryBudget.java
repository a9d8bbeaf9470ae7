package app.cuelight.feed.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/// How often an account may ask: 20 queries in any second, as Agora allows each of its query
/// interfaces. Safe for any thread.
final class QueryBudget {

  static final int MOST = 20;

  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final ArrayDeque<Instant> asked = new ArrayDeque<>();

  /// Takes one query out of the budget.
  ///
  /// @return false when there is none left
  synchronized boolean take(Instant now) {
    Instant from = now.minus(WINDOW);
    while (!asked.isEmpty() && !asked.getFirst().isAfter(from)) {
      asked.removeFirst();
    }
    if (asked.size() >= MOST) {
      return false;
    }
    asked.addLast(now);
    return true;
  }
}
