package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.viewer.QuestionTopic;
import java.util.Map;

/// What an assistant can do on the Live screen.
///
/// Every verb returns at once and never blocks; what came of it is seen in a later [RoomView]. A
/// verb that no longer fits (she was greeted a moment ago by somebody else, the place in the queue
/// is empty) does nothing.
public interface LiveDesk {

  /// She was greeted: she leaves the queue, and is not offered again in this show.
  void greeted(ViewerId viewer);

  /// Not now: she leaves the queue without having been greeted.
  void skip(ViewerId viewer);

  /// Keeps her on the card until somebody deals with her; the second time lets her go again.
  void pin(ViewerId viewer);

  /// Puts her aside for two minutes; then she waits again as if she had just come in.
  void snooze(ViewerId viewer);

  /// Says her line in the next wording.
  void reword(ViewerId viewer);

  /// Says her line in the next language: the second one she is known to speak, the show's, English,
  /// and her own again.
  void otherLanguage(ViewerId viewer);

  /// Leaves her name out of the line, or says it again.
  void nameless(ViewerId viewer);

  /// Shows the next step of her path after the hello.
  void nextStep(ViewerId viewer);

  /// Puts the hello to all onto the card ([RoomView.GroupHello#onCard()]); the second time it was
  /// said. One that nobody says leaves after half a minute.
  void helloToAll();

  /// Takes the hello to all off the card when it is on it; else brings back the one greeted or
  /// skipped last.
  void bringBack();

  /// Brings the one at this place of "up next" onto the card, counted from 0.
  void bringForward(int index);

  /// Brings somebody who waits onto the card.
  void bringForward(ViewerId viewer);

  /// Marks a comment as answered on air, or as open again.
  ///
  /// @param comment its key, [CommentRow#key()]
  void answered(String comment, boolean answered);

  /// Marks every open question about a topic as answered.
  void answeredAll(QuestionTopic topic);

  /// Blanks the host screen, or brings it back.
  void blank(boolean blank);

  /// Puts a sentence on the host screen; an empty one takes it away.
  void notice(String sentence);

  /// Says what is on air where no platform does; empty for nothing.
  ///
  /// @param product its name; a leading `#7` is the number the room shows
  void onAir(String product);

  /// Notes something about a viewer; an empty text takes the note back.
  void note(ViewerId viewer, Map<Note, String> notes);

  /// Ticks an action of the playbook off; one that somebody else was quicker with changes nothing.
  ///
  /// @param action its id
  /// @param done false for "not now"
  /// @param answer what she answered, or empty
  void tick(ViewerId viewer, String action, boolean done, String answer);

  /// Holds the list still, or lets it run again; rows that wait are counted in [RoomView#newer()].
  void hold(boolean held);
}
