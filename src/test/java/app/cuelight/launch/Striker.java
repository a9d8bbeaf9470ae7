package app.cuelight.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Knows what is to become of each request, by whom it concerns, and holds the requests at which
/// the process is to be killed until all of them are there: one blow then meets all of them on
/// their point.
final class Striker {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, Deque<Play>> scripts = new ConcurrentHashMap<>();
  private final AtomicReference<CountDownLatch> blow = new AtomicReference<>(new CountDownLatch(1));
  private final Set<String> awaited = new HashSet<>();

  /// What happens to the requests that concern somebody, in their order and after those said
  /// before; later ones are answered.
  synchronized void script(String key, Iterable<Play> plays) {
    Deque<Play> script = scripts.computeIfAbsent(key, _ -> new ArrayDeque<>());
    plays.forEach(script::add);
    if (script.stream().anyMatch(play -> play.blow() != Play.Blow.NONE)) {
      awaited.add(key);
    }
  }

  synchronized Play next(String key) {
    Deque<Play> script = scripts.get(key);
    Play play = script == null ? null : script.poll();
    return play == null ? Play.FINE : play;
  }

  /// Holds a request until the blow falls.
  void hold(String key) {
    CountDownLatch latch;
    synchronized (this) {
      awaited.remove(key);
      latch = blow.get();
      notifyAll();
    }
    try {
      var _ = latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits until every request that is to be hit is held.
  synchronized void awaitAll() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!awaited.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("These never came to where they were to be hit: " + awaited);
      }
      wait(left);
    }
  }

  /// Lets go what is held, and strikes a moment later.
  void strike(Runnable kill, long after) throws InterruptedException {
    blow.getAndSet(new CountDownLatch(1)).countDown();
    TimeUnit.MILLISECONDS.sleep(after);
    kill.run();
  }
}
