package app.cuelight.domain.locale.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.phrases.LanguageReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What hearing costs: CPU time of a message and the heap of the tables.
@Tag("bench")
final class LanguageBenchTest {

  private static final int ROUNDS = 5;

  @Test
  void aMessageCostsLessThanAFifthOfAMillisecond() {
    List<String> lines = Corpus.lines("chat.tsv").stream().map(Corpus.Line::text).toList();
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 10; round++) {
      lines.forEach(Corpus.EAR::hear);
    }
    double worst = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < 5; i++) {
        lines.forEach(Corpus.EAR::hear);
      }
      double micros = (threads.getCurrentThreadCpuTime() - before) / 1e3 / lines.size() / 5;
      System.out.printf("language: %.1f µs of CPU a message%n", micros);
      worst = Math.max(worst, micros);
    }
    long start = threads.getCurrentThreadCpuTime();
    Corpus.EAR.hear("x".repeat(50_000) + " hola ".repeat(10_000));
    System.out.printf(
        "language: %.0f µs for 110,000 characters%n",
        (threads.getCurrentThreadCpuTime() - start) / 1e3);
    assertTrue(worst < 200, "µs a message: " + worst);
  }

  @Test
  void theTablesNeedLessThanTwentyMegabytes() {
    long before = used();
    var ear = new LanguageEar(new LanguageReader().read());
    double megabytes = (used() - before) / 1e6;
    System.out.printf("language: %.1f MB of heap%n", megabytes);
    assertTrue(megabytes < 20, megabytes + " MB");
    assertTrue(!ear.hear("hola").isEmpty());
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
