package app.cuelight.store;

import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.JournalException.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what the disk and SQLite say into the five faults the house knows, each with a sentence.
public final class Faults {

  private Faults() {}

  public static JournalException of(Path file, SQLException cause) {
    return switch (code(cause)) {
      case SQLITE_FULL ->
          new JournalException(
              Fault.DISK_FULL,
              "The disk that holds " + file + " is full; make room on it and go on.",
              cause);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> readOnly(file, cause);
      case SQLITE_CANTOPEN ->
          new JournalException(
              Fault.READ_ONLY,
              "The cache " + file + " cannot be opened; check who may read and write its folder.",
              cause);
      case SQLITE_BUSY, SQLITE_LOCKED -> inUse(file, cause);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new JournalException(
              Fault.CORRUPT,
              "The cache " + file + " is damaged; start Cuelight again and it is set aside.",
              cause);
      case SQLITE_IOERR ->
          new JournalException(
              Fault.OTHER,
              "The disk that holds " + file + " answers with errors; check the disk.",
              cause);
      default ->
          new JournalException(
              Fault.OTHER,
              "The cache " + file + " could not be used: " + cause.getMessage(),
              cause);
    };
  }

  public static JournalException of(Path file, IOException cause) {
    String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (reason.contains("no space left") || reason.contains("not enough space")) {
      return new JournalException(
          Fault.DISK_FULL, "The disk that holds " + file + " is full; make room on it.", cause);
    }
    if (cause instanceof AccessDeniedException || reason.contains("read-only")) {
      return readOnly(file, cause);
    }
    return cause instanceof FileSystemException
        ? new JournalException(
            Fault.READ_ONLY,
            "Cuelight cannot write " + file + "; choose another folder with --home.",
            cause)
        : new JournalException(
            Fault.OTHER, "Cuelight cannot use " + file + ": " + cause.getMessage(), cause);
  }

  static JournalException of(Path file, ReadOnlyFileSystemException cause) {
    return readOnly(file, cause);
  }

  static JournalException inUse(Path home, @Nullable Throwable cause) {
    return new JournalException(
        Fault.IN_USE,
        "Another Cuelight works with " + home + "; close it, or choose another folder with --home.",
        cause);
  }

  /// Whether the file itself, and not the moment, is at fault.
  static boolean isDamage(SQLException e) {
    SQLiteErrorCode code = code(e);
    return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
  }

  private static JournalException readOnly(Path file, Throwable cause) {
    return new JournalException(
        Fault.READ_ONLY,
        "Cuelight may not write " + file + "; choose another folder with --home.",
        cause);
  }

  /// The primary code: the low byte of SQLite's extended ones.
  private static SQLiteErrorCode code(SQLException e) {
    int code = e instanceof SQLiteException own ? own.getResultCode().code : e.getErrorCode();
    return SQLiteErrorCode.getErrorCode(code & 0xff);
  }
}
