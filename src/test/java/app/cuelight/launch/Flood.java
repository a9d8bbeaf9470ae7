package app.cuelight.launch;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// 200 deliveries a second, each an order of its own; remembers which ones were acknowledged.
final class Flood {

  private static final int PER_SECOND = 200;
  private static final int AT_ONCE = 64;
  private static final int BUYERS = 20;

  private final Shop shop;
  private final Map<Integer, String> bodies = new ConcurrentSkipListMap<>();
  private final Map<Integer, Boolean> answered = new ConcurrentSkipListMap<>();
  private int next;

  Flood(Shop shop) {
    this.shop = shop;
  }

  /// Floods the receiver, and does something to it in the middle of the flood.
  void run(String url, int millis, Runnable blow) {
    var places = new Semaphore(AT_ONCE);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long blowAt = end - TimeUnit.MILLISECONDS.toNanos(300);
    boolean struck = false;
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        if (!struck && now > blowAt) {
          struck = true;
          senders.execute(blow);
        }
        int number = next++;
        bodies.put(number, Shop.order(buyer(number), "o" + number, amount(number).toString()));
        places.acquireUninterruptibly();
        senders.execute(() -> {
          post(url, number);
          places.release();
        });
        LockSupport.parkNanos(now + TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
      }
    }
  }

  /// Sends again, as any platform does, what was never acknowledged.
  void retryUnanswered(String url) {
    bodies.keySet().stream()
        .filter(number -> !answered.containsKey(number))
        .forEach(number -> post(url, number));
  }

  private void post(String url, int number) {
    try {
      if (shop.post(url, "flood-" + number, bodies.get(number)).statusCode() == 200) {
        answered.put(number, true);
      }
    } catch (IOException e) {
      // No answer: it will be sent again.
      return;
    }
  }

  long unanswered() {
    return (long) bodies.size() - answered.size();
  }

  long events() {
    return bodies.size();
  }

  /// What each buyer's acknowledged orders add up to.
  Map<String, BigDecimal> acknowledged() {
    return sums(answered.keySet());
  }

  /// What all orders of each buyer add up to.
  Map<String, BigDecimal> sent() {
    return sums(bodies.keySet());
  }

  private static Map<String, BigDecimal> sums(Iterable<Integer> numbers) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    numbers.forEach(
        number -> sums.merge("flood:" + buyer(number), amount(number), BigDecimal::add));
    return sums;
  }

  private static String buyer(int number) {
    return "u" + number % BUYERS;
  }

  private static BigDecimal amount(int number) {
    return BigDecimal.valueOf(100 + number, 2);
  }
}
