package app.cuelight.show.history;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.ImportNote;
import app.cuelight.show.port.UnidentifiedSale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Takes a stream of orders into the cache: one thread reads ahead, the caller's writes. An order
/// is whole in one transaction, so whatever is cut short, no order is half there; how far it came
/// is kept beside it, and running again finishes.
///
/// Within a transaction the orders of one customer stand together: she is folded, judged and
/// written once.
public final class OrderIntake {

  private static final int CHUNK = 50_000;
  private static final int AHEAD = 2;

  private final HistoryPen pen;

  public OrderIntake(HistoryPen pen) {
    this.pen = pen;
  }

  /// Takes what a file says.
  public interface Taker {

    /// One order, whole.
    ///
    /// @param rows how many rows of the file made it
    void order(Arrival order, int rows);

    void nobody(UnidentifiedSale sale);
  }

  /// A file of orders.
  @FunctionalInterface
  public interface Source {
    Outcome read(Taker taker, ImportProgress progress);
  }

  /// What a file says of itself when it was read.
  public record Outcome(
      String format,
      long read,
      long repeated,
      long rejected,
      List<String> reasons,
      @Nullable Path rejects,
      List<String> warnings,
      boolean isWhole) {

    public Outcome {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }
  }

  private record Sold(Arrival order, int rows) {

    String customer() {
      return Objects.requireNonNull(ViewerFold.subject(order.event())).identity().value();
    }
  }

  /// What is written at once.
  private static final class Chunk {
    private final List<Sold> orders = new ArrayList<>();
    private final List<UnidentifiedSale> sales = new ArrayList<>();
    private long row;
    private boolean isLast;
  }

  /// Reads and writes.
  ///
  /// @param note names the file and whose it is
  public OrdersImported take(Source source, ImportNote note, ImportProgress progress) {
    var reading = new Reading(source, progress);
    Thread reader = Thread.ofPlatform().name("cuelight-import").start(reading);
    var count = new Count();
    try {
      for (Chunk chunk = reading.next(); !chunk.isLast; chunk = reading.next()) {
        pen.ledger().began(new ImportNote(note.connection(), note.file(), count.row, note.at()));
        write(chunk, count);
      }
    } finally {
      reading.stop();
      join(reader);
    }
    Outcome outcome = reading.outcome();
    if (outcome.isWhole()) {
      pen.ledger().ended(note);
    }
    return new OrdersImported(
        outcome.format,
        outcome.read,
        count.applied,
        count.duplicates + outcome.repeated,
        outcome.rejected,
        count.orders,
        count.unidentified,
        count.amounts.entrySet().stream().map(e -> new Money(e.getValue(), e.getKey())).toList(),
        outcome.reasons,
        outcome.rejects,
        outcome.warnings,
        outcome.isWhole);
  }

  private void write(Chunk chunk, Count count) {
    chunk.orders.sort(Comparator.comparing(Sold::customer));
    List<Arrival> batch = chunk.orders.stream().map(Sold::order).toList();
    List<Committed.Entry> entries = pen.commit(batch);
    pen.ledger().keep(chunk.sales);
    for (int i = 0; i < entries.size(); i++) {
      int rows = chunk.orders.get(i).rows;
      count.applied += entries.get(i).fresh() ? rows : 0;
      count.duplicates += entries.get(i).fresh() ? 0 : rows;
      count.orders += entries.get(i).fresh() ? 1 : 0;
    }
    for (UnidentifiedSale sale : chunk.sales) {
      count.unidentified += sale.rows();
      count.amounts.merge(sale.net().currency(), sale.net().minor(), Long::sum);
    }
    count.row = chunk.row;
  }

  /// What was written so far.
  private static final class Count {
    private final Map<String, Long> amounts = new TreeMap<>();
    private long applied;
    private long duplicates;
    private long orders;
    private long unidentified;
    private long row;
  }

  private static void join(Thread reader) {
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// The thread that reads ahead.
  private static final class Reading implements Runnable, Taker {
    private final Source source;
    private final ImportProgress progress;
    private final BlockingQueue<Chunk> ready = new ArrayBlockingQueue<>(AHEAD);
    private Chunk filling = new Chunk();
    private @Nullable Outcome outcome;
    private @Nullable RuntimeException failure;
    private volatile boolean isStopped;

    Reading(Source source, ImportProgress progress) {
      this.source = source;
      this.progress = progress;
    }

    @Override
    public void run() {
      try {
        outcome =
            source.read(
                this,
                (bytes, total, rows) -> {
                  filling.row = rows;
                  return !isStopped && progress.at(bytes, total, rows);
                });
      } catch (RuntimeException e) {
        failure = e;
      } finally {
        if (!filling.orders.isEmpty() || !filling.sales.isEmpty()) {
          hand(new Chunk());
        }
        filling.isLast = true;
        hand(new Chunk());
      }
    }

    @Override
    public void order(Arrival order, int rows) {
      filling.orders.add(new Sold(order, rows));
      handIfFull();
    }

    @Override
    public void nobody(UnidentifiedSale sale) {
      filling.sales.add(sale);
      handIfFull();
    }

    private void handIfFull() {
      if (filling.orders.size() + filling.sales.size() >= CHUNK) {
        long row = filling.row;
        hand(new Chunk());
        filling.row = row;
      }
    }

    private void hand(Chunk next) {
      try {
        while (!isStopped && !ready.offer(filling, 100, TimeUnit.MILLISECONDS)) {
          Thread.onSpinWait();
        }
      } catch (InterruptedException e) {
        isStopped = true;
        Thread.currentThread().interrupt();
      }
      filling = next;
    }

    /// The next chunk, which may be the last, empty one.
    Chunk next() {
      try {
        return ready.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The import was interrupted.", e);
      }
    }

    void stop() {
      isStopped = true;
    }

    /// Only after the thread has ended.
    Outcome outcome() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(outcome);
    }
  }
}
