package app.cuelight.domain.event;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;

/// What was done for a viewer as text for the log, and back: a line with her identity, then what
/// was done, how it ended, by whom, and what she answered, a line each.
public final class DeedText {

  /// The format of such events in the log ([RawEvent#format()]).
  public static final String FORMAT = "console-action";

  /// Their kind ([RawEvent#type()]).
  public static final String TYPE = "action.done";

  /// What the id of every such event begins with, so that they are found in a log of millions.
  public static final String ID = "action-";

  private static final int LINES = 5;

  private DeedText() {}

  /// The text of a deed. Control characters become spaces, what is too long is cut.
  public static String write(ShowEvent.ActionDone deed) {
    Identity viewer = deed.viewer().identity();
    return String.join(
        "\n",
        viewer.connection() + "\t" + viewer.namespace() + "\t" + viewer.value(),
        NoteText.tame(deed.action()),
        deed.done() ? "done" : "not-now",
        NoteText.tame(deed.by()),
        NoteText.tame(deed.answer()));
  }

  /// The event in a text of the log; an unknown one when the text is none of ours.
  public static ShowEvent read(String text) {
    String[] lines = text.split("\n", -1);
    String[] who = lines[0].split("\t", -1);
    if (lines.length != LINES || who.length != 3) {
      return new ShowEvent.Unknown(TYPE);
    }
    try {
      Identity identity = new Identity(new ConnectionName(who[0]), who[1], who[2]);
      return new ShowEvent.ActionDone(
          Person.of(identity), lines[1], lines[2].equals("done"), lines[3], lines[4]);
    } catch (IllegalArgumentException e) {
      return new ShowEvent.Unknown(TYPE);
    }
  }
}
