package app.cuelight.show.port;

import app.cuelight.domain.basic.ViewerId;
import java.time.Instant;

/// How the greeting of a viewer in a show ended.
///
/// @param by the operator's name
/// @param line the phrasebook locale and key of the line, such as `es-419/vip`
public record Settlement(
    long show, ViewerId viewer, Outcome outcome, Instant at, String by, String line) {

  /// What became of the suggestion.
  public enum Outcome {
    GREETED,
    SKIPPED,
    /// She would have come onto the card for the first time, and was left alone by chance.
    HELD_BACK
  }
}
