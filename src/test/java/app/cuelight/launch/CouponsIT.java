package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Coupons granted from outside while the laid-out program serves: granted once, sent once, and the
/// order that uses the code is matched.
@Timeout(180)
class CouponsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path home;

  @Test
  void whatIsSentTwiceFromOutsideIsGrantedOnceAndLeavesByTheServingProcess() throws Exception {
    var program = new Program(home);
    try (Shop shop = Shop.called("shop")) {
      String receiver = ServeIT.connect(program, shop, "shop");
      assertEquals(
          0, program.run("coupons", "campaign", "add", "spring", "--name", "Spring").code());
      assertEquals(0, program.run("coupons", "campaign", "move", "spring", "approved").code());
      assertEquals(0, program.run("coupons", "campaign", "move", "spring", "running").code());
      assertEquals(
          0,
          program
              .run(
                  "coupons",
                  "offer",
                  "add",
                  "five",
                  "--campaign",
                  "spring",
                  "--title",
                  "Five off",
                  "--off",
                  "5USD")
              .code());
      try (Serving serving = program.serve("--port", "0")) {
        String url = serving.url() + receiver;
        assertEquals(200, shop.post(url, "e1", Shop.join("u1", "Ana", "en-US", "US")).statusCode());

        Program.Outcome first = program.run("coupons", "send", "five", "shop:u1");
        assertEquals(0, first.code(), first::toString);
        Program.Outcome second = program.run("coupons", "send", "five", "shop:u1");
        assertEquals(1, second.code(), second::toString);
        assertTrue(second.err().contains("already-granted"), second::toString);

        JsonNode row = settled(program);
        assertEquals("shop:u1", row.path("viewer").asText());
        assertEquals("spring", row.path("campaign").asText());
        assertEquals("console/link", row.path("channel").asText());
        assertEquals("accepted", row.path("state").asText());
        assertEquals(1, row.path("attempts").asInt());
        assertTrue(row.path("why").isNull(), row::toString);

        String order =
            Shop.order("u1", "o1", "25.00")
                .replace(
                    "\"placedAt\"",
                    "\"coupons\":[\"" + row.path("code").asText() + "\"],\"placedAt\"");
        assertEquals(200, shop.post(url, "e2", order).statusCode());
        assertTrue(redeemed(program), "the order is matched to the grant");
        assertEquals(0, serving.stop());
      }
    }
  }

  /// The one row there is, once it has left.
  private static JsonNode settled(Program program) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode rows = outbox(program);
    while (!List.of("accepted", "delivered").contains(rows.get(0).path("state").asText())
        && Instant.now().isBefore(end)) {
      rows = outbox(program);
    }
    assertEquals(1, rows.size(), rows::toString);
    return rows.get(0);
  }

  private static JsonNode outbox(Program program) throws IOException {
    return ServeIT.json(program.run("outbox", "--format", "json"));
  }

  private static boolean redeemed(Program program) {
    Instant end = Instant.now().plus(PATIENCE);
    boolean found = false;
    while (!found && Instant.now().isBefore(end)) {
      found = program.run("coupons", "audit", "--format", "csv").out().contains("REDEEMED");
    }
    return found;
  }
}
