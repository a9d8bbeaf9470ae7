package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrameWorkTest {

  private final FrameWork work = new FrameWork();

  @Test
  void aShareOfFramesIsReadFromTheHistogram() {
    for (int i = 1; i <= 100; i++) {
      work.add(Duration.ofMillis(i <= 98 ? 1 : 90).toNanos());
    }
    assertEquals(100, work.frames());
    assertEquals(Duration.ofMillis(90), work.longest());
    assertEquals(Duration.ofNanos(1_250_000), work.atShare(0.98));
    assertEquals(Duration.ofNanos(64_250_000), work.atShare(0.99));
  }

  @Test
  void nothingMeasuredIsNothing() {
    work.add(5);
    work.reset();
    assertEquals(0, work.frames());
    assertEquals(Duration.ZERO, work.atShare(0.99));
  }
}
