package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only the program as a process shows of its verbs: its streams, its codes, its home. What
/// they say is shown by [VerbsTest].
@Timeout(120)
class VerbsIT {

  @TempDir private Path home;

  @Test
  void wordsGoInAndOutInEveryScriptAndTheCodeTellsHowItEnded() throws IOException {
    var program = new Program(home.resolve("none"));

    Program.Outcome heard = program.runWith("ร้านนี้ดี\n", "language", "--format", "csv");
    assertEquals(0, heard.code(), heard::toString);
    assertTrue(
        heard.out().startsWith("text,language,confidence,unsure,second\nร้านนี้ดี,th,"),
        heard::toString);
    assertEquals(
        "محمد",
        ServeIT.json(program.run("name", "محمد", "--language", "ar", "--format", "json"))
            .path("shown")
            .asText());
    assertEquals(2, program.run("viewers", "--tier", "gold").code());
    assertTrue(Files.notExists(program.home()));

    Program.Outcome missing = program.run("replay", home.resolve("none.jsonl").toString());
    assertEquals(1, missing.code(), missing::toString);
    assertEquals("", missing.out());
    assertEquals(1, missing.err().strip().lines().count(), missing::toString);
  }
}
