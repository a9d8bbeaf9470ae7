package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.MintState;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.JournalException;
import app.cuelight.store.Database;
import app.cuelight.store.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/// The file of the books: made when it is not there, and of a version this program knows.
final class CouponFile {

  static final String NAME = "coupons.db";

  /// The first version that counts as it writes.
  static final int COUNTED = 3;

  private static final int VERSION = 3;
  private static final int APPLICATION_ID = 0x43554350;
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final SecureRandom chance;

  CouponFile(Path home, SecureRandom chance) {
    this.file = home.resolve(NAME);
    this.chance = chance;
  }

  Path path() {
    return file;
  }

  /// Opens it for writing. Every transaction begins as a writing one: two processes wait for each
  /// other instead of failing half-way.
  Connection open() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Connection connection = Database.sharedWriter(file);
      boolean isReady = false;
      try {
        migrate(connection);
        isReady = true;
        return connection;
      } finally {
        if (!isReady) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw Faults.of(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be made.", e);
    }
  }

  private void migrate(Connection connection) throws SQLException {
    long found = Database.number(connection, "PRAGMA user_version");
    if (found > VERSION) {
      throw new JournalException(
          JournalException.Fault.OTHER,
          "The books of coupons %s are of version %d, this Cuelight knows %d; use the newer one."
              .formatted(file, found, VERSION),
          null);
    }
    if (found < VERSION) {
      // Another process may come first: the version is looked at again once this one writes.
      make(connection);
    }
  }

  private void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      long found = Database.number(connection, "PRAGMA user_version");
      if (found != VERSION) {
        if (found == 0) {
          run(statement, "schema.sql");
          secret(connection);
        }
        if (found < 2) {
          run(statement, "schema-2.sql");
        }
        run(statement, "schema-3.sql");
        // Where states may go is the program's word, also about books of an earlier version.
        statement.execute("DELETE FROM legal");
        legal(connection);
        statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        statement.execute("PRAGMA user_version = " + VERSION);
      }
      statement.execute("COMMIT");
    }
  }

  private static void run(Statement statement, String name) throws SQLException {
    for (String sql : script(name).split(";\n(?=\n|--|CREATE|$)", -1)) {
      if (!sql.isBlank()) {
        statement.execute(sql);
      }
    }
  }

  private void secret(Connection connection) throws SQLException {
    byte[] key = new byte[KEY_BYTES];
    chance.nextBytes(key);
    try (var insert = connection.prepareStatement("INSERT INTO secrets VALUES (1, ?)")) {
      insert.setBytes(1, key);
      insert.executeUpdate();
    }
  }

  private static void legal(Connection connection) throws SQLException {
    for (GrantState was : GrantState.values()) {
      legal(connection, "grant", was, was.next());
    }
    for (SendState was : SendState.values()) {
      legal(connection, "send", was, was.next());
    }
    for (MintState was : MintState.values()) {
      legal(connection, "mint", was, was.next());
    }
  }

  private static void legal(
      Connection connection, String kind, Enum<?> was, Collection<? extends Enum<?>> next)
      throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO legal VALUES (?, ?, ?)")) {
      for (Enum<?> to : next) {
        insert.setString(1, kind);
        insert.setString(2, was.name());
        insert.setString(3, to.name());
        insert.executeUpdate();
      }
    }
  }

  private static String script(String name) {
    try (InputStream in = CouponFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + name + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
