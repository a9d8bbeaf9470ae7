package app.cuelight.feed.receiver;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How much may be under way at once: exchanges, and bytes of bodies from their arrival until they
/// are on disk. Safe for any thread.
final class Load {

  private static final Logger LOG = System.getLogger(Load.class.getName());
  private static final int KIB = 1_024;

  private final Semaphore exchanges;
  private final Semaphore kibibytes;
  private final int all;

  Load(int exchanges, int kibibytes) {
    this.exchanges = new Semaphore(exchanges);
    this.kibibytes = new Semaphore(kibibytes);
    this.all = exchanges;
  }

  /// Lets one exchange in.
  ///
  /// @param bytes the most its body can come to
  /// @return null when there is no room
  @Nullable Ticket enter(int bytes) {
    int size = (bytes + KIB - 1) / KIB;
    if (!exchanges.tryAcquire()) {
      return null;
    }
    if (!kibibytes.tryAcquire(size)) {
      exchanges.release();
      return null;
    }
    return () -> {
      kibibytes.release(size);
      exchanges.release();
    };
  }

  /// Lets nobody in any more, and waits until everybody has left.
  void awaitIdle(Duration most) {
    try {
      if (!exchanges.tryAcquire(all, most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "Deliveries were still under way when the receiver closed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What one exchange holds until it is closed.
  interface Ticket extends AutoCloseable {
    @Override
    void close();
  }
}
