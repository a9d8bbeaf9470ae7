package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopOrderTest {

  @Test
  void whatStartedLastStopsFirstAndOneFailureStopsNobody() {
    List<String> stopped = new ArrayList<>();
    var order = new StopOrder();
    order.add("cache", () -> stopped.add("cache"));
    order.add(
        "show",
        () -> {
          throw new IllegalStateException("stuck");
        });
    order.add("feed", () -> stopped.add("feed"));

    order.close();
    order.close();

    assertEquals(List.of("feed", "cache"), stopped);
  }
}
