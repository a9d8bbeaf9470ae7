package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The laid-out program, served and asked as a shop's developer would.
@Timeout(120)
class ServeIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;

  @Test
  void aSignedDeliveryBecomesAViewerWithATierAndATagLine() throws IOException {
    var program = new Program(home);
    try (Shop shop = Shop.called("shop")) {
      String receiver = connect(program, shop, "shop");
      try (Serving serving = program.serve("--port", "0")) {
        var answer =
            shop.post(serving.url() + receiver, "e1", Shop.join("u1", "Marisol", "es-MX", "MX"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
            JSON.readTree("{\"accepted\":1,\"duplicates\":0}"), JSON.readTree(answer.body()));
        shop.post(serving.url() + receiver, "e1", Shop.join("u1", "Marisol", "es-MX", "MX"));
        assertEquals(
            401, Shop.called("stranger").post(serving.url() + receiver, "e2", "{}").statusCode());

        JsonNode viewers = json(program.run("viewers", "--format", "json"));
        assertEquals(1, viewers.size());
        JsonNode marisol = viewers.get(0);
        assertEquals("shop:u1", marisol.path("id").asText());
        assertEquals("Marisol", marisol.path("name").asText());
        assertEquals("new", marisol.path("tier").asText());
        assertEquals("es-419", marisol.path("standing").path("language").asText());
        assertEquals("MX", marisol.path("standing").path("country").asText());
        assertTrue(
            marisol.path("tagLine").path("en").asText().startsWith("ES · "), marisol::toString);
        assertTrue(
            marisol.path("tagLine").path("zh").asText().startsWith("西班牙语区-"), marisol::toString);
        assertTrue(marisol.path("present").asBoolean());

        assertEquals(0, serving.stop());
      }
      JsonNode shopRow = json(program.run("connection", "list", "--format", "json")).get(0);
      assertEquals(receiver, shopRow.path("receiver").asText());
      assertEquals(1, shopRow.path("accepted").asInt());
      assertEquals(1, shopRow.path("duplicates").asInt());
      assertEquals(1, shopRow.path("refused").path("signature").asInt());
      assertNoSecret(program, shop);
    }
  }

  @Test
  void connectionsComeAndGoWithinTwoSecondsOfARunningServe() throws Exception {
    var program = new Program(home);
    try (Shop shop = Shop.called("late");
        Serving serving = program.serve("--port", "0")) {
      String url = serving.url() + connect(program, shop, "late");
      String event = Shop.join("u1", "Mia", "en-US", "US");
      assertEquals(200, statusWithinTwoSeconds(shop, url, event, 200));

      assertEquals(0, program.run("connection", "remove", "late").code());
      assertEquals(404, statusWithinTwoSeconds(shop, url, event, 404));
      assertEquals(0, serving.stop());
    }
  }

  @Test
  void troubleIsOneSentenceAndEndsWithOne() throws IOException {
    var program = new Program(home);
    try (Serving serving = program.serve("--port", "0")) {
      assertSentence(program.run("serve", "--port", "0"), "Another Cuelight");
      Path events = Files.writeString(home.resolve("events.jsonl"), "");
      assertSentence(program.run("import", "events", events.toString()), "Another Cuelight");

      var other = new Program(home.resolve("other"));
      String port = serving.url().substring(serving.url().lastIndexOf(':') + 1);
      assertSentence(other.run("serve", "--port", port), "Port " + port);
      serving.stop();
    }
    Path file = Files.writeString(home.resolve("file"), "not a folder");
    assertSentence(new Program(file).run("serve", "--port", "0"), file.toString());
    assertSentence(new Program(file).run("viewers"), file.toString());
  }

  @Test
  void aDamagedCacheIsSetAsideAndSaidSo() throws IOException {
    var program = new Program(home);
    Files.writeString(home.resolve("cuelight.db"), "This is no cache. ".repeat(1_000));

    Path nothing = Files.writeString(home.resolve("none.jsonl"), "");
    Program.Outcome outcome = program.run("import", "events", nothing.toString());
    assertEquals(0, outcome.code(), outcome::toString);
    assertTrue(outcome.err().contains("cuelight.db.corrupt-"), outcome::toString);
  }

  @Test
  void anOpenAddressIsPrintedAsThisComputerReachesIt() {
    try (Serving serving = new Program(home).serve("--port", "0", "--bind", "0.0.0.0")) {
      assertEquals(0, serving.stop());
    }
  }

  @Test
  void theUsualPortGivesWayToAnotherOneWhenItIsTaken() throws IOException {
    var program = new Program(home);
    try (ServerSocket _ = occupy(8787);
        Serving serving = program.serve()) {
      assertFalse(serving.url().endsWith(":8787"));
      assertEquals(0, serving.stop());
    }
  }

  private static ServerSocket occupy(int port) throws IOException {
    try {
      return new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
    } catch (java.net.BindException e) {
      // Somebody else has it already: just as well.
      return new ServerSocket(0);
    }
  }

  private static int statusWithinTwoSeconds(Shop shop, String url, String event, int wanted)
      throws Exception {
    Instant end = Instant.now().plus(Duration.ofMillis(2_500));
    int status = 0;
    for (int n = 0; status != wanted && Instant.now().isBefore(end); n++) {
      status = shop.post(url, "e" + wanted + n, event).statusCode();
      Thread.sleep(50);
    }
    return status;
  }

  static String connect(Program program, Shop shop, String name) throws IOException {
    Program.Outcome added =
        program.runWith(
            shop.secret() + "\n",
            "connection",
            "add",
            "standard-webhooks",
            name,
            "--secret-stdin",
            "--format",
            "json");
    return json(added).path("receiver").asText();
  }

  static JsonNode json(Program.Outcome outcome) throws IOException {
    assertEquals(0, outcome.code(), outcome::toString);
    return JSON.readTree(outcome.out());
  }

  private static void assertSentence(Program.Outcome outcome, String part) {
    assertEquals(1, outcome.code(), outcome::toString);
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(part), outcome::toString);
    assertEquals(1, outcome.err().strip().lines().count(), outcome::toString);
  }

  private void assertNoSecret(Program program, Shop shop) throws IOException {
    String bare = shop.secret().substring("whsec_".length());
    try (var files = Files.walk(program.home().resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file).contains(bare), file::toString);
      }
    }
  }
}
