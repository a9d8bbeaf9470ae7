package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.show.port.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));

  @TempDir Path home;

  @Test
  void choicesAreKept() {
    Settings chosen =
        new Settings(
            "zh-CN",
            Settings.Theme.LIGHT,
            1.25,
            "晚场",
            List.of("US", "TH"),
            0,
            "192.168.0.2",
            new HostProfile("Lin", Speaker.SHE, Set.of("Hans"), "zh", 1.8, 0.277, "HDMI-2"),
            new GreetingStyle(
                "formal",
                5,
                Map.of("US", TonePack.LIVELY),
                Map.of("", "Knitwear from Inner Mongolia"),
                List.of("rivalbrand")),
            new Settings.PageDoor(true, "0.0.0.0", 0, "abc"),
            new Settings.PageDoor(true, "192.168.0.2", 8819, "def"));
    SettingsFile file = new SettingsFile(home, CLOCK);
    assertEquals(Settings.DEFAULTS, file.get());
    file.put(chosen);
    assertEquals(chosen, new SettingsFile(home, CLOCK).get());
  }

  @Test
  void whatIsAbsentHasItsDefault() throws IOException {
    Files.writeString(home.resolve("settings.json"), "{\"port\":9000,\"later\":true}");
    SettingsFile file = new SettingsFile(home, CLOCK);
    Settings defaults = Settings.DEFAULTS;
    assertEquals(
        new Settings(
            null,
            defaults.theme(),
            1,
            "",
            List.of(),
            9000,
            defaults.bind(),
            defaults.host(),
            defaults.style(),
            defaults.page(),
            defaults.calendar()),
        file.get());
    assertEquals(List.of(), file.notices());
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.85", "0.84, 0.85", "0.85, 0.85", "1.1, 1.1", "2, 2", "3, 2", "-1, 0.85"})
  void aSizeOutOfBoundsBecomesTheNearestAndTheRestStays(double kept, double drawn)
      throws IOException {
    String text = "{\"scale\":%s,\"port\":9000}".formatted(kept);
    Files.writeString(home.resolve("settings.json"), text);
    SettingsFile file = new SettingsFile(home, CLOCK);
    assertEquals(drawn, file.get().scale());
    assertEquals(9000, file.get().port());
    assertEquals(List.of(), file.notices());
    assertEquals(text, Files.readString(home.resolve("settings.json")));
  }

  @Test
  void nonsenseIsSetAside() throws IOException {
    for (String text :
        List.of(
            "[]",
            "{\"port\":70000}",
            "{\"port\":\"x\"}",
            "{\"theme\":\"pink\"}",
            "{\"scale\":\"big\"}")) {
      Files.writeString(home.resolve("settings.json"), text);
      SettingsFile file = new SettingsFile(home, CLOCK);
      assertEquals(Settings.DEFAULTS, file.get(), text);
      assertEquals(1, file.notices().size(), text);
    }
  }
}
