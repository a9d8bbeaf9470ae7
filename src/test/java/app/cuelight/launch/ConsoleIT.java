package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The console as a process, without a display.
@Timeout(120)
class ConsoleIT {

  private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";

  @TempDir private Path home;

  @Test
  void withNothingConnectedItOpensIntoAPracticeShowWithACacheOfItsOwn() throws Exception {
    var program = new Program(home);
    Process console = program.start(HEADLESS);
    try {
      var practice = new Program(home.resolve("practice"));
      int viewers = 0;
      while (viewers < 3 && console.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(500);
        viewers = ServeIT.json(practice.run("viewers", "--format", "json")).size();
      }
      assertTrue(viewers >= 3, "Nobody came to the practice show.");
      assertEquals(0, ServeIT.json(program.run("viewers", "--format", "json")).size());

      console.destroy();
      assertTrue(console.waitFor(30, TimeUnit.SECONDS), "It did not end.");
      assertEquals(0, console.exitValue());
    } finally {
      console.destroyForcibly();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayItSaysSoAndNamesTheWayWithout() throws IOException {
    Program.Outcome outcome = new Program(home).run();

    assertEquals(1, outcome.code(), outcome::toString);
    assertEquals(1, outcome.err().strip().lines().count(), outcome::toString);
    assertTrue(outcome.err().contains("cuelight serve"), outcome::toString);
    assertTrue(Files.notExists(home.resolve("practice").resolve("receiver.address")));
  }
}
