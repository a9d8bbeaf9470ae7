package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far asking has come, beside one cache and no other.
final class CursorFileTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path home;

  @Test
  void itIsKeptAcrossRestartsForTheSameCacheOnly() throws IOException {
    Path cache = Files.writeString(home.resolve("cuelight.db"), "one");
    new CursorFile(home).keep("shopify shop xyz", NOON);
    new CursorFile(home).keep("shopify other abc", NOON.plusSeconds(1));
    assertEquals(NOON, new CursorFile(home).newest("shopify shop xyz"));
    assertNull(new CursorFile(home).newest("shopify shop else"));
    Path other = Files.writeString(home.resolve("other"), "two");
    Files.move(cache, home.resolve("aside"));
    Files.move(other, cache);
    assertNull(new CursorFile(home).newest("shopify shop xyz"), "another cache knows nothing");
  }

  @Test
  void aLineNobodyUnderstandsIsAsIfItWereNotThere() throws IOException {
    Files.writeString(home.resolve("cursors.txt"), "half a line\nshopify shop xyz\tnoon\tnone\n");
    assertNull(new CursorFile(home).newest("shopify shop xyz"));
    new CursorFile(home).keep("shopify shop xyz", NOON);
    assertEquals(NOON, new CursorFile(home).newest("shopify shop xyz"));
  }
}
