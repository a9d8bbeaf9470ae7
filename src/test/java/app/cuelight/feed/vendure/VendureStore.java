package app.cuelight.feed.vendure;

import app.cuelight.feed.NodeProgram;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A running Vendure: a real store that somebody else wrote, in a process of its own.
final class VendureStore {

  private static final Path NODE = Path.of("src/test/node");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  /// Started when somebody needs it; ends with this virtual machine.
  private static final class Running {
    private static final VendureStore STORE = new VendureStore();
  }

  private VendureStore() {
    List<Path> sources =
        List.of(
            NODE.resolve("vendure/package.json"),
            NODE.resolve("vendure/store.cjs"),
            NODE.resolve("shopify/faults.mjs"));
    var program =
        NodeProgram.install(
            Path.of("target/vendure"), sources, "node_modules/@vendure/testing/package.json");
    address = "http://127.0.0.1:" + program.start("store.cjs");
    try {
      String login = "mutation{login(username:\"superadmin\",password:\"superadmin\"){__typename}}";
      token =
          send("/admin-api", Map.of("query", login), "")
              .headers()
              .firstValue("vendure-auth-token")
              .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static VendureStore running() {
    return Running.STORE;
  }

  /// Asks the store.
  ///
  /// @return `data`
  /// @throws IOException when the answer did not come or is an error
  JsonNode ask(String query, Map<String, ?> variables) throws IOException {
    var answer = send("/admin-api", Map.of("query", query, "variables", variables), token);
    JsonNode read = JSON.readTree(answer.body());
    if (answer.statusCode() != 200 || read.has("errors")) {
      throw new IOException(answer.body());
    }
    return read.path("data");
  }

  /// The next call of a kind goes wrong.
  void fault(String on, String kind) throws IOException {
    send("/control", Map.of("faults", List.of(Map.of("on", on, "kind", kind))), "");
  }

  private HttpResponse<String> send(String path, Object body, String bearer) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
