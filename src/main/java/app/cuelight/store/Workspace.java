package app.cuelight.store;

import app.cuelight.show.port.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The folder of one studio, opened for writing: its cache file and the right to change it.
///
/// Only one Cuelight at a time has that right; any number may read meanwhile (see [SqliteShelf]).
/// After a stop that was not orderly the file is checked before it is used. A damaged file is set
/// aside, never repaired in silence or deleted, and [#notices] says so.
public final class Workspace implements AutoCloseable {

  static final String FILE = "cuelight.db";

  /// Enough for the busiest show a console is made for.
  private static final int VIEWERS_AT_HAND = 100_000;

  private final WriterLock lock;
  private final SqliteJournal journal;
  private final List<String> notices;

  private Workspace(WriterLock lock, SqliteJournal journal, List<String> notices) {
    this.lock = lock;
    this.journal = journal;
    this.notices = notices;
  }

  /// Opens a folder for writing; makes it when it is not there.
  ///
  /// @param now names a file that is set aside
  /// @throws JournalException when another Cuelight has it, it cannot be written, or it is of a
  ///   newer Cuelight
  public static Workspace open(Path home, Instant now) {
    return open(home, now, VIEWERS_AT_HAND);
  }

  static Workspace open(Path home, Instant now, int viewersAtHand) {
    WriterLock lock = WriterLock.take(home);
    boolean isOpen = false;
    try {
      Path file = home.resolve(FILE);
      List<String> notices = new ArrayList<>();
      SqliteJournal journal = new SqliteJournal(file, viewersAtHand);
      openSound(file, journal, lock.wasLeftOpen(), aside -> notices.add(notice(aside)), now);
      SqliteLedger.of(home).unfinished().forEach(left -> notices.add(left.sentence()));
      isOpen = true;
      return new Workspace(lock, journal, List.copyOf(notices));
    } finally {
      if (!isOpen) {
        lock.release(!lock.wasLeftOpen());
      }
    }
  }

  /// The one journal; the caller sees to it that one thread uses it.
  public SqliteJournal journal() {
    return journal;
  }

  /// Sentences the user should see once: what was set aside, and where to.
  public List<String> notices() {
    return notices;
  }

  /// Closes the file and lets others write.
  ///
  /// @throws JournalException when the disk refuses; the folder is free even so
  @Override
  public void close() {
    boolean isClean = false;
    try {
      journal.finish();
      journal.close();
      isClean = !journal.isDamaged();
    } catch (SQLException e) {
      throw Faults.of(lock.home().resolve(FILE), e);
    } finally {
      lock.release(isClean);
    }
  }

  private static void openSound(
      Path file, SqliteJournal journal, boolean isDoubtful, Consumer<Path> report, Instant now) {
    try {
      try {
        open(file, journal, isDoubtful);
      } catch (SQLException e) {
        if (!Faults.isDamage(e)) {
          throw e;
        }
        report.accept(DamagedFile.setAside(file, now));
        open(file, journal, false);
      }
    } catch (SQLException e) {
      throw Faults.of(file, e);
    } catch (IOException e) {
      throw Faults.of(file, e);
    } catch (ReadOnlyFileSystemException e) {
      throw Faults.of(file, e);
    }
  }

  /// Brings the file up to date, checks it if there is doubt, and opens it.
  private static void open(Path file, SqliteJournal journal, boolean isDoubtful)
      throws SQLException, IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("there is a folder in its place");
    }
    try (Connection connection = Database.writer(file)) {
      new Schema(file).migrate(connection);
      if (isDoubtful && !isWhole(connection)) {
        throw Damage.found("the check after a stop that was not orderly failed");
      }
    }
    journal.open();
  }

  private static String notice(Path aside) {
    return "The cache was damaged and is now "
        + aside
        + "; Cuelight began a new one. The damaged file was not changed.";
  }

  private static boolean isWhole(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA quick_check(1)")) {
      return row.next() && row.getString(1).equals("ok");
    }
  }
}
