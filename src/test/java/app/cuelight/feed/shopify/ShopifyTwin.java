package app.cuelight.feed.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

  private final Process process;
  private final String address;

  /// Started when somebody needs it; ends with this virtual machine.
  private static final class Running {
    private static final ShopifyTwin TWIN = new ShopifyTwin();
  }

  private ShopifyTwin() {
    install();
    try {
      process =
          new ProcessBuilder("node", "twin.mjs")
              .directory(HOME.toFile())
              .redirectError(HOME.resolve("twin.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      String port = process.inputReader(StandardCharsets.UTF_8).readLine();
      if (port == null) {
        throw new AssertionError(
            "The shop of the tests did not start: " + Files.readString(HOME.resolve("twin.log")));
      }
      address = "http://127.0.0.1:" + port;
    } catch (IOException e) {
      throw missing(e);
    }
  }

  private static AssertionError missing(IOException e) {
    return new AssertionError(
        "Node 20 or newer and npm are needed for the tests of Shopify, and one of them is not"
            + " installed: see README.md, \"What the checks need\".",
        e);
  }

  /// One shop of the server, empty.
  public static Shop shop(String name) {
    Shop shop = new Shop(Running.TWIN.address + "/s/" + name);
    shop.control(Map.of("reset", true));
    return shop;
  }

  /// Validates operations against the stable schemas; what is wrong, line by line.
  static List<String> check(Path operations, Object samples) {
    install();
    try {
      Path file = Files.createTempFile("samples", ".json");
      JSON.writeValue(file.toFile(), samples);
      return run(
          List.of("node", "check.mjs", operations.toAbsolutePath().toString(), file.toString()),
          120);
    } catch (IOException e) {
      throw missing(e);
    }
  }

  /// Puts the packages in place, once, also where several virtual machines ask at once.
  private static synchronized void install() {
    try {
      Files.createDirectories(HOME);
      try (var lock = new RandomAccessFile(HOME.resolve("lock").toFile(), "rw");
          var _ = lock.getChannel().lock()) {
        try (var files = Files.list(SOURCE)) {
          for (Path file : files.toList()) {
            Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
        if (!Files.exists(HOME.resolve("node_modules/graphql/package.json"))) {
          npm("install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock");
        }
        if (!Files.exists(HOME.resolve("schemas.tgz"))) {
          String schemas =
              JSON.readTree(SOURCE.resolve("package.json").toFile())
                  .at("/schemas/package")
                  .asText();
          List<String> said = npm("pack", "--silent", schemas);
          Files.move(HOME.resolve(said.getLast().strip()), HOME.resolve("schemas.tgz"));
        }
      }
    } catch (IOException e) {
      throw missing(e);
    }
  }

  private static List<String> npm(String... arguments) throws IOException {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>();
    command.add(isWindows ? "npm.cmd" : "npm");
    command.addAll(List.of(arguments));
    command.add("--prefer-offline");
    return run(command, 300);
  }

  private static List<String> run(List<String> command, int seconds) throws IOException {
    Path errors = Files.createTempFile("node", ".log");
    Process process =
        new ProcessBuilder(command).directory(HOME.toFile()).redirectError(errors.toFile()).start();
    try {
      List<String> said =
          process.inputReader(StandardCharsets.UTF_8).lines().filter(it -> !it.isBlank()).toList();
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(
            String.join(" ", command) + " failed: " + said + Files.readString(errors));
      }
      return said;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
