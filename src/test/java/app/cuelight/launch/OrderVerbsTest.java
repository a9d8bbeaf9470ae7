package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders and rates taken in on the command line, over a real cache.
final class OrderVerbsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path home;

  private record Said(int code, String out, String err) {}

  @Test
  void aFileIsTakenInAndWhatIsRejectedLiesBesideIt() throws IOException {
    Path file = orders();
    Said said = run("import", "orders", file.toString(), "--format", "json");
    assertEquals(0, said.code(), said.err());
    JsonNode done = JSON.readTree(said.out());
    assertEquals(5, done.path("read").asInt());
    assertEquals(2, done.path("applied").asInt());
    assertEquals(2, done.path("rejected").asInt());
    assertEquals(1, done.path("unidentified").path("rows").asInt());
    assertEquals("5.00", done.path("unidentified").path("amount").asText());
    assertTrue(said.err().contains("Line 5") || said.err().contains("line 5"), said.err());
    List<String> rejected = Files.readAllLines(Path.of(done.path("rejects").asText()));
    assertEquals(3, rejected.size());
    assertTrue(rejected.get(1).contains("4,c3,2026-02-31"), rejected.get(1));
    JsonNode again =
        JSON.readTree(run("import", "orders", file.toString(), "--format", "json").out());
    assertEquals(0, again.path("applied").asInt());
    assertEquals(2, again.path("duplicates").asInt());
  }

  @Test
  void ordersWithoutARateAreCountedUntilItIsThere() throws IOException {
    String sentence =
        "1 orders in USD are unconverted; take the rates of their days in with cuelight import rates";
    Said imported = run("import", "orders", orders().toString(), "--format", "json");
    assertEquals(1, JSON.readTree(imported.out()).path("unconverted").asInt());
    assertTrue(imported.err().contains(sentence), imported.err());
    JsonNode tiers = JSON.readTree(run("tiers", "--format", "json").out());
    assertEquals(1, tiers.path("unconvertedOrders").asInt());
    assertEquals("USD", tiers.path("unconverted").path(0).asText());
    assertEquals("warn", check("state"));
    assertEquals(sentence, check("detail"));
    Path rates =
        Files.writeString(home.resolve("rates.csv"), "day,currency,rate\n2026-01-02,USD,1.10\n");
    Said said = run("import", "rates", rates.toString(), "--currency", "EUR", "--format", "json");
    assertEquals("{\"read\":1,\"base\":\"EUR\"}", JSON.readTree(said.out()).toString());
    tiers = JSON.readTree(run("tiers", "--format", "json").out());
    assertEquals(0, tiers.path("unconvertedOrders").asInt());
    assertEquals("EUR", tiers.path("base").asText());
    assertEquals("ok", check("state"));
  }

  @Test
  void ratesAreRefusedWhileAShowHasTheHome() throws IOException {
    Path rates =
        Files.writeString(home.resolve("rates.csv"), "day,currency,rate\n2026-01-02,USD,1.10\n");
    try (var _ = Workspace.open(home, NOW)) {
      Said said = run("import", "rates", rates.toString());
      assertNotEquals(0, said.code());
      assertTrue(said.err().contains("Another Cuelight works with"), said.err());
    }
    assertEquals(0, run("import", "rates", rates.toString()).code());
  }

  private String check(String field) throws IOException {
    for (JsonNode check : JSON.readTree(run("doctor", "--format", "json").out()).path("checks")) {
      if (check.path("name").asText().equals("orders")) {
        return check.path(field).asText();
      }
    }
    throw new AssertionError("Nothing is said of orders.");
  }

  private Path orders() throws IOException {
    return Files.writeString(
        home.resolve("orders.csv"),
        """
        order id,customer,date,amount,currency
        1,c1,2026-01-02,10.00,EUR
        2,c2,2026-01-02,11.00,USD
        3,,2026-01-02,5.00,EUR
        4,c3,2026-02-31,5.00,EUR
        5,c4,2026-01-02,5.00,XXQ
        """);
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
