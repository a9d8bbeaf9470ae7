package app.cuelight.show.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The thread that keeps an index fresh, only while somebody asks it something: a question asks for
/// news first and waits a moment for them, and goes on with what is known when they take longer.
/// Only the very first waits until everything is read; so that this need not take long, reading may
/// begin before anybody asks, with naps in between that end when somebody does.
final class IndexKeeper implements AutoCloseable {

  /// News younger than this are fresh.
  private static final long FRESH_NANOS = Duration.ofMillis(250).toNanos();

  private static final long NAP_MILLIS = 40;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("cuelight-people").daemon().unstarted(task));
  private final Consumer<Runnable> refresh;

  /// Open as soon as somebody asked.
  private final CountDownLatch awaited = new CountDownLatch(1);

  private final LongSupplier nanos;
  private final Duration patience;
  private @Nullable CompletableFuture<Void> news;
  private boolean isRead;
  private volatile boolean isClosed;
  private long freshAt;

  /// @param refresh takes the news in, and calls what it is given wherever it may be held up
  /// @param patience how long a question waits for news
  IndexKeeper(Consumer<Runnable> refresh, LongSupplier nanos, Duration patience) {
    this.patience = patience;
    this.refresh = refresh;
    this.nanos = nanos;
  }

  /// Sees to it that the index is fresh, or soon will be.
  ///
  /// @return the instant of the question
  /// @throws app.cuelight.show.port.JournalException when the cache cannot be read
  Instant fresh(InstantSource clock) {
    CompletableFuture<Void> asked;
    boolean isFirst;
    synchronized (this) {
      isFirst = !isRead;
      awaited.countDown();
      if (isRead && news == null && nanos.getAsLong() - freshAt < FRESH_NANOS) {
        return clock.instant();
      }
      if (news == null) {
        news = ask();
      }
      asked = news;
    }
    await(asked, isFirst);
    return clock.instant();
  }

  /// Begins to read everything, unless that was begun, without hurry. A failure is told to whoever
  /// asks next.
  synchronized void begin() {
    if (!isRead && news == null && !isClosed) {
      news = ask();
    }
  }

  /// Takes in what changed, as far as anything was ever read; nobody waits for it.
  synchronized void renew() {
    if ((isRead || news != null) && !isClosed) {
      news = news == null ? ask() : news.thenRunAsync(this::run, thread);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    awaited.countDown();
    thread.close();
  }

  private CompletableFuture<Void> ask() {
    try {
      return CompletableFuture.runAsync(this::run, thread);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("The finder is closed.", e);
    }
  }

  private void run() {
    boolean isDone = false;
    try {
      refresh.accept(this::nap);
      isDone = true;
    } finally {
      synchronized (this) {
        news = null;
        isRead |= isDone;
        freshAt = nanos.getAsLong();
      }
    }
  }

  /// Ends as soon as somebody waits; gives all up when nobody will ask any more.
  private void nap() {
    try {
      boolean _ = awaited.await(NAP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isClosed) {
      throw new CancellationException("The finder is closed.");
    }
  }

  private void await(CompletableFuture<Void> asked, boolean isFirst) {
    try {
      if (isFirst) {
        asked.get();
      } else {
        asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException e) {
      System.getLogger(IndexKeeper.class.getName())
          .log(System.Logger.Level.DEBUG, "News about people take longer than a moment.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Looking for people was given up.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
