package app.cuelight.store.schedule;

import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.JournalException.Fault;
import app.cuelight.store.Database;
import app.cuelight.store.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The file of the plan: made when it is not there, and of a version this program knows.
final class ScheduleFile {

  static final String NAME = "schedule.db";

  /// What brings a plan from each version to the next, from none on.
  private static final List<String> STEPS = List.of("schema.sql", "schema2.sql");

  private static final int VERSION = STEPS.size();

  /// `CUSC`.
  private static final int APPLICATION_ID = 0x43555343;

  private final Path file;

  ScheduleFile(Path home) {
    this.file = home.resolve(NAME);
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
      throw fault(e);
    } catch (IOException e) {
      throw new JournalException(
          Fault.READ_ONLY, file + " cannot be made; choose another folder with --home.", e);
    }
  }

  /// A damaged plan is nothing the cache could make anew: it says what to do with it.
  JournalException fault(SQLException cause) {
    JournalException fault = Faults.of(file, cause);
    return fault.fault() == Fault.CORRUPT
        ? new JournalException(
            Fault.CORRUPT,
            "The plan of shows "
                + file
                + " is damaged; bring back a backup with cuelight restore, or move the file away"
                + " and begin an empty plan.",
            cause)
        : fault;
  }

  private void migrate(Connection connection) throws SQLException {
    long found = Database.number(connection, "PRAGMA user_version");
    if (found > VERSION) {
      throw new JournalException(
          Fault.OTHER,
          "The plan of shows %s is of version %d, this Cuelight knows %d; use the newer one."
              .formatted(file, found, VERSION),
          null);
    }
    if (found < VERSION) {
      // Another process may come first: the version is looked at again once this one writes.
      make(connection);
    }
  }

  private static void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      int found = Math.toIntExact(Database.number(connection, "PRAGMA user_version"));
      if (found < VERSION) {
        for (String step : STEPS.subList(found, VERSION)) {
          for (String sql : script(step).split(";\n", -1)) {
            if (!sql.isBlank()) {
              statement.execute(sql);
            }
          }
        }
        statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        statement.execute("PRAGMA user_version = " + VERSION);
      }
      statement.execute("COMMIT");
    }
  }

  private static String script(String step) {
    try (InputStream in = ScheduleFile.class.getResourceAsStream(step)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + step + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
