package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The host's page of the laid-out program, switched by its verbs while it serves.
@Timeout(120)
class HostPageIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;

  @Test
  void thePageFollowsItsSwitchWithinTwoSeconds() throws Exception {
    var program = new Program(home);
    assertEquals(
        JSON.readTree("{\"open\":false,\"served\":false,\"addresses\":[]}"),
        state(program, "show"));
    try (HttpClient browser = HttpClient.newHttpClient();
        Shop shop = Shop.called("shop")) {
      String receiver = ServeIT.connect(program, shop, "shop");
      try (Serving serving = program.serve("--port", "0")) {
        state(program, "on", "--port", freePort(), "--bind", "127.0.0.1");
        JsonNode served = servedWithinTwoSeconds(program);
        String address = served.path("addresses").get(0).asText();
        assertTrue(address.matches("http://127\\.0\\.0\\.1:\\d+/host/[\\w-]{22}/"), "an address");
        assertEquals(200, status(browser, address));

        shop.post(serving.url() + receiver, "e1", Shop.join("u1", "Marisol", "es-MX", "MX"));
        JsonNode sheet = sheetOf(browser, address, "Marisol");
        assertEquals("person", sheet.path("mode").asText());
        assertEquals("new", sheet.path("tier").asText());
        assertTrue(sheet.path("line").path("text").asText().contains("Marisol"), sheet::toString);

        state(program, "show", "--new-token");
        assertEquals(404, statusWithinTwoSeconds(browser, address, 404));
        JsonNode renewed = state(program, "show");
        assertNotEquals(address, renewed.path("addresses").get(0).asText());

        assertEquals(0, program.run("page", "off").code());
        assertEquals(0, statusWithinTwoSeconds(browser, address, 0));
        assertEquals(0, serving.stop());
        assertNoToken(address.replaceAll(".*/host/(.*)/", "$1"));
      }
    }
  }

  /// With port 0 a new token would come with another port, and the old address answer nothing.
  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private static JsonNode state(Program program, String... words) throws IOException {
    String[] all = new String[words.length + 3];
    all[0] = "page";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--format";
    all[words.length + 2] = "json";
    return ServeIT.json(program.run(all));
  }

  private static JsonNode servedWithinTwoSeconds(Program program) throws Exception {
    Instant end = Instant.now().plusSeconds(20);
    JsonNode now = state(program, "show");
    while (!now.path("served").asBoolean() && Instant.now().isBefore(end)) {
      now = state(program, "show");
    }
    assertTrue(now.path("served").asBoolean(), "served");
    return now;
  }

  private static JsonNode sheetOf(HttpClient browser, String address, String name)
      throws Exception {
    JsonNode sheet = JSON.createObjectNode();
    for (int i = 0; i < 100 && !sheet.path("name").asText().equals(name); i++) {
      Thread.sleep(50);
      var ask = HttpRequest.newBuilder(URI.create(address + "sheet.json")).build();
      sheet = JSON.readTree(browser.send(ask, BodyHandlers.ofString()).body());
    }
    return sheet;
  }

  private static int statusWithinTwoSeconds(HttpClient browser, String address, int wanted)
      throws Exception {
    Instant end = Instant.now().plus(Duration.ofMillis(2_500));
    int status = -1;
    while (status != wanted && Instant.now().isBefore(end)) {
      status = status(browser, address);
      Thread.sleep(50);
    }
    return status;
  }

  /// 0 when nobody answers.
  private static int status(HttpClient browser, String address) throws InterruptedException {
    try {
      var ask = HttpRequest.newBuilder(URI.create(address)).build();
      return browser.send(ask, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private void assertNoToken(String token) throws IOException {
    try (var files = Files.walk(home.resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file).contains(token), "no token in " + file.getFileName());
      }
    }
  }
}
