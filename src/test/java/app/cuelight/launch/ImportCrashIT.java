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

/// Kill an import of the real program half-way: what is in is whole, running again finishes.
class ImportCrashIT {

  private static final int ORDERS = 120_000;
  private static final int CUSTOMERS = 1_000;

  @TempDir private Path home;

  @Test
  @Tag("crash")
  @Timeout(300)
  void afterAKillRunningAgainTakesEveryOrderInOnce() throws Exception {
    var program = new Program(home);
    Path file = file();
    Process process = program.begin("import", "orders", file.toString());
    while (process.isAlive() && rows() == 0) {
      Thread.sleep(20);
    }
    assertTrue(process.isAlive(), "Nothing was under way when the process was to be killed.");
    process.destroyForcibly().waitFor();
    long before = rows();
    assertTrue(before > 0 && before < ORDERS, before + " rows were in.");

    Program.Outcome second = program.run("import", "orders", file.toString(), "--format", "json");
    assertEquals(0, second.code(), second.err());
    assertTrue(second.err().contains("run it again to finish"), second.err());
    JsonNode done = ServeIT.json(second);
    assertEquals(ORDERS, done.path("applied").asLong() + done.path("duplicates").asLong());
    assertTrue(done.path("duplicates").asLong() >= before, second.out());

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

  /// How many rows the import says are safely in.
  private long rows() {
    List<ImportNote> notes =
        Files.exists(home.resolve("cuelight.db")) ? SqliteLedger.of(home).unfinished() : List.of();
    return notes.isEmpty() ? 0 : notes.getFirst().row();
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
