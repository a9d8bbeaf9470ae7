package app.cuelight.show.live;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.RawEvent;
import java.time.Instant;
import java.util.Map;

/// Makes notes about viewers into events, so that they are kept, replayed and merged like any
/// other.
final class Notes {

  private Notes() {}

  /// The event of some notes; decoded from its own text, so that the log never says anything else.
  ///
  /// @param id unique among all notes ever made
  static Arrival event(String id, Identity viewer, Map<Note, String> notes, Instant now) {
    String text = NoteText.write(viewer, notes);
    RawEvent raw =
        new RawEvent(
            EventKey.of(NoteText.CONSOLE, id), NoteText.FORMAT, NoteText.TYPE, now, now, text);
    return new Arrival(raw, NoteText.read(text));
  }
}
