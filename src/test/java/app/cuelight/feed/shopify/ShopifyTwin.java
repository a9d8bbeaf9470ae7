package app.cuelight.feed.shopify;

import app.cuelight.feed.NodeProgram;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A server of shops that answer like Shopify, in a process of its own: `src/test/node/shopify`.
/// One for all tests of a virtual machine; every shop is its own.
///
/// Node and npm are needed. npm fetches graphql-js and the package with Shopify's schemas once into
/// `target/shopify`; nothing of it is committed.
public final class ShopifyTwin {

  private static final Path SOURCE = Path.of("src/test/node/shopify");
  private static final Path HOME = Path.of("target/shopify");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String address;

  /// Started when somebody needs it; ends with this virtual machine.
  private static final class Running {
    private static final ShopifyTwin TWIN = new ShopifyTwin();
  }

  private ShopifyTwin() {
    address = "http://127.0.0.1:" + install().start("twin.mjs");
  }

  /// One shop of the server, empty.
  public static Shop shop(String name) {
    Shop shop = new Shop(Running.TWIN.address + "/s/" + name);
    shop.control(Map.of("reset", true));
    return shop;
  }

  /// Validates operations against the stable schemas; what is wrong, line by line.
  static List<String> check(Path operations, Object samples) {
    NodeProgram program = install();
    try {
      Path file = Files.createTempFile("samples", ".json");
      JSON.writeValue(file.toFile(), samples);
      return program.run(
          List.of("node", "check.mjs", operations.toAbsolutePath().toString(), file.toString()),
          120);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized NodeProgram install() {
    List<Path> sources =
        Stream.of("package.json", "schema.mjs", "check.mjs", "faults.mjs", "shop.mjs", "twin.mjs")
            .map(SOURCE::resolve)
            .toList();
    return NodeProgram.install(
        HOME, sources, "node_modules/graphql/package.json", ShopifyTwin::fetchSchemas);
  }

  private static void fetchSchemas(NodeProgram program) throws IOException {
    Path schemas = HOME.resolve("schemas.tgz");
    if (!Files.exists(schemas)) {
      String wanted =
          JSON.readTree(SOURCE.resolve("package.json").toFile()).at("/schemas/package").asText();
      Path fetched = HOME.resolve(program.npm("pack", "--silent", wanted).getLast().strip());
      Files.move(fetched, schemas, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// One shop.
  ///
  /// @param api its base address, for the setting `api`
  public record Shop(String api) {

    /// What the shop believes: its discounts with their codes, and what was asked of it.
    public JsonNode ledger() {
      return ask("/ledger", Map.of());
    }

    /// Tells the shop what to be and what to do wrong; see `twin.mjs`.
    public void control(Map<String, ?> wish) {
      ask("/control", wish);
    }

    /// What goes wrong the next times.
    public void fault(String on, String kind, int times) {
      control(Map.of("faults", List.of(Map.of("on", on, "kind", kind, "times", times))));
    }

    /// How often an operation was executed, by its field.
    public long calls(String field) {
      long calls = 0;
      for (JsonNode operation : ledger().path("operations")) {
        calls += operation.path("field").asText().equals(field) ? 1 : 0;
      }
      return calls;
    }

    /// Every code there is, by the title of its discount.
    public List<String> codes(String titleStart) {
      List<String> codes = new ArrayList<>();
      for (JsonNode discount : ledger().path("discounts")) {
        if (discount.path("title").asText().startsWith(titleStart)) {
          discount.path("codes").forEach(code -> codes.add(code.asText()));
        }
      }
      return codes;
    }

    private JsonNode ask(String path, Map<String, ?> body) {
      try {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(api + path))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
