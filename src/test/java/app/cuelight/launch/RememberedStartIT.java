package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What Java remembers of the training run, on a copy of the distribution that lies elsewhere.
@Timeout(300)
class RememberedStartIT {

  /// Java then refuses to start without what it remembers, instead of going without.
  private static final String ONLY_REMEMBERED = "-XX:AOTMode=on";

  private static final String NOTHING = "";

  @TempDir private Path folder;
  private Path copy;
  private Path remembered;

  /// @param code how it ended
  /// @param said both streams as one
  private record Outcome(int code, String said) {}

  @BeforeEach
  void copyOfTheDistribution() throws IOException {
    Path dist = Path.of(System.getProperty("cuelight.dist"));
    copy = folder.resolve("another place");
    try (Stream<Path> files = Files.walk(dist)) {
      for (Path file : files.toList()) {
        Path place = copy.resolve(dist.relativize(file).toString());
        Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    remembered = copy.resolve("lib").resolve("cuelight.aot");
  }

  @Test
  void isUsedInAnotherPlaceToo() throws Exception {
    assertTrue(Files.exists(remembered), "The build remembers no start: target/training says why.");
    assertEquals(0, run(ONLY_REMEMBERED).code, run(ONLY_REMEMBERED)::said);
  }

  @Test
  void whatDoesNotFitIsNotUsedAndNothingIsSaidOfIt() throws Exception {
    byte[] good = Files.readAllBytes(remembered);
    Files.delete(remembered);
    Outcome without = run(NOTHING);
    assertEquals(0, without.code, without::said);

    for (byte[] bad :
        List.of(
            new byte[0], "no cache".getBytes(StandardCharsets.UTF_8), cut(good, 2), cut(good, 9))) {
      Files.write(remembered, bad);
      assertEquals(without, run(NOTHING));
      assertNotEquals(0, run(ONLY_REMEMBERED).code);
    }
    Files.write(remembered, good);
    for (String other :
        List.of("-XX:+UseSerialGC", "-XX:-UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1")) {
      assertEquals(without, run(other), other);
    }

    // As copying without its times leaves it.
    Path jar = copy.resolve("lib").resolve("cuelight.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    assertEquals(without, run(NOTHING));
    assertNotEquals(0, run(ONLY_REMEMBERED).code);
  }

  private static byte[] cut(byte[] content, int parts) {
    return Arrays.copyOf(content, content.length / parts);
  }

  private Outcome run(String options) throws IOException, InterruptedException {
    Path launcher = copy.resolve("bin").resolve("cuelight");
    var builder =
        new ProcessBuilder(launcher.toString(), "name", "Mia", "--language", "th")
            .redirectErrorStream(true);
    builder.environment().put("CUELIGHT_HOME", folder.resolve("home").toString());
    builder.environment().put("CUELIGHT_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CUELIGHT_JAVA_OPTS", options);
    Process process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
