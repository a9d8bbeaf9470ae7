package app.cuelight.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Rows that contradict each other: the same fault as a page that SQLite cannot read.
final class Damage {

  private Damage() {}

  static SQLException found(String what) {
    return new SQLException(
        "The cache contradicts itself: " + what, "", SQLiteErrorCode.SQLITE_CORRUPT.code);
  }
}
