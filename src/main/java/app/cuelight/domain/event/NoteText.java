package app.cuelight.domain.event;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Notes about a viewer as text for the log, and back: a line with her identity, then one line for
/// each note, its parts parted by tabs.
public final class NoteText {

  /// The format of such events in the log ([RawEvent#format()]).
  public static final String FORMAT = "console-note";

  /// Their kind ([RawEvent#type()]).
  public static final String TYPE = "viewer.note";

  /// The connection such events come from: the console itself. No other connection has this name.
  public static final ConnectionName CONSOLE = new ConnectionName("console");

  private NoteText() {}

  /// The text of some notes. Control characters become spaces, what is too long is cut.
  public static String write(Identity viewer, Map<Note, String> notes) {
    var text = new StringBuilder();
    text.append(viewer.connection()).append('\t').append(viewer.namespace()).append('\t');
    text.append(viewer.value()).append('\n');
    new TreeMap<>(notes)
        .forEach(
            (note, said) -> text.append(note.code()).append('\t').append(tame(said)).append('\n'));
    return text.toString();
  }

  /// The event in a text of the log; an unknown one when the text is none of ours.
  public static ShowEvent read(String text) {
    String[] lines = text.split("\n", -1);
    String[] who = lines[0].split("\t", -1);
    if (who.length != 3) {
      return new ShowEvent.Unknown(TYPE);
    }
    Map<Note, String> notes = new EnumMap<>(Note.class);
    for (String line : lines) {
      for (Note note : Note.values()) {
        if (line.startsWith(note.code() + "\t")) {
          notes.put(note, line.substring(note.code().length() + 1));
        }
      }
    }
    try {
      Identity identity = new Identity(new ConnectionName(who[0]), who[1], who[2]);
      return new ShowEvent.ViewerNoted(Person.of(identity), notes);
    } catch (IllegalArgumentException e) {
      return new ShowEvent.Unknown(TYPE);
    }
  }

  static String tame(String said) {
    var tame = new StringBuilder();
    said.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(c -> {
          if (tame.length() + Character.charCount(c) <= Note.MAX_LENGTH) {
            tame.appendCodePoint(c);
          }
        });
    return tame.toString().strip();
  }
}
