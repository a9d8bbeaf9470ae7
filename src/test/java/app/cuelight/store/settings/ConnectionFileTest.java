package app.cuelight.store.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.Connections.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));

  @TempDir Path home;

  private static Connection connection(String name) {
    return new Connection(
        new ConnectionName(name),
        "agora",
        "0123456789abcdefghij-_",
        Map.of("appId", "12", "z", ""));
  }

  @Test
  void whatIsAddedIsThereForEverybody() {
    ConnectionFile running = new ConnectionFile(home, CLOCK);
    assertEquals(List.of(), running.all());
    ConnectionFile other = new ConnectionFile(home, CLOCK);
    other.add(connection("shop"));
    other.add(connection("agora-eu"));
    assertEquals(List.of(connection("shop"), connection("agora-eu")), running.all());
    assertTrue(running.remove(new ConnectionName("shop")));
    assertFalse(running.remove(new ConnectionName("shop")));
    assertEquals(List.of(connection("agora-eu")), other.all());
  }

  @Test
  void aNameIsTakenOnce() {
    ConnectionFile file = new ConnectionFile(home, CLOCK);
    file.add(connection("shop"));
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> file.add(connection("shop")));
    assertTrue(thrown.getMessage().startsWith("There is a connection named shop already"));
    assertEquals(1, file.all().size());
  }

  @Test
  void manyWhoAddAtOnceLoseNothing() {
    ConnectionFile file = new ConnectionFile(home, CLOCK);
    IntStream.range(0, 20).parallel().forEach(i -> file.add(connection("c" + i)));
    assertEquals(20, new ConnectionFile(home, CLOCK).all().size());
  }

  @Test
  void aFileThatMakesNoSenseIsSetAsideAndReported() throws IOException {
    for (String text :
        List.of("", "{", "{}", "[{\"name\":\"NO GOOD\"}]", "[{\"name\":\"shop\"}]", "[1]")) {
      Files.writeString(home.resolve("connections.json"), text);
      ConnectionFile file = new ConnectionFile(home, CLOCK);
      assertEquals(List.of(), file.all(), text);
      List<String> notices = file.notices();
      assertEquals(1, notices.size(), text);
      assertTrue(notices.getFirst().contains("connections.json.corrupt-20270301T120000Z"));
      assertEquals(List.of(), file.notices());
      file.add(connection("shop"));
    }
    assertEquals(
        "{", Files.readString(home.resolve("connections.json.corrupt-20270301T120000Z-2")));
  }
}
