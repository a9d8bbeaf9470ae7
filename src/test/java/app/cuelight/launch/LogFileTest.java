package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir private Path home;

  @Test
  void whoHasNothingToSayLeavesNothingBehind() throws IOException {
    new LogFile(home.resolve("logs")).close();

    assertTrue(Files.notExists(home.resolve("logs")));
  }

  @Test
  void aLineHasTimeLevelPlaceAndWords() throws IOException {
    var log = new LogFile(home);
    log.publish(entry("The {0} is open."));
    log.close();

    assertEquals(
        "2026-11-22T12:00:00Z INFO Receiver: The door is open.\n",
        Files.readString(home.resolve("cuelight.log")));
  }

  @Test
  void theNewestPartKeepsItsNameAndTheOldestIsDropped() throws IOException {
    var log = new LogFile(home);
    for (int part = 0; part < 7; part++) {
      log.publish(entry(part + "x".repeat(1 << 20)));
    }
    log.publish(entry("last"));
    log.close();

    try (Stream<Path> files = Files.list(home)) {
      assertEquals(
          List.of(
              "cuelight.1.log",
              "cuelight.2.log",
              "cuelight.3.log",
              "cuelight.4.log",
              "cuelight.log"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(home.resolve("cuelight.log")).endsWith(": last\n"));
    assertTrue(Files.readString(home.resolve("cuelight.1.log")).contains(": 6x"));
    assertTrue(Files.readString(home.resolve("cuelight.4.log")).contains(": 3x"));
  }

  private static LogRecord entry(String words) {
    var entry = new LogRecord(Level.INFO, words);
    entry.setLoggerName("app.cuelight.feed.receiver.Receiver");
    entry.setInstant(Instant.parse("2026-11-22T12:00:00Z"));
    entry.setParameters(new Object[] {"door"});
    return entry;
  }
}
