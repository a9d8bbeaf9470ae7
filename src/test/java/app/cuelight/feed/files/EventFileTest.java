package app.cuelight.feed.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recorded show is read to the letter, packed or not; a bad line is named.
class EventFileTest {

  private static final String GOOD =
      "{\"id\":\"e%d\",\"type\":\"like\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":{\"room\":\"r\"}}";

  @TempDir private Path folder;

  @Test
  void everyEventComesInItsOrder() throws Exception {
    var ids = new ArrayList<String>();
    var file = write("\uFEFF" + String.join("\r\n", Samples.lines()) + "\n\n  \n");
    file(file).forEach(arrival -> ids.add(arrival.raw().key().id()));
    assertEquals(Samples.lines().size(), ids.size());
    assertEquals(List.of("s1", "s2", "s3"), ids.subList(0, 3));
    assertEquals(Samples.lines().size(), file(file).check());
  }

  @Test
  void packedFilesAreKnownByTheirContent() throws Exception {
    byte[] packed = gzip(GOOD.formatted(1) + "\n" + GOOD.formatted(2));
    assertEquals(2, file(Files.write(folder.resolve("show.jsonl"), packed)).check());
  }

  @Test
  void aBadLineIsNamedWithItsColumn() throws Exception {
    var file =
        write(
            GOOD.formatted(1) + "\n" + GOOD.formatted(2).replace("\"r\"", "\"日本\", \"count\": -1"));
    var e = assertThrows(BadFile.class, () -> file(file).check());
    assertEquals(
        file
            + ", line 2, column 91: $.data.count: must be a whole number from 1 to 1000000000,"
            + " without quotes.",
        e.getMessage());
    assertEquals(2, e.line());
  }

  @Test
  void aDamagedPackIsNamed() throws Exception {
    byte[] packed = gzip((GOOD.formatted(1) + "\n").repeat(10_000));
    byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
    var file = file(Files.write(folder.resolve("show.jsonl.gz"), half));
    var e = assertThrows(BadFile.class, file::check);
    assertTrue(e.getMessage().endsWith("The packed file is damaged here."), e.getMessage());
  }

  @Test
  void aLineWithoutEndIsNotReadOn() throws Exception {
    var file = write(GOOD.formatted(1) + "\n" + "x".repeat(3_000_000));
    var e = assertThrows(BadFile.class, () -> file(file).check());
    assertTrue(e.getMessage().endsWith("A line has at most 1 MiB."), e.getMessage());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("show.jsonl"), text);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static EventFile file(Path path) {
    return new EventFile(
        path, new ContractReader(new ContractDecoder()), Samples.SHOP, Samples.ARRIVAL);
  }
}
