package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.tier.Crowd;
import app.cuelight.domain.tier.Cuts;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.Ladder;
import app.cuelight.domain.tier.Population;
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.Rhythm;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.ShowClock;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.tier.model.DropOut;
import app.cuelight.domain.tier.model.PurchaseModel;
import app.cuelight.domain.tier.model.SpendModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was measured is read back to the last digit, or measured again.
final class NormsFileTest {

  private static final Ladder LADDER =
      new Ladder(
          new Cuts(List.of(-200L, -90L, -33L, -7L)), new Cuts(List.of(1L, 2L, 5L, Cuts.NEVER)));

  private static final Purse PURSE =
      new Purse(900, 4_200, 5_000, LADDER, 60_000, 9_000, new SpendModel(6.25, 3.74, 15));

  private static final ShopNorms NORMS =
      new ShopNorms(
          Instant.parse("2026-11-22T20:00:00Z"),
          Instant.parse("2026-11-20T20:00:00Z"),
          4_711,
          new Population(
              1_000,
              LADDER,
              LADDER,
              Map.of("USD", PURSE, "JPY", Purse.ofMedian(5_000)),
              new Rhythm(31, 87, List.of(0.5, 1 / 3.0))),
          Map.of("MX", new Population(300, LADDER, LADDER, Map.of("USD", PURSE), Rhythm.PRESET)),
          new Forecast(
              new PurchaseModel(DropOut.AFTER_ANY, 0.7, 31.4, 0.8, 1.6),
              -9_582.43,
              2_357,
              1_046,
              true,
              0.31,
              0.52,
              -0.1),
          new ShowClock(List.of(1_700_000_000_000L, 1_700_090_000_000L)),
          new Crowd(40, List.of(100L, 250L), List.of(0L, 3L)),
          ExchangeRates.NONE,
          TierSettings.of(Map.of(Dial.NEW_DAYS, 14.0, Dial.LIKE_POINTS, 0.4)));

  @TempDir private Path home;

  @Test
  void whatWasKeptIsReadBack() {
    var file = new NormsFile(home.resolve(Workspace.FILE));
    assertNull(file.read());
    file.write(NORMS);
    assertEquals(NORMS, file.read());
    file.write(ShopNorms.NONE);
    assertEquals(ShopNorms.NONE, file.read());
  }

  /// They told money of the whole shop only: everybody is judged by them until the shop is measured
  /// again, and that is due at once.
  @Test
  void normsOfAnOlderCuelightHoldUntilTheShopIsMeasuredAgain() throws IOException {
    var file = new NormsFile(home.resolve(Workspace.FILE));
    file.write(NORMS);
    String text = Files.readString(home.resolve("norms.txt"));
    String older =
        text.lines()
            .filter(line -> !line.startsWith("region.MX.purse.") && !line.startsWith("known"))
            .map(line -> line.replaceFirst("^everywhere.purse", "purse"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    Files.writeString(home.resolve("norms.txt"), older.replace("format=2", "format=1"));
    ShopNorms read = file.read();
    assertNotNull(read);
    assertEquals(Instant.EPOCH, read.measuredAt());
    assertEquals(Instant.EPOCH, read.cutAt());
    assertEquals(NORMS.everywhere(), read.everywhere());
    assertEquals(Map.of(), read.regions().get("MX").purses());
    assertEquals(NORMS.forecast(), read.forecast());
  }

  @Test
  void aFileThatMakesNoSenseCountsAsNone() throws IOException {
    var file = new NormsFile(home.resolve(Workspace.FILE));
    file.write(NORMS);
    String text = Files.readString(home.resolve("norms.txt"));
    for (String bad :
        List.of("", "what", text.replace("format=2", "format=9"), text.replace("-90", "x"))) {
      Files.writeString(home.resolve("norms.txt"), bad);
      assertNull(file.read(), bad);
    }
  }
}
