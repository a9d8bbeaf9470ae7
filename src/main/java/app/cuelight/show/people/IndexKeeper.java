package app.cuelight.show.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The thread that keeps an index fresh, only while somebody asks it something: a question asks for
/// news first and waits a moment for them, and goes on with what is known when they take longer.
/// Only the very first waits until everything is read.
final class IndexKeeper implements AutoCloseable {

  /// News younger than this are fresh.
  private static final long FRESH_NANOS = Duration.ofMillis(250).toNanos();

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("cuelight-people").daemon().unstarted(task));
  private final Runnable refresh;
  private final LongSupplier nanos;
  private final Duration patience;
  private @Nullable CompletableFuture<Void> news;
  private boolean isRead;
  private long freshAt;

  /// @param patience how long a question waits for news
  IndexKeeper(Runnable refresh, LongSupplier nanos, Duration patience) {
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

  @Override
  public void close() {
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
      refresh.run();
      isDone = true;
    } finally {
      synchronized (this) {
        news = null;
        isRead |= isDone;
        freshAt = nanos.getAsLong();
      }
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
