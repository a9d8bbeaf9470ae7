package app.cuelight.launch;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.live.Standings;
import app.cuelight.store.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the start of the process to the first frame with data, with an empty cache and with a
/// million viewers, as a ratio to an empty JavaFX window on the same Java started in turn; and what
/// the process holds in memory a few seconds later.
@Tag("bench")
final class StartBenchIT {

  private static final int ROUNDS = 5;
  private static final int VIEWERS = 1_000_000;
  private static final Pattern FIRST_FRAME = Pattern.compile("first frame came (\\d+) ms");

  @TempDir private Path home;

  @Test
  void startToFirstFrame() throws Exception {
    Path empty = connected("empty");
    Path full = connected("full");
    fill(full);
    List<Double> window = new ArrayList<>();
    List<Double> fresh = new ArrayList<>();
    List<Double> million = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      double bare = emptyWindow();
      double first = console(empty, new ArrayList<>());
      double second = console(full, round < 0 ? new ArrayList<>() : memory);
      if (round >= 0) {
        window.add(bare);
        fresh.add(first / bare);
        million.add(second / bare);
      }
    }
    print("empty JavaFX window, ms", window);
    print("console on an empty cache, times that", fresh);
    print("console on 1,000,000 viewers, times that", million);
    print("resident memory with 1,000,000 viewers, MB", memory);
  }

  private Path connected(String name) {
    Path folder = home.resolve(name);
    Shop shop = Shop.called(name);
    new Program(folder)
        .runWith(shop.secret(), "connection", "add", "standard-webhooks", name, "--secret-stdin");
    return folder;
  }

  private static void fill(Path folder) {
    InstantSource clock = InstantSource.system();
    Localities places = new Localities(new PlacesReader().read(), clock.instant());
    Standings standings = new Standings(places, List.of(), ShopNorms.NONE, clock);
    Crowd crowd = new Crowd(VIEWERS, 7).before(Duration.ofDays(3));
    try (Workspace cache = Workspace.open(folder, clock.instant())) {
      for (int from = 0; from < VIEWERS; from += 10_000) {
        List<Arrival> joins = crowd.joins(from, 10_000);
        var _ = cache.journal().commit(joins, standings.judge());
      }
    }
  }

  private static double emptyWindow() throws IOException, InterruptedException {
    Process process =
        headless("-cp", System.getProperty("java.class.path"), EmptyWindow.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String millis =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor(30, TimeUnit.SECONDS);
    return Double.parseDouble(millis);
  }

  private static ProcessBuilder headless(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseCompactObjectHeaders",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command);
  }

  private static double console(Path folder, List<Double> memory) throws Exception {
    Path log = folder.resolve("logs/cuelight.log");
    Files.deleteIfExists(log);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("cuelight.dist"), "bin", "cuelight").toString());
    builder.environment().put("CUELIGHT_HOME", folder.toString());
    builder.environment().put("CUELIGHT_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CUELIGHT_JAVA_OPTS", "-Dglass.platform=Headless -Dprism.order=sw");
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      double millis = firstFrame(log);
      TimeUnit.SECONDS.sleep(5);
      memory.add(resident(process.pid()));
      return millis;
    } finally {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static double firstFrame(Path log) throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(end)) {
      if (Files.exists(log)) {
        Matcher line = FIRST_FRAME.matcher(Files.readString(log));
        if (line.find()) {
          return Double.parseDouble(line.group(1));
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("There was no first frame.");
  }

  private static double resident(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    throw new AssertionError("The system does not tell what it holds.");
  }

  private static void print(String figure, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "BENCH start: %s median %.2f (min %.2f, max %.2f, %d rounds)%n",
        figure,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
