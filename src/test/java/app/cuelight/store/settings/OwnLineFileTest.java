package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLineFileTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));

  @TempDir Path home;

  private static OwnLine line(String id, String text) {
    return new OwnLine(
        "th", LineKey.NEW, id, text, "Sawatdi", "Hello", "你好", Register.CASUAL, false);
  }

  @Test
  void whatIsPutInIsThereForEverybody() {
    var running = new OwnLineFile(home, CLOCK);
    assertEquals(List.of(), running.all());
    assertFalse(Files.exists(home.resolve("phrases-own.json")));
    var other = new OwnLineFile(home, CLOCK);
    other.put(line("own-1", "สวัสดี"));
    other.put(line("own-2", "สวัสดี"));
    other.put(line("own-1", "ยินดี"));
    assertEquals(List.of(line("own-1", "ยินดี"), line("own-2", "สวัสดี")), running.all());
    assertTrue(running.remove("th/new/own-1"));
    assertFalse(running.remove("th/new/own-1"));
    assertEquals(List.of(line("own-2", "สวัสดี")), other.all());
  }

  @Test
  void theUsualRegisterIsLeftOut() throws IOException {
    var file = new OwnLineFile(home, CLOCK);
    var plain = new OwnLine("de", LineKey.ASK, "own-1", "Fragen?", "", "", "", null, true);
    file.put(plain);
    assertFalse(Files.readString(home.resolve("phrases-own.json")).contains("register"));
    assertEquals(List.of(plain), new OwnLineFile(home, CLOCK).all());
  }

  @Test
  void manyWhoWriteAtOnceLoseNothing() {
    var file = new OwnLineFile(home, CLOCK);
    IntStream.range(0, 40).parallel().forEach(i -> file.put(line("own-" + i, "สวัสดี")));
    assertEquals(40, new OwnLineFile(home, CLOCK).all().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "[{\"locale\":\"de\",\"key\":\"hallo\",\"id\":\"own-1\",\"native\":\"x\"}]",
        "[{\"locale\":\"de\",\"key\":\"ask\",\"id\":\"No 1\",\"native\":\"x\"}]",
        "[{\"locale\":\"de\",\"key\":\"ask\",\"id\":\"a\",\"native\":\"x\",\"register\":\"rude\"}]",
        "[{\"locale\":\"de\",\"key\":\"ask\",\"id\":\"a\"},{\"locale\":\"de\",\"key\":\"ask\",\"id\":\"a\"}]"
      })
  void aFileWithNonsenseIsSetAsideAndSaid(String content) throws IOException {
    Files.writeString(home.resolve("phrases-own.json"), content);
    var file = new OwnLineFile(home, CLOCK);
    assertEquals(List.of(), file.all());
    List<String> notices = file.notices();
    assertEquals(1, notices.size());
    assertTrue(notices.getFirst().contains("phrases-own.json"), notices::toString);
    assertEquals(List.of(), file.notices());
    file.put(line("own-1", "สวัสดี"));
    assertEquals(List.of(line("own-1", "สวัสดี")), file.all());
  }
}
