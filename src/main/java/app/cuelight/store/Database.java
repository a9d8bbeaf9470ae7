package app.cuelight.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/// How a cache file is opened: write-ahead log, every commit on the disk before it returns, small
/// page caches, no memory map (a mapped file counts as resident memory and faults when it shrinks).
public final class Database {

  /// `CUEL`, so that `file` and we ourselves know the cache from any other SQLite file.
  static final int APPLICATION_ID = 0x4355454C;

  /// Pages of 4 KiB in the write-ahead log before they are moved into the file: large enough that
  /// the hot pages of a show are moved once instead of at every commit.
  private static final int CHECKPOINT_PAGES = 16_384;

  private static final int BUSY_MILLIS = 5_000;
  static final int WRITER_CACHE_KIB = 32 * 1024;
  private static final int READER_CACHE_KIB = 8 * 1024;

  private Database() {}

  /// A writer beside writers of other processes, which begins its transactions itself, with `BEGIN
  /// IMMEDIATE`: the driver would begin the next one as soon as one ends, and keep everybody out.
  public static Connection sharedWriter(Path file) throws SQLException {
    Connection connection = writer(file);
    connection.setAutoCommit(true);
    return connection;
  }

  static Connection writer(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-WRITER_CACHE_KIB);
    config.setTempStore(TempStore.MEMORY);
    config.setJournalSizeLimit(32 << 20);
    Connection connection = open("jdbc:sqlite:" + file.toAbsolutePath(), config);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// A reader sees the last commit of the moment each of its statements starts.
  public static Connection reader(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-READER_CACHE_KIB);
    config.setTempStore(TempStore.MEMORY);
    Path place = file.toAbsolutePath();
    return open(
        "jdbc:sqlite:" + (isFrozen(place) ? place.toUri() + "?immutable=1" : place), config);
  }

  /// Whether nobody can be writing: in a folder that cannot be written SQLite has no place for the
  /// files by which readers and writers know of each other, and would refuse.
  private static boolean isFrozen(Path file) {
    return !Files.isWritable(file.getParent())
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  public static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static Connection open(String url, SQLiteConfig config) throws SQLException {
    // The driver would prepare and ask for the newest row's number after every single change.
    config.setGetGeneratedKeys(false);
    Properties properties = config.toProperties();
    return JDBC.createConnection(url, properties);
  }
}
