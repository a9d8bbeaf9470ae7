package app.cuelight.store.secret;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.Secrets;
import app.cuelight.store.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Secrets in `secrets.properties`, each sealed (AES-256-GCM, bound to its connection's name) with
/// the key in `secrets.key`; only their owner may read either file.
///
/// What this is good for, honestly: a backup, a screen share or a support bundle with the one file
/// shows no secret, and other users of the machine see neither. Whoever can read both files, as any
/// program of the same user can, has the secrets; the key store of the system is better. Safe for
/// any thread.
final class SecretFile implements Secrets {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final WholeFile sealed;
  private final WholeFile key;
  private final RandomGenerator random;

  /// @param random fit for keys
  SecretFile(Path home, RandomGenerator random) {
    this.sealed = new WholeFile(home.resolve("secrets.properties"));
    this.key = new WholeFile(home.resolve("secrets.key"));
    this.random = random;
  }

  @Override
  public @Nullable String get(ConnectionName connection) {
    String text = read().get(connection.value());
    byte[] key = this.key.read();
    if (text == null) {
      return null;
    }
    try {
      if (key != null) {
        return open(connection, text, key);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Falls through: the reason may quote what must not be shown.
    }
    System.getLogger(SecretFile.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "The secret of connection {0} cannot be read from {1}; set it again.",
            connection,
            sealed.path());
    return null;
  }

  @Override
  public void put(ConnectionName connection, String secret) {
    sealed.change(() -> {
      Map<String, String> all = read();
      all.put(connection.value(), seal(connection, secret, key()));
      write(all);
      return all.size();
    });
  }

  @Override
  public void remove(ConnectionName connection) {
    sealed.change(() -> {
      Map<String, String> all = read();
      if (all.remove(connection.value()) != null) {
        write(all);
      }
      return all.size();
    });
  }

  @Override
  public String place() {
    return "file";
  }

  private String seal(ConnectionName connection, String secret, byte[] key) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, connection, nonce, key)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
      System.arraycopy(text, 0, all, NONCE_BYTES, text.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM; this one has not.", e);
    }
  }

  private static String open(ConnectionName connection, String text, byte[] key)
      throws GeneralSecurityException {
    byte[] all = Base64.getDecoder().decode(text);
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] secret =
        cipher(Cipher.DECRYPT_MODE, connection, nonce, key)
            .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
    return new String(secret, StandardCharsets.UTF_8);
  }

  private static Cipher cipher(int mode, ConnectionName connection, byte[] nonce, byte[] key)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(connection.value().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /// The key; made with the first secret.
  private byte[] key() {
    byte[] known = key.read();
    if (known != null && known.length == KEY_BYTES) {
      return known;
    }
    byte[] fresh = new byte[KEY_BYTES];
    random.nextBytes(fresh);
    key.write(fresh);
    return fresh;
  }

  private Map<String, String> read() {
    Map<String, String> all = new TreeMap<>();
    byte[] content = sealed.read();
    if (content != null) {
      for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          all.put(line.substring(0, equals), line.substring(equals + 1).strip());
        }
      }
    }
    return all;
  }

  private void write(Map<String, String> all) {
    StringBuilder lines = new StringBuilder();
    all.forEach((name, text) -> lines.append(name).append('=').append(text).append('\n'));
    sealed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
