package app.cuelight.feed.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Correctly signed bodies that were valid once and then fell down the stairs: every one is either
/// taken or refused with 400, never a fault of ours; what was taken is read again out of the log.
class DeliveryFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");
  private static final List<String> SPLINTERS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "-1",
          "1e999",
          "NaN",
          "\"viewer\":",
          "\"id\":",
          "\u0000",
          "\uFEFF",
          "9".repeat(40),
          "{\"a\":".repeat(40));

  @Test
  @Tag("fuzz")
  void mutatedBodiesAreTakenOrRefused() {
    fuzz(2_000, 20261122L);
  }

  @Test
  @Tag("fuzz-long")
  void manyMoreMutatedBodiesAreTakenOrRefused() {
    for (long seed = 1; seed <= 50; seed++) {
      fuzz(10_000, seed);
    }
  }

  private static void fuzz(int count, long seed) {
    var sink = new KeptEvents();
    var random = new SplittableRandom(seed);
    var decoder = new ContractDecoder();
    int taken = 0;
    try (var feed = new LiveFeed(sink, () -> NOW)) {
      for (int i = 0; i < count; i++) {
        byte[] body = mutate(body(random), random);
        var answer = feed.deliver("e" + i, body, NOW);
        int status = answer.statusCode();
        assertTrue(
            status == 200 || status == 400,
            () -> status + " for " + new String(body, StandardCharsets.UTF_8));
        taken += status == 200 ? 1 : 0;
      }
    }
    assertTrue(taken > count / 50 && taken < count, taken + " of " + count + " taken");
    for (var arrival : sink.arrivals()) {
      assertEquals(arrival, decoder.decode(arrival.raw()));
    }
  }

  private static byte[] body(SplittableRandom random) {
    var lines = Samples.lines();
    String first = lines.get(random.nextInt(lines.size()));
    String body =
        random.nextInt(3) == 0
            ? "[" + first + "," + lines.get(random.nextInt(lines.size())) + "]"
            : first;
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutate(byte[] body, SplittableRandom random) {
    byte[] mutated = body;
    int wounds = random.nextInt(4);
    for (int i = 0; i < wounds; i++) {
      mutated = wound(mutated, random);
    }
    return mutated;
  }

  private static byte[] wound(byte[] body, SplittableRandom random) {
    int from = random.nextInt(body.length + 1);
    int to = Math.min(body.length, from + random.nextInt(12));
    byte[] patch =
        switch (random.nextInt(4)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2 ->
              SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
          default -> java.util.Arrays.copyOfRange(body, random.nextInt(from + 1), from);
        };
    byte[] next = new byte[from + patch.length + body.length - to];
    System.arraycopy(body, 0, next, 0, from);
    System.arraycopy(patch, 0, next, from, patch.length);
    System.arraycopy(body, to, next, from + patch.length, body.length - to);
    return next;
  }
}
