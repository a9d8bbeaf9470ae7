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
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
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
  @TempDir private Path shelf;

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
  void moneyOfNoneAndThreeDecimalsIsSaidAndReadAsItsCurrencyHasIt() throws IOException {
    done("coupons", "campaign", "add", "tokyo", "--name", "Tokyo", "--budget", "5000JPY");
    done("coupons", "campaign", "add", "kuwait", "--name", "Kuwait", "--budget", "10.5KWD");
    assertEquals("10.500", budget("kuwait").path("amount").asText());
    assertEquals("5000", budget("tokyo").path("amount").asText());
    done("coupons", "offer", "add", "j5", "--campaign", "tokyo", "--title", "J", "--off", "500JPY");
    done(
        "coupons",
        "offer",
        "add",
        "k5",
        "--campaign",
        "kuwait",
        "--title",
        "K",
        "--off",
        "1.25KWD");
    List<String> benefits = new ArrayList<>();
    json("coupons", "offer", "list").forEach(one -> benefits.add(one.path("benefit").asText()));
    assertEquals(List.of("5.00 USD", "500 JPY", "1.250 KWD"), benefits);
    for (String[] wrong :
        new String[][] {
          {"500.5JPY", "An amount in JPY has no decimals."},
          {"1.2345KWD", "An amount in KWD has at most 3 decimals."},
          {"5XXX", "Nobody pays in XXX. Name a currency such as USD, JPY or KWD."},
          {"5", "An amount names its currency, such as 5USD."}
        }) {
      Said said = run("coupons", "campaign", "add", "bad", "--name", "B", "--budget", wrong[0]);
      assertTrue(said.code() != 0 && said.err().contains(wrong[1]), said.err());
    }
  }

  private JsonNode budget(String campaign) throws IOException {
    for (JsonNode one : json("coupons", "campaign", "list")) {
      if (one.path("id").asText().equals(campaign)) {
        return one.path("budget");
      }
    }
    throw new AssertionError(campaign);
  }

  /// A budget that could only refuse is not taken, whichever of the two comes first.
  @Test
  void aBudgetAndItsCouponsAreOfOneCurrency() throws IOException {
    Said coupon =
        run(
            "coupons",
            "offer",
            "add",
            "j5",
            "--campaign",
            "spring",
            "--title",
            "J",
            "--off",
            "500JPY");
    assertEquals(1, coupon.code());
    assertTrue(
        coupon.err().contains("The budget of Spring is in USD, and J costs JPY"), coupon.err());
    Said changed = run("coupons", "campaign", "set", "spring", "--budget", "9000JPY");
    assertEquals(1, changed.code());
    assertTrue(changed.err().contains("or the campaign a budget in USD."), changed.err());
    assertEquals("500.00", budget("spring").path("amount").asText());
    done("coupons", "campaign", "set", "spring", "--budget", "none");
    done(
        "coupons", "offer", "add", "j5", "--campaign", "spring", "--title", "J", "--off", "500JPY");
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

  @Test
  void aBackupHoldsTheBooksARestoreBringsThemBackAndTheDoctorReadsThem() throws IOException {
    Path file = shelf.resolve("friday.zip");
    JsonNode kept = json("backup", file.toString()).path("contains");
    assertTrue(
        kept.toString().contains("\"coupons.db\"") && kept.toString().contains("\"cuelight.db\""),
        kept.toString());
    assertEquals(1, run("backup", file.toString()).code(), "never over another file");
    done("coupons", "campaign", "move", "spring", "ended");
    assertEquals("ok", coupons().path("state").asText());
    String aside = json("restore", file.toString()).path("before").asText();
    assertEquals("running", json("coupons", "campaign", "list").get(0).path("state").asText());
    assertTrue(Files.exists(Path.of(aside, "coupons.db")));
    try (RandomAccessFile raw = new RandomAccessFile(home.resolve("coupons.db").toFile(), "rw")) {
      raw.seek(8_192);
      raw.write(new byte[16_384]);
    }
    Files.deleteIfExists(home.resolve("coupons.db-wal"));
    assertEquals("fail", coupons().path("state").asText());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5_000));
    Said half = run("restore", file.toString());
    assertEquals(1, half.code());
    assertTrue(half.err().contains("Nothing was changed."), half.err());
    assertTrue(Files.exists(home.resolve("coupons.db")));
  }

  private JsonNode coupons() throws IOException {
    List<String> words = List.of("doctor", "--format", "json");
    JsonNode checks = JSON.readTree(run(words.toArray(String[]::new)).out()).path("checks");
    for (JsonNode check : checks) {
      if (check.path("name").asText().equals("coupons")) {
        return check;
      }
    }
    return checks;
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
