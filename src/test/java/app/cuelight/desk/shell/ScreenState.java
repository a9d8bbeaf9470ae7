package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.RoomView;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/// A screen in a state, and how to get there.
enum ScreenState {
  BUSY,
  NOTHING_YET,
  QUIET,
  HELD,
  STOPPED,
  BEHIND,
  PRACTICE,
  TALK,
  TALK_FLOODED,
  TALK_EMPTY,
  NOTES,
  KEYS,
  FIND,
  CONNECT;

  Parent open(Language language, Theme theme) throws Exception {
    Studio studio = Studio.with(room(), new DeskSettings(language, theme, 1));
    studio.frame();
    switch (this) {
      case HELD -> studio.press(KeyCode.F8);
      case TALK, TALK_FLOODED, TALK_EMPTY -> studio.press(KeyCode.C);
      case NOTES -> studio.press(KeyCode.F2);
      case KEYS -> studio.press(KeyCode.F1);
      case FIND -> studio.press(KeyCode.K, KeyCode.CONTROL);
      case CONNECT -> {
        studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
        studio.click("#lines-new");
        studio.click("#page-open");
      }
      case BUSY, NOTHING_YET, QUIET, STOPPED, BEHIND, PRACTICE -> {}
    }
    return studio.laidOut(1440, this == CONNECT ? 2600 : 900);
  }

  private RoomView room() {
    return switch (this) {
      case BUSY, KEYS, FIND, CONNECT -> Rooms.busy();
      case NOTHING_YET -> Rooms.nothingYet();
      case QUIET -> Rooms.quiet();
      case HELD -> Rooms.held();
      case STOPPED -> Rooms.stopped();
      case BEHIND -> Rooms.behind();
      case PRACTICE -> Rooms.practice();
      case TALK, NOTES -> Talk.room(Talk.busy());
      case TALK_FLOODED -> Talk.room(Talk.flooded());
      case TALK_EMPTY -> Talk.room(Comments.NONE);
    };
  }
}
