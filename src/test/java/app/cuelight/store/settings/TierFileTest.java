package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierHistory;
import app.cuelight.domain.tier.TierSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TierFileTest {

  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  @TempDir private Path home;

  @Test
  void whatIsTurnedIsThereForEverybodyAndCanBeTakenBack() throws IOException {
    var running = new TierFile(home, CLOCK);
    assertEquals(TierHistory.NONE, running.get());
    assertFalse(Files.exists(home.resolve("tiers.json")));
    var other = new TierFile(home, CLOCK);
    TierSettings turned = TierSettings.of(Map.of(Dial.NEW_DAYS, 14.0, Dial.LIKE_POINTS, 0.4));
    other.change(history -> history.apply(turned, NOON));
    assertEquals(turned, running.get().now());
    assertEquals(List.of(new TierHistory.Change(NOON, turned)), running.get().changes());
    assertFalse(Files.readString(home.resolve("tiers.json")).contains("active.days"));
    running.change(TierHistory::undo);
    assertEquals(TierHistory.NONE, other.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"changes\":[{\"at\":\"noon\",\"dials\":{}}]}",
        "{\"changes\":[{\"at\":\"2027-03-01T12:00:00Z\",\"dials\":{\"newdays\":3}}]}",
        "{\"changes\":[{\"at\":\"2027-03-01T12:00:00Z\",\"dials\":{\"new.days\":\"3\"}}]}",
        "{\"before\":{\"new.days\":0}}",
        "{\"before\":{\"active.days\":200}}"
      })
  void aFileWithNonsenseIsSetAsideAndSaid(String content) throws IOException {
    Files.writeString(home.resolve("tiers.json"), content);
    var file = new TierFile(home, CLOCK);
    assertEquals(TierHistory.NONE, file.get());
    List<String> notices = file.notices();
    assertEquals(1, notices.size());
    assertTrue(notices.getFirst().contains("tiers.json"), notices::toString);
    assertEquals(List.of(), file.notices());
  }
}
