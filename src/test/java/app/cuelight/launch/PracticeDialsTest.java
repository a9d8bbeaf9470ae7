package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.cuelight.domain.event.Streams;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierHistory;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.port.TierStore;
import app.cuelight.store.settings.TierFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeDialsTest {

  private static final Dial DIAL = Dial.NEW_DAYS;

  @TempDir Path home;

  @Test
  void practiceBeginsWithTheRealDialsAndLeavesThemAlone() throws IOException {
    TierStore real = new TierFile(home, () -> Streams.START);
    TierSettings mine = TierSettings.of(Map.of(DIAL, DIAL.most()));
    real.change(all -> all.apply(mine, Streams.START));
    TierHistory before = real.get();
    Path stage = Files.createDirectories(home.resolve("practice"));
    TierStore practice = PracticeDials.of(real, new TierFile(stage, () -> Streams.START));
    assertEquals(mine, practice.get().now());
    assertFalse(practice.get().canUndo(), "what was turned before is not taken back in practice");
    practice.change(all -> all.apply(TierSettings.DEFAULTS, Streams.START));
    assertEquals(before, real.get());
    TierStore again = PracticeDials.of(real, new TierFile(stage, () -> Streams.START));
    assertEquals(mine, again.get().now());
  }
}
