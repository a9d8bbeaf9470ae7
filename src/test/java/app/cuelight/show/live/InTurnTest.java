package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// However many people are found, little waits for the writer.
@Timeout(30)
class InTurnTest {

  private static final List<Long> PEOPLE = LongStream.range(0, 1_777).boxed().toList();
  private static final Findings FOUND = new Findings(1, 5_000, List.of(), List.of(), PEOPLE);

  /// A writer slower than whoever finds.
  private static final class SlowPen implements GreetVerbs.Writing, AutoCloseable {
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger failed;

    SlowPen(AtomicInteger failed) {
      this.failed = failed;
    }

    private final AtomicInteger most = new AtomicInteger();

    @Override
    public <T> void write(Function<Journal, T> act, Consumer<T> then) {
      most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
      writer.execute(() -> {
        try {
          Thread.sleep(5);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        waiting.decrementAndGet();
        try {
          then.accept(act.apply(null));
        } catch (IllegalStateException onPurpose) {
          failed.incrementAndGet();
        }
      });
    }

    @Override
    public void close() {
      writer.close();
    }
  }

  @Test
  void everybodyIsWrittenSomeAtATimeAndLittleWaits() throws InterruptedException {
    var written = new ConcurrentLinkedQueue<List<Long>>();
    var told = new AtomicInteger();
    try (var pen = new SlowPen(new AtomicInteger())) {
      var turns = new InTurn(pen, () -> false);
      Runnable find =
          () ->
              turns.write(
                  FOUND,
                  (_, some) -> {
                    written.add(some.others());
                    return some.others().size();
                  },
                  told::addAndGet);
      Thread beside = Thread.ofPlatform().start(find);
      find.run();
      beside.join();
      assertEquals(2, pen.most.get(), "a piece of each who finds");
    }
    assertEquals(2 * PEOPLE.size(), told.get());
    assertEquals(8, written.size());
    List<Long> all = new ArrayList<>();
    written.forEach(all::addAll);
    assertEquals(
        PEOPLE, all.stream().distinct().sorted().toList(), "each of them, and nobody else");
  }

  @Test
  void aPieceThatFailsHoldsNobodyUp() {
    var failed = new AtomicInteger();
    var tried = new AtomicInteger();
    try (var pen = new SlowPen(failed)) {
      new InTurn(pen, () -> false)
          .write(
              FOUND,
              (_, _) -> {
                tried.incrementAndGet();
                throw new IllegalStateException("on purpose");
              },
              _ -> {});
    }
    assertEquals(4, tried.get());
    assertEquals(4, failed.get());
  }

  /// The writer has stopped with the show: what was handed to it is never done.
  @Test
  void nobodyWaitsForAWriterThatHasEnded() {
    var over = new AtomicBoolean();
    GreetVerbs.Writing nobody =
        new GreetVerbs.Writing() {
          @Override
          public <T> void write(Function<Journal, T> act, Consumer<T> then) {
            over.set(true);
          }
        };
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> new InTurn(nobody, over::get).write(FOUND, (_, _) -> 1, _ -> {}));
  }
}
