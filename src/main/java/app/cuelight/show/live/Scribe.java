package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.JournalException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// The one writer: takes deliveries from any thread, commits them in batches, answers each when it
/// is durable.
///
/// It never waits for a batch to fill. While one commit runs the next batch gathers, so a quiet
/// room is answered at once and a flood is committed in large transactions by itself.
final class Scribe implements AutoCloseable {

  /// The largest batch of one transaction, in events. Many viewers share a page of the file: the
  /// larger the batch, the more changes each written page carries (measured: 2,000 takes half as
  /// many events a second). Only a flood fills it.
  static final int BATCH = 10_000;

  /// Events that may wait; beyond, platforms are asked to come again.
  static final int CAPACITY = 60_000;

  /// Deliveries with an order in them may wait up to here: money is never shed before all else.
  static final int CAPACITY_FOR_MONEY = 2 * CAPACITY;

  private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Journal journal;
  private final Standings standings;
  private final Consumer<Committed> listener;
  private final Thread thread;
  private final AtomicBoolean isStarted = new AtomicBoolean();

  private sealed interface Work {}

  private record Delivery(List<Arrival> arrivals, CompletableFuture<EventSink.Receipt> answer)
      implements Work {}

  private record Task(Consumer<Journal> act) implements Work {}

  private record Stop() implements Work {}

  /// @param listener told of every commit, on the writer thread, before the deliveries are answered
  Scribe(Journal journal, Standings standings, Consumer<Committed> listener) {
    this.journal = journal;
    this.standings = standings;
    this.listener = listener;
    this.thread = Thread.ofPlatform().name("cuelight-writer").unstarted(this::run);
  }

  /// Begins to commit; a second time changes nothing.
  void start() {
    if (!isStarted.getAndSet(true)) {
      thread.start();
    }
  }

  CompletableFuture<EventSink.Receipt> offer(List<Arrival> delivery) {
    if (delivery.isEmpty()) {
      return CompletableFuture.completedFuture(new EventSink.Receipt(0, 0));
    }
    int limit = delivery.stream().anyMatch(Scribe::isMoney) ? CAPACITY_FOR_MONEY : CAPACITY;
    if (waiting.addAndGet(delivery.size()) > limit) {
      waiting.addAndGet(-delivery.size());
      return CompletableFuture.failedFuture(new EventSink.Busy());
    }
    Delivery work = new Delivery(List.copyOf(delivery), new CompletableFuture<>());
    queue.add(work);
    return work.answer;
  }

  /// Runs something on the writer thread, after all that was offered before it.
  <T> CompletableFuture<T> ask(Function<Journal, T> act) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    queue.add(
        new Task(open -> {
          try {
            answer.complete(act.apply(open));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        }));
    return answer;
  }

  /// Events taken and not yet durable.
  int waiting() {
    return waiting.get();
  }

  /// Commits all that was taken, then stops.
  @Override
  public void close() {
    queue.add(new Stop());
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Delivery> batch = new ArrayList<>();
    try {
      while (true) {
        Work work = queue.take();
        if (work instanceof Stop) {
          return;
        }
        if (work instanceof Task task) {
          task.act.accept(journal);
          continue;
        }
        gather((Delivery) work, batch);
        commit(batch);
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The first delivery and all deliveries right behind it, up to a batch.
  private void gather(Delivery first, List<Delivery> batch) {
    batch.add(first);
    int size = first.arrivals.size();
    while (queue.peek() instanceof Delivery next && size + next.arrivals.size() <= BATCH) {
      queue.remove();
      batch.add(next);
      size += next.arrivals.size();
    }
  }

  private void commit(List<Delivery> batch) {
    try {
      answer(batch, committed(batch.stream().flatMap(d -> d.arrivals.stream()).toList()));
    } catch (JournalException e) {
      fail(batch, e);
    } catch (RuntimeException e) {
      apart(batch, e);
    }
  }

  /// One delivery must not take its neighbours down: commit each on its own.
  private void apart(List<Delivery> batch, RuntimeException cause) {
    if (batch.size() == 1) {
      fail(batch, cause);
      return;
    }
    for (Delivery delivery : batch) {
      commit(List.of(delivery));
    }
  }

  private Committed committed(List<Arrival> arrivals) {
    Committed committed = journal.commit(arrivals, standings.judge());
    listener.accept(committed);
    return committed;
  }

  private void answer(List<Delivery> batch, Committed committed) {
    int from = 0;
    for (Delivery delivery : batch) {
      int to = from + delivery.arrivals.size();
      int fresh =
          (int) committed.entries().subList(from, to).stream().filter(e -> e.fresh()).count();
      from = to;
      waiting.addAndGet(-delivery.arrivals.size());
      delivery.answer.complete(new EventSink.Receipt(fresh, delivery.arrivals.size() - fresh));
    }
  }

  private void fail(List<Delivery> batch, RuntimeException cause) {
    for (Delivery delivery : batch) {
      waiting.addAndGet(-delivery.arrivals.size());
      delivery.answer.completeExceptionally(cause);
    }
  }

  private static boolean isMoney(Arrival arrival) {
    return arrival.event() instanceof ShowEvent.OrderChanged;
  }
}
