package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kill anywhere: what was acknowledged is there, once, whatever moment the process died at.
class CrashIT {

  @TempDir private Path home;

  @Test
  @Tag("crash")
  @Timeout(180)
  void killingTheProcessInAFloodLosesNothingAndDoublesNothing() throws IOException {
    killed(3, 2_000);
  }

  @Test
  @Tag("crash")
  @Timeout(120)
  void anOrderlyStopInAFloodKeepsWhatWasAcknowledgedAndLeavesNoTrace() throws IOException {
    var program = new Program(home);
    try (Shop shop = Shop.called("flood")) {
      String receiver = ServeIT.connect(program, shop, "flood");
      var flood = new Flood(shop);
      try (Serving serving = program.serve("--port", "0")) {
        flood.run(serving.url() + receiver, 1_500, () -> assertEquals(0, serving.stop()));
        assertEquals(0, serving.process().exitValue());
      }
      assertEverythingAcknowledgedIsThere(program, flood);
      assertTrue(Files.notExists(home.resolve("cuelight.open")));
      assertTrue(Files.notExists(home.resolve("receiver.address")));
    }
  }

  @Test
  @Tag("crash-long")
  @Timeout(3_600)
  void killingTheProcessFiftyTimesLosesNothingAndDoublesNothing() throws IOException {
    killed(50, 6_000);
  }

  private void killed(int times, int millis) throws IOException {
    var program = new Program(home);
    try (Shop shop = Shop.called("flood")) {
      String receiver = ServeIT.connect(program, shop, "flood");
      var flood = new Flood(shop);
      for (int round = 0; round < times; round++) {
        try (Serving serving = program.serve("--port", "0")) {
          flood.retryUnanswered(serving.url() + receiver);
          flood.run(serving.url() + receiver, millis, serving::kill);
        }
        assertTrue(flood.unanswered() > 0, "Nothing was under way when the process was killed.");
      }
      try (Serving serving = program.serve("--port", "0")) {
        assertEverythingAcknowledgedIsThere(program, flood);
        flood.retryUnanswered(serving.url() + receiver);
        assertEquals(0, serving.stop());
      }
      assertEverythingIsThereOnce(program, flood);
    }
  }

  /// Right after the last restart, before anything is sent again.
  private static void assertEverythingAcknowledgedIsThere(Program program, Flood flood)
      throws IOException {
    Map<String, BigDecimal> kept = net(program);
    flood
        .acknowledged()
        .forEach((viewer, sum) ->
            assertTrue(
                kept.getOrDefault(viewer, BigDecimal.ZERO).compareTo(sum) >= 0,
                viewer + " bought for " + sum + ", the cache knows of " + kept.get(viewer)));
  }

  private static void assertEverythingIsThereOnce(Program program, Flood flood) throws IOException {
    assertEquals(flood.sent(), net(program));
    JsonNode counts = ServeIT.json(program.run("connection", "list", "--format", "json")).get(0);
    assertEquals(flood.events(), counts.path("accepted").asLong());
  }

  private static Map<String, BigDecimal> net(Program program) throws IOException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonNode viewer : ServeIT.json(program.run("viewers", "--format", "json"))) {
      sums.put(
          viewer.path("id").asText(), new BigDecimal(viewer.path("net").path("amount").asText()));
    }
    return sums;
  }
}
