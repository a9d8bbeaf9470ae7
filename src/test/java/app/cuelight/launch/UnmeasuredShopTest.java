package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.store.LargeCache;
import app.cuelight.store.SqliteShelf;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large shop on whose home no show ever ran: nobody waits for it to be measured only to see a
/// page of it.
class UnmeasuredShopTest {

  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
  private static final int PEOPLE = 100_001;

  @TempDir Path home;

  @Test
  void aPageIsJudgedAsTheShowJudgesBeforeItMeasuresAndThatIsSaid() {
    var wiring = new Wiring(InstantSource.fixed(NOW), new SecureRandom(), this::tell);
    var cast = new Cast(wiring.knowledge(), wiring.clock(), List.of("US"));
    var size = new LargeCache.Size(PEOPLE, 1, 0);
    LargeCache.fill(home, size, NOW, cast.standings(ShopNorms.NONE).at(NOW));
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      Viewer last = shelf.viewers(List.of("shop:u" + PEOPLE)).getFirst();
      Standing standing = cast.standings(new ShopNorms(shelf.medianOrders())).at(NOW).judge(last);
      String line = run(wiring, "viewer", "shop:u" + PEOPLE).strip();
      assertTrue(line.contains("\"tier\":\"" + standing.tier().code() + '"'), line);
    }
    assertEquals(Cast.NOT_MEASURED + "\n", said());
    assertEquals(1, run(wiring, "viewers", "--find", "77777").lines().count());
    assertEquals(Cast.NOT_MEASURED + "\n", said());
    assertEquals("[]", run(wiring, "viewers", "--tag", "zzxq").strip());
    assertEquals(
        List.of(
            Cast.NOT_MEASURED,
            "Nobody’s tag line has “zzxq” in it.",
            "Tag lines say a language: EN;"),
        said().lines().limit(3).toList());
  }

  private final StringBuilder told = new StringBuilder();
  private final StringWriter err = new StringWriter();

  private void tell(String sentence) {
    told.append(sentence).append('\n');
  }

  /// What was said since it was last asked.
  private String said() {
    String said = told + err.toString().replace(System.lineSeparator(), "\n");
    told.setLength(0);
    err.getBuffer().setLength(0);
    return said;
  }

  private String run(Wiring wiring, String... words) {
    StringWriter out = new StringWriter();
    var paper =
        new Paper(
            new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString(), "--format", "json"));
    assertEquals(
        0,
        new Terminal(new HouseBench(wiring, home, "1"), paper).run(all.toArray(String[]::new)),
        err::toString);
    return out.toString();
  }
}
