package app.cuelight.show.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.Kinds;
import app.cuelight.store.secret.SecretStore;
import app.cuelight.store.settings.ConnectionFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionDeskTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ConnectionName ATELIER = new ConnectionName("atelier");
  private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

  @TempDir private Path home;
  private ConnectionFile file;
  private SecretStore secrets;
  private ConnectionDesk desk;

  @BeforeEach
  void open() {
    file = new ConnectionFile(home, InstantSource.system());
    secrets = new SecretStore(home, new SecureRandom());
    desk = new ConnectionDesk(file, secrets, new OneKind(), new Quiet(), () -> TOKEN);
  }

  @Test
  void aConnectionIsKeptWithItsSecretAndAPathNobodyGuesses() {
    Connected added = desk.add("post", SHOP, Map.of("region", "eu"), "s3cret");

    assertEquals("/in/shop/" + TOKEN, added.connection().path());
    assertEquals("http://127.0.0.1:1/in/shop/" + TOKEN, added.url());
    assertEquals("waiting", added.count().state());
    assertEquals(List.of(added.connection()), file.all());
    assertEquals("s3cret", secrets.get(SHOP));
  }

  @Test
  void aRefusalLeavesNothingBehind() {
    assertThrows(
        IllegalArgumentException.class, () -> desk.add("pigeon", SHOP, Map.of(), "s3cret"));
    assertThrows(RefusedByKind.class, () -> desk.add("post", SHOP, Map.of(), null));

    assertEquals(List.of(), file.all());
    assertNull(secrets.get(SHOP));
  }

  @Test
  void aNameThatIsTakenKeepsItsSecret() {
    desk.add("post", SHOP, Map.of(), "first");

    assertThrows(IllegalArgumentException.class, () -> desk.add("post", SHOP, Map.of(), "second"));
    assertEquals("first", secrets.get(SHOP));
  }

  @Test
  void removingForgetsTheSecretToo() {
    desk.add("post", SHOP, Map.of(), "s3cret");
    desk.remove(SHOP);

    assertEquals(List.of(), file.all());
    assertNull(secrets.get(SHOP));
    assertThrows(IllegalArgumentException.class, () -> desk.remove(SHOP));
  }

  @Test
  void theListIsInOrderOfNameAndHasTheCounters() {
    desk.add("post", SHOP, Map.of(), "s3cret");
    desk.add("post", ATELIER, Map.of(), "s3cret");

    assertEquals(
        List.of("atelier 0", "shop 3"),
        desk.list().stream()
            .map(one -> one.connection().name() + " " + one.count().accepted())
            .toList());
  }

  @Test
  void aTestUsesTheSecretOfTheConnection() {
    desk.add("post", SHOP, Map.of(), "s3cret");

    assertEquals("6 letters to http://127.0.0.1:1", desk.test(SHOP));
    assertThrows(IllegalArgumentException.class, () -> desk.test(ATELIER));
  }

  private static final class OneKind implements Kinds {
    @Override
    public List<String> names() {
      return List.of("post");
    }

    @Override
    public void check(Connection connection, String secret) {
      if (secret == null) {
        throw new IllegalArgumentException("The post needs a secret.");
      }
    }

    @Override
    public String test(Connection connection, String secret, String receiver) {
      return secret.length() + " letters to " + receiver;
    }
  }

  private static final class Quiet implements ConnectionDesk.Health {
    @Override
    public List<FeedCount> counts() {
      return List.of(new FeedCount(SHOP, 3, 0, Map.of(), Map.of(), null, "ok"));
    }

    @Override
    public String receiver() {
      return "http://127.0.0.1:1";
    }
  }
}
