package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import java.time.Instant;

/// An import that has begun and not ended: what is left of one that was cut short.
///
/// @param row how many rows of the file are safely in
public record ImportNote(ConnectionName connection, String file, long row, Instant at) {

  /// The same when so many rows are in.
  public ImportNote at(long rows) {
    return new ImportNote(connection, file, rows, at);
  }

  /// Whether it is about the same file.
  public boolean isOf(ImportNote other) {
    return connection.equals(other.connection) && file.equals(other.file);
  }

  /// What the user should know of it.
  public String sentence() {
    String where = row == 0 ? "did not end" : "stopped at row " + row;
    return "The last import of %s %s; run it again to finish: what is in already changes nothing."
        .formatted(file, where);
  }
}
