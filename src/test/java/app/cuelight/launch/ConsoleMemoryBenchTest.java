package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.store.LargeCache;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the console holds with its Viewers screen open on 1,000,000 buyers with 5,000,000 orders: a
/// process of its own with the options of `bin/cuelight`, the headless platform, software
/// rendering.
///
/// `-Dcuelight.bench.home=FOLDER` takes (or keeps) a cache such as `RetierBenchTest` makes.
@Tag("bench")
@Timeout(900)
final class ConsoleMemoryBenchTest {

  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);
  private static final int ORDERS = 5;

  @TempDir private Path temporary;

  @Test
  void theViewersScreenOfAMillion() throws IOException, InterruptedException {
    String kept = System.getProperty("cuelight.bench.home");
    Path home = kept == null ? temporary : Path.of(kept);
    var wiring = new Wiring(InstantSource.system(), new SecureRandom(), _ -> {});
    if (!Files.exists(home.resolve("cuelight.db"))) {
      Instant now = Instant.now();
      var cast = new Cast(wiring.knowledge(), wiring.clock(), List.of("US"));
      var size = new LargeCache.Size(VIEWERS, ORDERS, 0);
      LargeCache.fill(home, size, now, cast.standings(ShopNorms.NONE).at(now));
    }
    connect(wiring, home);
    Process console = console(home);
    try (BufferedReader said = console.errorReader(StandardCharsets.UTF_8)) {
      awaited(said, ViewersOpener.OPENED);
      print("opened", console.pid());
      awaited(said, ViewersOpener.SEARCHED);
      print("searched", console.pid());
      TimeUnit.SECONDS.sleep(30);
      print("half a minute later", console.pid());
    } finally {
      console.destroy();
      console.waitFor(30, TimeUnit.SECONDS);
    }
  }

  /// Without a connection it would open into a practice show.
  private static void connect(Wiring wiring, Path home) {
    var secret = Shop.called("memory").secret().getBytes(StandardCharsets.UTF_8);
    var nowhere = new PrintWriter(java.io.Writer.nullWriter());
    var paper = new Paper(new ByteArrayInputStream(secret), nowhere, nowhere);
    int code =
        new Terminal(new HouseBench(wiring, home, "1"), paper)
            .run(
                "connection",
                "add",
                "standard-webhooks",
                "memory" + Instant.now().toEpochMilli(),
                "--secret-stdin",
                "--home",
                home.toString());
    assertEquals(0, code);
  }

  private static Process console(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx1g",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:G1PeriodicGCInterval=10000",
            "-XX:GCTimeRatio=4",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw"));
    String more = System.getProperty("cuelight.bench.options", "");
    if (!more.isBlank()) {
      command.addAll(List.of(more.split(" ")));
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ViewersOpener.class.getName()));
    var builder = new ProcessBuilder(command);
    builder.environment().put("CUELIGHT_HOME", home.toString());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void awaited(BufferedReader said, String word) throws IOException {
    String line = said.readLine();
    while (line != null && !line.equals(word)) {
      System.out.println(line);
      line = said.readLine();
    }
    assertEquals(word, line);
  }

  private static void print(String when, long pid) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "BENCH console memory, Viewers screen %s: %.0f MB resident, %.0f MB at the most%n",
        when,
        megabytes(pid, "VmRSS:"),
        megabytes(pid, "VmHWM:"));
  }

  private static double megabytes(long pid, String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(field)) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    throw new AssertionError("The system does not tell what it holds.");
  }
}
