package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import java.time.Instant;

/// An import that has begun and not ended: what is left of one that was cut short.
///
/// @param row how many rows of the file are safely in
public record ImportNote(ConnectionName connection, String file, long row, Instant at) {

  /// What the user should know of it.
  public String sentence() {
    return "The last import of %s stopped at row %d; run it again to finish: what is in already changes nothing."
        .formatted(file, row);
  }
}
