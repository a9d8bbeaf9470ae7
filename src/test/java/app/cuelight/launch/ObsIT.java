package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.obs.ObsStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// OBS goes live and ends while the laid-out program serves.
@Timeout(120)
class ObsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path home;

  @Test
  void aServingProgramHearsObsGoLiveAndEnd() throws Exception {
    var program = new Program(home);
    try (var obs = new ObsStandIn(0, true)) {
      Program.Outcome added =
          program.runWith(
              ObsStandIn.PASSWORD,
              "connection",
              "add",
              "obs",
              "studio",
              "--secret-stdin",
              "--set",
              "url=" + obs.url());
      assertEquals(0, added.code(), added::toString);
      Program.Outcome tried = program.run("connection", "test", "studio");
      assertEquals(0, tried.code(), tried::toString);
      try (Serving serving = program.serve("--port", "0")) {
        assertTrue(becomes(program, 0), "it logs in");
        obs.startStream();
        obs.stopStream();
        assertTrue(becomes(program, 3), "starting, live, ended");
        assertEquals(0, serving.stop());
      }
    }
  }

  private static boolean becomes(Program program, long accepted) throws Exception {
    for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
      JsonNode row =
          new ObjectMapper()
              .readTree(program.run("connection", "list", "--format", "json").out())
              .path(0);
      if (row.path("state").asText().equals("ok") && row.path("accepted").asLong() == accepted) {
        return true;
      }
      Thread.sleep(300);
    }
    return false;
  }
}
