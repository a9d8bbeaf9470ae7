package app.cuelight.store.secret;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.Secrets;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Secrets in the key store of the system, and in a [SecretFile] where there is none or it refuses.
///
/// The key store is looked for at the first use, for it may take a while to answer. Both places are
/// read, so a secret kept while the key store was away is found when it is back. Safe for any
/// thread.
public final class SecretStore implements Secrets {

  private static final String SERVICE = "Cuelight";
  private static final System.Logger LOG = System.getLogger(SecretStore.class.getName());

  private final SecretFile file;
  private final String workspace;
  private final KeyringSource source;
  private boolean isSought;
  private @Nullable Keyring keyring;

  /// @param random fit for keys, such as a `SecureRandom`
  public SecretStore(Path home, RandomGenerator random) {
    this(home, random, Keyring::create);
  }

  SecretStore(Path home, RandomGenerator random, KeyringSource source) {
    this.file = new SecretFile(home, random);
    this.workspace = home.toAbsolutePath().normalize().toString();
    this.source = source;
  }

  @Override
  public synchronized @Nullable String get(ConnectionName connection) {
    Keyring keys = keyring();
    if (keys != null) {
      try {
        String secret = keys.getPassword(SERVICE, account(connection));
        if (secret != null) {
          return secret;
        }
      } catch (PasswordAccessException e) {
        LOG.log(System.Logger.Level.DEBUG, "The key store has no secret of {0}.", connection);
      }
    }
    return file.get(connection);
  }

  @Override
  public synchronized void put(ConnectionName connection, String secret) {
    Keyring keys = keyring();
    if (keys != null) {
      try {
        keys.setPassword(SERVICE, account(connection), secret);
        file.remove(connection);
        return;
      } catch (PasswordAccessException e) {
        LOG.log(System.Logger.Level.WARNING, "The key store refuses; secrets go to a file.");
        keyring = null;
      }
    }
    file.put(connection, secret);
  }

  @Override
  public synchronized void remove(ConnectionName connection) {
    Keyring keys = keyring();
    if (keys != null) {
      try {
        keys.deletePassword(SERVICE, account(connection));
      } catch (PasswordAccessException e) {
        LOG.log(System.Logger.Level.DEBUG, "The key store has no secret of {0}.", connection);
      }
    }
    file.remove(connection);
  }

  @Override
  public synchronized String place() {
    return keyring() == null ? file.place() : "keystore";
  }

  private String account(ConnectionName connection) {
    return connection + " in " + workspace;
  }

  private @Nullable Keyring keyring() {
    if (!isSought) {
      isSought = true;
      try {
        keyring = source.open();
      } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
        LOG.log(System.Logger.Level.DEBUG, "There is no key store: {0}", e.toString());
      }
    }
    return keyring;
  }

  /// Opens the key store of the system.
  interface KeyringSource {
    Keyring open() throws BackendNotSupportedException;
  }
}
