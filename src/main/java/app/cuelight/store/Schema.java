package app.cuelight.store;

import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.JournalException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The shape of the cache file, grown script by script; `PRAGMA user_version` says which it has.
///
/// Each script runs in one transaction with its version number, and with the step that follows it
/// where SQL alone cannot bring the rows over; so a migration is whole or has not begun.
final class Schema {

  /// The newest shape this program knows.
  static final int VERSION = 19;

  /// What is done after the script of a version.
  private static final Map<Integer, Step> STEPS = Map.of(17, OrderUpgrade::run);

  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(?:\n|$)");

  /// Brings rows over, in the transaction of its script and in bounded memory.
  private interface Step {
    void run(Connection connection) throws SQLException;
  }

  private final Path file;

  Schema(Path file) {
    this.file = file;
  }

  /// Brings a file opened for writing up to date.
  void migrate(Connection connection) throws SQLException {
    int found = version(connection);
    requireOurs(connection, found);
    requireKnown(found);
    for (int version = found + 1; version <= VERSION; version++) {
      run(connection, script(version));
      Step step = STEPS.get(version);
      if (step != null) {
        step.run(connection);
      }
      if (version == 1) {
        run(connection, Stream.of("PRAGMA application_id = " + Database.APPLICATION_ID));
      }
      run(connection, Stream.of("PRAGMA user_version = " + version));
      connection.commit();
    }
  }

  /// Whether a file opened for reading can be read as it is.
  ///
  /// @return false when nothing was ever written to it
  boolean isReadable(Connection connection) throws SQLException {
    int found = version(connection);
    if (found == 0) {
      return false;
    }
    requireOurs(connection, found);
    requireKnown(found);
    if (found < VERSION) {
      throw new JournalException(
          Fault.OTHER,
          "The cache " + file + " is from an older Cuelight; open the console on it once.",
          null);
    }
    return true;
  }

  private void requireKnown(int found) {
    if (found > VERSION) {
      throw new JournalException(
          Fault.OTHER,
          "The cache %s is of version %d, this Cuelight knows %d; use the newer Cuelight."
              .formatted(file, found, VERSION),
          null);
    }
  }

  private void requireOurs(Connection connection, int found) throws SQLException {
    long application = Database.number(connection, "PRAGMA application_id");
    long tables = Database.number(connection, "SELECT count(*) FROM sqlite_schema");
    boolean isEmpty = found == 0 && application == 0 && tables == 0;
    if (!isEmpty && application != Database.APPLICATION_ID) {
      throw new JournalException(
          Fault.OTHER,
          "The file " + file + " is not a Cuelight cache; choose another folder with --home.",
          null);
    }
  }

  private static int version(Connection connection) throws SQLException {
    return Math.toIntExact(Database.number(connection, "PRAGMA user_version"));
  }

  private static void run(Connection connection, Stream<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : (Iterable<String>) statements::iterator) {
        statement.execute(sql);
      }
    }
  }

  private static Stream<String> script(int version) {
    String name = String.format(Locale.ROOT, "schema/%03d.sql", version);
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + name + " is missing.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements =
          END_OF_STATEMENT.splitAsStream(COMMENT.matcher(text).replaceAll("")).toList();
      return statements.stream().filter(sql -> !sql.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
