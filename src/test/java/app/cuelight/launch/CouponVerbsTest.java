package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.store.Workspace;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coupons on the command line, over real books.
final class CouponVerbsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path home;

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void campaign() {
    Workspace.open(home, NOW).close();
    done("coupons", "campaign", "add", "spring", "--name", "Spring", "--budget", "500USD");
    done("coupons", "campaign", "move", "spring", "approved");
    done("coupons", "campaign", "move", "spring", "running");
    done(
        "coupons",
        "offer",
        "add",
        "five",
        "--campaign",
        "spring",
        "--title",
        "Five",
        "--off",
        "5USD",
        "--min",
        "50USD",
        "--min",
        "45EUR",
        "--product",
        "gid://shopify/Product/1",
        "--message",
        "Take {code}",
        "--message",
        "pt-BR=Pegue {code}",
        "--total",
        "100");
  }

  @Test
  void whatACouponIsCanBeSetAndReadBack() throws IOException {
    done(
        "coupons",
        "offer",
        "add",
        "spare",
        "--campaign",
        "spring",
        "--title",
        "S",
        "--gift",
        "Tea",
        "--worst",
        "1USD");
    JsonNode before = json("coupons", "offer", "list").get(0);
    assertEquals(
        "[{\"amount\":\"50.00\",\"currency\":\"USD\"},{\"amount\":\"45.00\",\"currency\":\"EUR\"}]",
        before.path("minimumSpend").toString());
    assertEquals("[\"gid://shopify/Product/1\"]", before.path("products").toString());
    assertEquals(
        "{\"\":\"Take {code}\",\"pt-BR\":\"Pegue {code}\"}", before.path("messages").toString());
    assertEquals(100, before.path("total").asInt());
    done(
        "coupons",
        "offer",
        "set",
        "five",
        "--fallback",
        "spare",
        "--per-show",
        "7",
        "--message",
        "de=Nimm {code}",
        "--until",
        "2026-04-01T00:00:00Z");
    JsonNode after = json("coupons", "offer", "list").get(0);
    assertEquals("spare", after.path("fallback").asText());
    assertEquals(7, after.path("perShow").asInt());
    assertEquals(100, after.path("total").asInt());
    assertEquals("until 2026-04-01T00:00:00Z", after.path("validity").asText());
    assertEquals("Nimm {code}", after.path("messages").path("de").asText());
    assertEquals("Take {code}", after.path("messages").path("").asText());
  }

  @Test
  void aFallbackIsACouponThereIsAndAnother() {
    Said none = run("coupons", "offer", "set", "five", "--fallback", "ten");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("There is no coupon ten to take its place."), none.err());
    Said same = run("coupons", "offer", "set", "five", "--fallback", "five");
    assertTrue(same.err().contains("A coupon does not take its own place."), same.err());
  }

  @Test
  void budgetsCapsAndQuietHoursAreSetByVerb() throws IOException {
    JsonNode rails =
        json(
            "coupons",
            "rails",
            "--per-show",
            "900USD",
            "--per-assistant",
            "300USD",
            "--per-person",
            "20USD",
            "--count-per-show",
            "1",
            "--count-per-week",
            "3",
            "--quiet-from",
            "21:00",
            "--quiet-to",
            "09:30",
            "--followers-only",
            "true",
            "--held",
            "10");
    assertEquals(rails, json("coupons", "rails"));
    assertEquals("900.00", rails.path("perShow").path("amount").asText());
    assertEquals("21:00", rails.path("quietFrom").asText());
    assertEquals("09:30", rails.path("quietTo").asText());
    assertEquals(10.0, rails.path("heldPercent").asDouble());
    assertTrue(rails.path("approvalAbove").isNull());
    assertTrue(json("coupons", "rails", "--per-show", "none").path("perShow").isNull());
    Said wrong = run("coupons", "rails", "--count-per-week", "0");
    assertTrue(wrong.err().contains("Nothing was changed."), wrong.err());
    assertEquals(3, json("coupons", "rails").path("countPerWeek").asInt());
    assertEquals(
        "250.00",
        json("coupons", "campaign", "set", "spring", "--budget", "250USD")
            .get(0)
            .path("budget")
            .path("amount")
            .asText());
  }

  @Test
  void aLargeOneNeedsAnotherNameAndTheLogSaysWhose() throws IOException {
    done("coupons", "rails", "--approval-above", "4USD");
    done("coupons", "approval", "ask", "five", "5USD");
    JsonNode wanted = json("coupons", "approval", "list").get(0);
    String id = wanted.path("id").asText();
    String asker = wanted.path("wantedBy").asText();
    Said self = run("coupons", "approval", "decide", id, "--as", asker);
    assertEquals(1, self.code());
    assertTrue(self.err().contains("has to agree."), self.err());
    done("coupons", "approval", "decide", id, "--as", "Bo");
    assertTrue(json("coupons", "approval", "list").get(0).path("agreed").asBoolean());
    assertTrue(run("coupons", "audit", "--format", "csv").out().contains(",Bo,approval,"));
    done("coupons", "campaign", "add", "big", "--name", "Big");
    Said alone = run("coupons", "campaign", "move", "big", "approved");
    assertEquals(1, alone.code());
    assertTrue(alone.err().contains("Big may cost more: somebody else than"), alone.err());
    done("coupons", "campaign", "move", "big", "approved", "--as", "Bo");
  }

  private void done(String... words) {
    Said said = run(words);
    assertEquals(0, said.code(), said.err());
  }

  private JsonNode json(String... words) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--format", "json"));
    Said said = run(all.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
    return JSON.readTree(said.out());
  }

  private Said run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var wiring = new Wiring(InstantSource.fixed(NOW), new SecureRandom(), _ -> {});
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--home", home.toString()));
    int code =
        new Terminal(
                new HouseBench(wiring, home, "1"),
                new Paper(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintWriter(out),
                    new PrintWriter(err)))
            .run(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }
}
