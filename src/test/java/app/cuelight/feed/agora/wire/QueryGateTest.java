package app.cuelight.feed.agora.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryGateTest {

  private final VirtualTime time = new VirtualTime();
  private final QueryGate gate = new QueryGate(20, time, time);

  @Test
  void noSecondHasMoreThanTwentyQueries() throws Exception {
    List<Long> passed = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      gate.pass();
      passed.add(time.millis());
      time.sleep(Duration.ofMillis(i % 7 == 0 ? 30 : 0));
    }
    for (int i = 20; i < passed.size(); i++) {
      long apart = passed.get(i) - passed.get(i - 20);
      assertTrue(apart >= 1_000, "query " + i + " came " + apart + " ms after the 20th before it");
    }
    long whole = passed.getLast() - passed.getFirst();
    assertTrue(whole >= 9_000 && whole <= 9_600, "200 queries took " + whole + " ms");
  }

  @Test
  void theFirstTwentyDoNotWait() throws Exception {
    for (int i = 0; i < 20; i++) {
      gate.pass();
    }
    assertEquals(List.of(), time.seconds());
    gate.pass();
    assertEquals(List.of(1L), time.seconds());
  }

  @Test
  void aClockThatIsSetBackDoesNotCloseTheGate() throws Exception {
    for (int i = 0; i < 30; i++) {
      gate.pass();
    }
    int before = time.seconds().size();
    time.sleep(Duration.ofDays(-1));
    for (int i = 0; i < 5; i++) {
      gate.pass();
    }
    List<Long> waited = time.seconds().subList(before + 1, time.seconds().size());
    assertEquals(List.of(1L), waited);
  }
}
