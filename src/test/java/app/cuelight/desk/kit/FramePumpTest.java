package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.desk.kit.FramePump.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FramePumpTest {

  private static final long FRAME = 16_666_667;

  private final AtomicReference<String> latest = new AtomicReference<>();
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> shown = new ArrayList<>();

  @Test
  void theNewestWinsAndIsShownOnce() {
    var pump = pump(List.of(new Step<>(Duration.ZERO, shown::add)));
    frame(pump);
    latest.set("1");
    latest.set("2");
    frame(pump);
    frame(pump);
    assertEquals(List.of("2"), shown);
  }

  @Test
  void aPartThatRestsTakesWhatIsNewestAfterwards() {
    var pump = pump(List.of(new Step<>(Duration.ofMillis(100), shown::add)));
    for (int i = 0; i < 14; i++) {
      latest.set("" + i);
      frame(pump);
    }
    assertEquals(List.of("0", "6", "12"), shown);
  }

  @Test
  void whatDoesNotFitIntoTheFrameWaitsForTheNext() {
    var pump =
        pump(
            List.of(
                new Step<>(Duration.ZERO, v -> work("a" + v)),
                new Step<>(Duration.ZERO, v -> work("b" + v))));
    latest.set("1");
    frame(pump);
    assertEquals(List.of("a1"), shown);
    latest.set("2");
    frame(pump);
    frame(pump);
    assertEquals(List.of("a1", "b2", "a2"), shown);
  }

  private void work(String done) {
    shown.add(done);
    nanos.addAndGet(5_000_000);
  }

  private void frame(FramePump<String> pump) {
    nanos.addAndGet(FRAME);
    pump.frame();
  }

  private FramePump<String> pump(List<Step<String>> steps) {
    return new FramePump<>(latest::get, nanos::get, () -> {}, steps);
  }
}
