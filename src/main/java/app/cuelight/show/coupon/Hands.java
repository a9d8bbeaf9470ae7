package app.cuelight.show.coupon;

import app.cuelight.show.port.CouponOutbox.Present;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The threads of a worker, which is there as long as one of them may be in a call. Safe for any
/// thread.
final class Hands implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 2;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable Present present;

  /// They are a worker's from now on.
  void are(Present worker) {
    present = worker;
  }

  /// @throws RejectedExecutionException once they are closed
  void submit(Runnable work) {
    threads.execute(work);
  }

  /// Lets the calls that are under way come back, for a moment; what takes longer is waited for
  /// aside.
  @Override
  public void close() {
    threads.shutdown();
    if (!isDone()) {
      threads.shutdownNow();
      if (!isDone()) {
        Thread.ofVirtual().name("cuelight-last-calls").start(this::gone);
        return;
      }
    }
    gone();
  }

  private boolean isDone() {
    try {
      return threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void gone() {
    threads.close();
    Present worker = present;
    if (worker != null) {
      worker.close();
    }
  }
}
