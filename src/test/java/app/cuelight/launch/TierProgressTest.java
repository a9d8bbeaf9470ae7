package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `cuelight tiers set --rehearse` shows while it reads, over a real cache.
final class TierProgressTest {

  private static final String SAID = "0 of 1200 people would change tier; nothing was changed.";

  @TempDir private Path home;

  @Test
  void whoLooksOnSeesHowFarItIsAndTheAnswerStandsBelow() throws IOException {
    comePeople(1_200);
    assertEquals(
        "\r[                    ]   0 % of people"
            + "\r[################    ]  83 % of people"
            + "\r[####################] 100 % of people\n"
            + SAID
            + "\n",
        rehearsed(true));
    assertEquals(SAID + "\n", rehearsed(false));
  }

  private void comePeople(int people) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < people; i++) {
      lines.append(
          """
          {"id":"e%1$d","type":"viewer.join","timestamp":"2026-10-04T20:00:00Z","data":{"room":"main","viewer":{"id":"u%1$d","name":"Mia"}}}
          """
              .formatted(i));
    }
    Path file = Files.writeString(home.resolve("events.jsonl"), lines);
    run(false, "import", "events", file.toString(), "--connection", "shop");
  }

  private String rehearsed(boolean watched) {
    return run(watched, "tiers", "set", "few.often=3", "--rehearse");
  }

  private String run(boolean watched, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var wiring = new Wiring(InstantSource.system(), new SecureRandom(), _ -> {});
    var paper =
        new Paper(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            watched);
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--home";
    all[words.length + 1] = home.toString();
    assertEquals(0, new Terminal(new HouseBench(wiring, home, "1"), paper).run(all), err::toString);
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
