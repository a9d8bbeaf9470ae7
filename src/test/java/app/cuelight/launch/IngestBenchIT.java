package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many events a second become durable, through the real process over loopback HTTP, sender and
/// receiver sharing the machine; as a share of the same receiver without a journal, run in turn.
@Tag("bench")
final class IngestBenchIT {

  private static final int ROUNDS = 5;
  private static final int WARM_UP = 4;

  @TempDir private Path home;

  private final Shop shop = Shop.called("load");

  @Test
  void eachEventItsOwnRequest() throws IOException {
    compare("single", 1, 20_000, 192);
  }

  @Test
  void inBatchesOf500() throws IOException {
    compare("batches of 500", 500, 400, 16);
  }

  private void compare(String name, int perRequest, int requests, int connections)
      throws IOException {
    Program program = Program.asInstalled(home);
    assertEquals(
        0,
        program
            .runWith(
                shop.secret(), "connection", "add", "standard-webhooks", "load", "--secret-stdin")
            .code());
    List<Double> durable = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    try (Serving serving = program.serve("--port", "0");
        Serving nothing = Serving.of(noJournal())) {
      String path = Paths.receiver(program, "load");
      Target real = new Target(serving.url() + path, port(serving), connections);
      Target empty =
          new Target(nothing.url() + "/in/load/" + NoJournal.TOKEN, port(nothing), connections);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double without = fire(empty, requests, perRequest, round);
        Duration before = cpu(serving);
        double with = fire(real, requests, perRequest, round);
        double spent = cpu(serving).minus(before).toNanos() / 1e3;
        if (round >= 0) {
          bare.add(without);
          durable.add(with);
          cpu.add(spent / (requests * (double) perRequest));
        }
      }
    }
    print(name, "durable events/s", durable);
    print(name, "without journal, events/s", bare);
    print(name, "CPU per event, µs", cpu);
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      shares.add(durable.get(i) / bare.get(i) * 100);
    }
    print(name, "share, %", shares);
  }

  private record Target(String url, int port, int connections) {}

  private double fire(Target target, int requests, int perRequest, int round) {
    List<byte[]> shots =
        new Ammunition(target.url, shop.secret(), round).requests(requests, perRequest);
    Cannon.Salvo salvo = new Cannon(target.port, target.connections).fire(shots);
    return salvo.perSecond() * perRequest;
  }

  private Process noJournal() throws IOException {
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsun.net.httpserver.nodelay=true",
            "-XX:+UseCompactObjectHeaders",
            "-cp",
            String.join(File.pathSeparator, Arrays.asList(classes.split(File.pathSeparator, -1))),
            NoJournal.class.getName(),
            shop.secret())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int port(Serving serving) {
    return URI.create(serving.url()).getPort();
  }

  private static Duration cpu(Serving serving) {
    return serving.process().info().totalCpuDuration().orElseThrow();
  }

  private static void print(String run, String figure, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "BENCH ingest, %s: %s median %,.1f (min %,.1f, max %,.1f, %d rounds)%n",
        run,
        figure,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
