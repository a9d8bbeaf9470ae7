package app.cuelight.show.history;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.OrderSpool.Held;
import app.cuelight.show.port.UnidentifiedSale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The thread that reads a file of orders ahead of the one that writes.
final class ReadAhead implements Runnable, OrderIntake.Taker {

  private static final int BATCH = 2_000;
  private static final int AHEAD = 4;

  private final OrderIntake.Source source;
  private final OrderCount count;
  private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
  private Batch filling = new Batch();
  private @Nullable Batch first;
  private OrderIntake.@Nullable Outcome outcome;
  private @Nullable RuntimeException failure;
  private volatile boolean isStopped;

  /// What is handed over at once.
  static final class Batch {
    final List<Held> orders = new ArrayList<>();
    final List<UnidentifiedSale> sales = new ArrayList<>();

    /// How many rows of the file were read by its end.
    long row;

    private boolean isLast;

    boolean isEmpty() {
      return orders.isEmpty() && sales.isEmpty();
    }
  }

  ReadAhead(OrderIntake.Source source, OrderCount count) {
    this.source = source;
    this.count = count;
  }

  @Override
  public void run() {
    try {
      outcome =
          source.read(
              this,
              (bytes, total, rows) -> {
                filling.row = rows;
                return !isStopped && count.read(bytes, total, rows);
              });
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      if (!filling.isEmpty()) {
        hand();
      }
      filling.isLast = true;
      hand();
    }
  }

  @Override
  public void order(Arrival order, int rows) {
    filling.orders.add(new Held(order, rows));
    handIfFull();
  }

  @Override
  public void nobody(UnidentifiedSale sale) {
    filling.sales.add(sale);
    handIfFull();
  }

  private void handIfFull() {
    if (filling.orders.size() + filling.sales.size() >= BATCH) {
      hand();
    }
  }

  private void hand() {
    long row = filling.row;
    try {
      while (!isStopped && !ready.offer(filling, 100, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      isStopped = true;
      Thread.currentThread().interrupt();
    }
    filling = new Batch();
    filling.row = row;
  }

  /// Whether all was handed over; waits until that is known.
  boolean isAtEnd() {
    Batch next = first;
    if (next == null) {
      try {
        next = ready.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The import was interrupted.", e);
      }
      first = next;
    }
    return next.isLast;
  }

  /// The next orders; only while it is not at the end.
  Batch next() {
    Batch next = Objects.requireNonNull(first);
    first = null;
    return next;
  }

  void stop() {
    isStopped = true;
  }

  /// Only after the thread has ended.
  OrderIntake.Outcome outcome() {
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(outcome);
  }
}
