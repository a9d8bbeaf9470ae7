package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.show.port.ImportNote;
import app.cuelight.store.SqliteLedger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kill an import of the real program half-way: a piece of the file is in as a whole or not at all,
/// the program says so, and running again finishes. (That pieces before it stay: OrderIntakeTest.)
class ImportCrashIT {

  private static final int ORDERS = 120_000;
  private static final int CUSTOMERS = 1_000;
  private static final long UNDER_WAY = 4 << 20;

  @TempDir private Path home;

  @Test
  @Tag("crash")
  @Timeout(300)
  void afterAKillRunningAgainTakesEveryOrderInOnce() throws Exception {
    var program = new Program(home);
    Path file = file();
    Process process = program.begin("import", "orders", file.toString());
    while (process.isAlive() && written() < UNDER_WAY) {
      Thread.sleep(5);
    }
    assertTrue(process.isAlive(), "Nothing was under way when the process was to be killed.");
    process.destroyForcibly().waitFor();
    List<ImportNote> notes = SqliteLedger.of(home).unfinished();
    assertEquals(List.of(0L), notes.stream().map(ImportNote::row).toList());
    int met = ServeIT.json(program.run("viewers", "--format", "json")).size();
    assertTrue(met == 0 || met == CUSTOMERS, met + " of the customers were in.");

    Program.Outcome second = program.run("import", "orders", file.toString(), "--format", "json");
    assertEquals(0, second.code(), second.err());
    assertTrue(second.err().contains("did not end; run it again to finish"), second.err());
    JsonNode done = ServeIT.json(second);
    assertEquals(met == 0 ? ORDERS : 0, done.path("applied").asLong());
    assertEquals(met == 0 ? 0 : ORDERS, done.path("duplicates").asLong());

    Program.Outcome third = program.run("import", "orders", file.toString(), "--format", "json");
    assertEquals(ORDERS, ServeIT.json(third).path("duplicates").asLong());
    assertTrue(!third.err().contains("run it again"), third.err());
    JsonNode viewers = ServeIT.json(program.run("viewers", "--format", "json"));
    assertEquals(CUSTOMERS, viewers.size());
    for (JsonNode viewer : viewers) {
      assertEquals(ORDERS / CUSTOMERS, viewer.path("orders").asInt());
      assertEquals("120.00", viewer.path("net").path("amount").asText());
    }
  }

  /// What the write-ahead log holds: it grows by tens of megabytes while the piece is committed.
  private long written() throws IOException {
    Path ahead = home.resolve("cuelight.db-wal");
    return Files.exists(ahead) ? Files.size(ahead) : 0;
  }

  private Path file() throws IOException {
    Path file = home.resolve("orders.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("order id,customer id,date,amount,currency\n");
      for (int i = 0; i < ORDERS; i++) {
        out.write(i + ",c" + i % CUSTOMERS + ",2026-01-02,1.00,USD\n");
      }
    }
    return file;
  }
}
