package app.cuelight.feed.practice;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Carries deliveries to the receiver until each is accepted: whatever is answered with `429` or
/// `5xx`, or not at all, is carried again, after `Retry-After` where it was said. Safe for any
/// thread.
final class Courier implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Courier.class.getName());
  private static final int AT_ONCE = 24;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final int TOO_MANY = 429;

  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Semaphore hands = new Semaphore(AT_ONCE);
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicBoolean complained = new AtomicBoolean();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("practice-", 1).factory());
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .proxy(Proxy.NO_PROXY)
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .callTimeout(PATIENCE)
          .readTimeout(PATIENCE)
          .connectionPool(new ConnectionPool(AT_ONCE, 1, TimeUnit.MINUTES))
          .build();

  Courier(InstantSource clock) {
    this.clock = clock;
  }

  /// How many events were accepted.
  long delivered() {
    return delivered.get();
  }

  /// Delivers all of them, some at once, and waits until the last has arrived, or until the courier
  /// is closed.
  void deliver(List<Parcel> parcels) throws InterruptedException {
    if (parcels.size() == 1) {
      carry(parcels.getFirst());
      return;
    }
    var arrived = new CountDownLatch(parcels.size());
    for (Parcel parcel : parcels) {
      hands.acquire();
      threads.execute(() -> {
        try {
          carry(parcel);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } finally {
          hands.release();
          arrived.countDown();
        }
      });
    }
    arrived.await();
  }

  private void carry(Parcel parcel) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (stopped.getCount() > 0) {
      Duration wait = pause;
      try (Response response = client.newCall(parcel.addressed().at(clock.instant())).execute()) {
        // Read to its end, so that the connection is used again.
        String answer = response.body().string();
        if (response.isSuccessful()) {
          delivered.addAndGet(parcel.events());
          return;
        }
        if (response.code() < 500 && response.code() != TOO_MANY) {
          complain(response.code() + " " + answer);
          return;
        }
        wait = said(response, pause);
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "A practice delivery was not answered: {0}", e.toString());
      }
      if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static Duration said(Response response, Duration pause) {
    String seconds = response.header("Retry-After");
    return seconds != null && seconds.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : pause;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /// A refusal means that one side misunderstands the protocol; once is enough to find out.
  private void complain(String answer) {
    if (complained.compareAndSet(false, true)) {
      LOG.log(Level.WARNING, "The receiver refused a practice delivery: {0}", answer);
    }
  }

  /// Ends every call under way.
  @Override
  public void close() {
    stopped.countDown();
    client.dispatcher().cancelAll();
    threads.shutdownNow();
    client.connectionPool().evictAll();
  }
}
