package app.cuelight.launch;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.FrameWork;
import app.cuelight.desk.shell.Books;
import app.cuelight.desk.shell.Choices;
import app.cuelight.desk.shell.ConsoleWindow;
import app.cuelight.desk.shell.DeskSettings;
import app.cuelight.desk.shell.Dials;
import app.cuelight.desk.shell.Lines;
import app.cuelight.desk.shell.OnAir;
import app.cuelight.desk.shell.Plays;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.show.host.CodeBoard;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.port.EventSink;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the screen costs while the room floods: the console's own window on the headless platform
/// with software rendering, over a running show with 100,000 people in the room.
@Tag("bench")
final class ScreenBenchTest {

  private static final int PRESENT = 100_000;
  private static final int SECONDS = 10;
  private static final int ROUNDS = 5;
  private static final int BURST = 50_000;

  @TempDir private Path home;

  @Test
  void theScreenInAFlood() throws Exception {
    try (Evening evening = Evening.at(home)) {
      Crowd crowd = new Crowd(PRESENT, 7);
      fill(evening, crowd);
      Gaps gaps = new Gaps();
      ConsoleWindow window = open(evening, gaps);
      measure(evening, crowd, window, gaps, 0);
      measure(evening, crowd, window, gaps, 5_000);
      measure(evening, crowd, window, gaps, 20_000);
      burst(evening, crowd, gaps);
      onFx(() -> {
        window.close();
        return true;
      });
    }
  }

  /// The longest time between two frames.
  private static final class Gaps extends AnimationTimer {
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();
    private long last;

    @Override
    public void handle(long now) {
      long real = System.nanoTime();
      if (last != 0) {
        longest.accumulateAndGet(real - last, Math::max);
      }
      last = real;
      frames.incrementAndGet();
    }

    void reset() {
      longest.set(0);
      frames.set(0);
    }
  }

  private static void fill(Evening evening, Crowd crowd) throws Exception {
    for (int from = 0; from < PRESENT; from += 1_000) {
      evening.show().offer(crowd.joins(from, 1_000)).get(30, TimeUnit.SECONDS);
    }
    while (evening.show().get().watching().known() < PRESENT) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static ConsoleWindow open(Evening evening, Gaps gaps) throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
      ready.await(20, TimeUnit.SECONDS);
    } catch (IllegalStateException alreadyRunning) {
      ready.countDown();
    }
    Platform.setImplicitExit(false);
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    DeskClock clock = new DeskClock(InstantSource.system(), System::nanoTime, zone, _ -> zone);
    return onFx(() -> {
      ConsoleWindow window =
          new ConsoleWindow(
              new Stage(),
              new OnAir(
                  evening.show(),
                  evening.show(),
                  () -> null,
                  _ -> {},
                  new CodeBoard(
                      new HostPoster(
                          evening.show(),
                          evening.show()::host,
                          InstantSource.system(),
                          ZoneId.of("UTC")),
                      (_, _) -> ""),
                  () -> null,
                  List::of,
                  evening.show().host(),
                  _ -> {}),
              new Choices(
                  DeskSettings.first(), _ -> {}, GreetingStyle.USUAL, _ -> {}, Dials.book()),
              new Books(Lines.book(), Plays.book(), Lines.page(), null, null, null, null),
              clock);
      window.show();
      gaps.start();
      return window;
    });
  }

  private static void measure(
      Evening evening, Crowd crowd, ConsoleWindow window, Gaps gaps, int perSecond)
      throws Exception {
    List<Double> p99 = new ArrayList<>();
    List<Double> fps = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      window.work().reset();
      gaps.reset();
      long start = System.nanoTime();
      send(evening, crowd, perSecond);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (round >= 0) {
        FrameWork work = window.work();
        p99.add(work.atShare(0.99).toNanos() / 1e6);
        fps.add(gaps.frames.get() / seconds);
      }
    }
    String run = "at " + perSecond + " events/s";
    print(run, "FX work a frame p99, ms", p99);
    print(run, "frames/s", fps);
  }

  private static void send(Evening evening, Crowd crowd, int perSecond) throws Exception {
    long start = System.nanoTime();
    CompletableFuture<EventSink.Receipt> last = CompletableFuture.completedFuture(null);
    for (int tenth = 1; tenth <= SECONDS * 10; tenth++) {
      List<Arrival> batch = crowd.acts(perSecond / 10);
      if (!batch.isEmpty()) {
        last = evening.show().offer(batch);
      }
      long until = start + TimeUnit.MILLISECONDS.toNanos(tenth * 100L);
      LockSupport.parkNanos(until - System.nanoTime());
    }
    last.get(30, TimeUnit.SECONDS);
  }

  private static void burst(Evening evening, Crowd crowd, Gaps gaps) throws Exception {
    List<Double> stalls = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      List<List<Arrival>> batches = new ArrayList<>();
      for (int from = 0; from < BURST; from += 500) {
        batches.add(crowd.newcomers(500));
      }
      TimeUnit.SECONDS.sleep(2);
      gaps.reset();
      List<CompletableFuture<EventSink.Receipt>> answers = new ArrayList<>();
      for (List<Arrival> batch : batches) {
        CompletableFuture<EventSink.Receipt> answer = evening.show().offer(batch);
        while (answer.isCompletedExceptionally()) {
          LockSupport.parkNanos(5_000_000);
          answer = evening.show().offer(batch);
        }
        answers.add(answer);
      }
      for (CompletableFuture<EventSink.Receipt> answer : answers) {
        answer.get(60, TimeUnit.SECONDS);
      }
      TimeUnit.SECONDS.sleep(1);
      if (round > 0) {
        stalls.add(gaps.longest.get() / 1e6);
      }
    }
    print("burst of " + BURST + " joins", "longest gap between frames, ms", stalls);
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }

  private static void print(String run, String figure, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "BENCH screen, %s: %s median %.1f (min %.1f, max %.1f, %d rounds)%n",
        run,
        figure,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
