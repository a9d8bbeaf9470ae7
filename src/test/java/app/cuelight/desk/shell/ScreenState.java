package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ShopHistory;
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
  CONNECT,
  IMPORT_PREVIEW,
  IMPORT_RUNNING,
  IMPORT_REPORT;

  Parent open(Language language, Theme theme) throws Exception {
    var past = new ShopHistory();
    Studio studio = Studio.with(room(), new DeskSettings(language, theme, 1), past);
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
      case IMPORT_PREVIEW -> {
        studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
        past.ambiguous();
        studio.click("#import-orders");
      }
      case IMPORT_RUNNING -> {
        studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
        past.runsOn();
        studio.click("#import-orders");
        studio.click("#import-run");
        past.awaitBegun();
        studio.frame();
      }
      case IMPORT_REPORT -> {
        studio.press(KeyCode.DIGIT6, KeyCode.CONTROL);
        studio.click("#import-orders");
        studio.click("#import-run");
        studio.click("#import-rejects");
      }
      case BUSY, NOTHING_YET, QUIET, STOPPED, BEHIND, PRACTICE -> {}
    }
    return studio.laidOut(1440, isConnect() ? 3400 : 900);
  }

  private boolean isConnect() {
    return this == CONNECT || name().startsWith("IMPORT");
  }

  private RoomView room() {
    return switch (this) {
      case BUSY, KEYS, FIND, CONNECT, IMPORT_PREVIEW, IMPORT_RUNNING, IMPORT_REPORT -> Rooms.busy();
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
