package app.cuelight.store.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.cuelight.domain.basic.ConnectionName;
import com.github.javakeyring.BackendNotSupportedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets where no key store answers.
class SecretStoreTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final ConnectionName AGORA = new ConnectionName("agora");
  private static final String SECRET = "whsec_Ünmöglich=\nzu raten";

  @TempDir Path home;

  private SecretStore store() {
    return new SecretStore(
        home,
        new SecureRandom(),
        () -> {
          throw new BackendNotSupportedException("none here");
        });
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(home)) {
      return files.toList();
    }
  }

  @Test
  void aSecretIsKeptUntilItIsRemoved() {
    store().put(SHOP, SECRET);
    store().put(AGORA, "other");
    assertEquals("file", store().place());
    assertEquals(SECRET, store().get(SHOP));
    store().put(SHOP, "new");
    assertEquals("new", store().get(SHOP));
    store().remove(SHOP);
    assertNull(store().get(SHOP));
    assertEquals("other", store().get(AGORA));
  }

  @Test
  void noFileShowsItAndOnlyItsOwnerReads() throws IOException {
    store().put(SHOP, SECRET);
    store().put(AGORA, SECRET);
    for (Path file : files()) {
      assertFalse(
          Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains("whsec_"));
    }
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    for (String name : List.of("secrets.properties", "secrets.key")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))));
    }
  }

  @Test
  void theSameSecretNeverLooksTheSame() throws IOException {
    store().put(SHOP, SECRET);
    String one = Files.readString(home.resolve("secrets.properties"));
    store().put(SHOP, SECRET);
    assertNotEquals(one, Files.readString(home.resolve("secrets.properties")));
  }

  @Test
  void aSecretOfOneConnectionIsNoneOfAnother() throws IOException {
    store().put(SHOP, SECRET);
    Path file = home.resolve("secrets.properties");
    Files.writeString(file, Files.readString(file).replace("shop=", "agora="));
    assertNull(store().get(AGORA));
  }

  @Test
  void withoutItsKeyOrSpoiltThereIsNoSecret() throws IOException {
    store().put(SHOP, SECRET);
    Files.writeString(home.resolve("secrets.properties"), "shop=AAAA\nnonsense\n");
    assertNull(store().get(SHOP));
    store().put(SHOP, SECRET);
    Files.delete(home.resolve("secrets.key"));
    assertNull(store().get(SHOP));
  }
}
