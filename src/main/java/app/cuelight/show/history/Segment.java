package app.cuelight.show.history;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.OrderSpool;
import app.cuelight.show.port.OrderSpool.Held;
import app.cuelight.show.port.UnidentifiedSale;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A part of a file of orders that is put in order by customer before it is written. Orders are put
/// aside, and the next people fetched, on a thread of their own while some are written; another is
/// for what the writer need not do itself.
final class Segment implements Bulk, AutoCloseable {

  private final ReadAhead reading;
  private final OrderSpool spool;
  private final int most;
  private final OrderCount count;
  private final List<UnidentifiedSale> sales = new ArrayList<>();
  private final ExecutorService fetching =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("cuelight-import-people").unstarted(work));
  private final ExecutorService judging =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("cuelight-import-judge").unstarted(work));
  private Future<?> putAside = CompletableFuture.completedFuture(null);
  private @Nullable Future<@Nullable List<Held>> fetched;
  private List<Held> handed = List.of();
  private boolean isWritten;
  private long size;
  private long row;

  /// @param most how many orders and sales it takes
  Segment(ReadAhead reading, OrderSpool spool, int most, OrderCount count) {
    this.reading = reading;
    this.spool = spool;
    this.most = most;
    this.count = count;
  }

  /// Sales to nobody known, when all was handed over.
  List<UnidentifiedSale> sales() {
    return sales;
  }

  /// Whether all of it went to the cache.
  boolean isWritten() {
    return isWritten;
  }

  /// How many rows of the file were read by its end.
  long row() {
    return row;
  }

  @Override
  public @Nullable List<Arrival> next() {
    while (size < most && !reading.isAtEnd()) {
      ReadAhead.Batch batch = reading.next();
      size += batch.orders.size() + batch.sales.size();
      row = batch.row;
      sales.addAll(batch.sales);
      if (!batch.orders.isEmpty()) {
        handed = batch.orders;
        return orders(handed);
      }
    }
    handed = List.of();
    return null;
  }

  @Override
  public void counted(boolean[] fresh) {
    List<Held> these = handed;
    count.add(i -> these.get(i).rows(), fresh);
  }

  @Override
  public void keep(boolean[] which, boolean withWords) {
    List<Held> kept = new ArrayList<>(handed.size());
    for (int i = 0; i < which.length; i++) {
      if (which[i]) {
        kept.add(handed.get(i));
      }
    }
    done(putAside);
    putAside = fetching.submit(() -> put(kept, withWords));
    count.handed(kept.size());
  }

  private void put(List<Held> orders, boolean withWords) {
    for (Held held : orders) {
      spool.add(held.order(), held.rows(), withWords);
    }
  }

  @Override
  public void look(Consumer<List<Arrival>> reader) {
    for (List<Held> some = fetch(); some != null; some = fetch()) {
      reader.accept(orders(some));
    }
    spool.rewind();
    fetched = null;
  }

  @Override
  public @Nullable List<Arrival> people() {
    count.written(handed.size());
    handed = List.of();
    List<Held> people = isWritten ? null : fetch();
    if (people == null) {
      isWritten = true;
      return null;
    }
    handed = people;
    return orders(people);
  }

  private @Nullable List<Held> fetch() {
    done(putAside);
    List<Held> some = done(fetched == null ? fetching.submit(spool::next) : fetched);
    fetched = some == null ? null : fetching.submit(spool::next);
    return some;
  }

  @Override
  public <T> Future<T> beside(Callable<T> work) {
    return judging.submit(work);
  }

  @Override
  public boolean goesOn() {
    return count.goesOn();
  }

  private static List<Arrival> orders(List<Held> held) {
    return held.stream().map(Held::order).toList();
  }

  private static <T> @Nullable T done(Future<@Nullable T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The import was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    judging.close();
    fetching.close();
    spool.close();
  }
}
