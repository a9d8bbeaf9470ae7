package app.cuelight.show.people;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;
import java.util.Map;

/// Makes what the people of the show know and decide about viewers into events, so that it is kept,
/// replayed and merged like any other. Decoded from its own text, so that the log never says
/// anything else.
public final class ConsoleEvents {

  private ConsoleEvents() {}

  /// The event of some notes.
  ///
  /// @param id unique among all notes ever made
  public static Arrival note(String id, Identity viewer, Map<Note, String> notes, Instant now) {
    String text = NoteText.write(viewer, notes);
    RawEvent raw =
        new RawEvent(
            EventKey.of(NoteText.CONSOLE, id), NoteText.FORMAT, NoteText.TYPE, now, now, text);
    return new Arrival(raw, NoteText.read(text));
  }

  /// The event of a decision about who is who.
  ///
  /// @param id unique among all decisions ever made
  public static Arrival decision(String id, ShowEvent.OfPeople decision, Instant now) {
    String type = PeopleText.type(decision);
    String text = PeopleText.write(decision);
    EventKey key = EventKey.of(NoteText.CONSOLE, PeopleText.ID + id);
    RawEvent raw = new RawEvent(key, PeopleText.FORMAT, type, now, now, text);
    return new Arrival(raw, PeopleText.read(type, text));
  }
}
