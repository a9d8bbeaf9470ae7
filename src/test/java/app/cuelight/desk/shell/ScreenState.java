package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ShopHistory;
import app.cuelight.desk.coupons.TillDesk;
import app.cuelight.desk.coupons.Tills;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.schedule.PaperPlan;
import app.cuelight.desk.schedule.Plans;
import app.cuelight.desk.viewers.SmallCache;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.RoomView;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

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
  IMPORT_REPORT,
  COUPON_KEYS,
  COUPON_KEYS_ASLEEP,
  COUPONS,
  COUPONS_EMPTY,
  COUPONS_FLOODED,
  COUPONS_TROUBLED,
  COUPONS_CROWD,
  COUPONS_WRITTEN,
  COUPONS_UNKEPT,
  PLAN,
  PLAN_EMPTY,
  PLAN_FLOODED,
  PLAN_WEEK,
  PLAN_LIST,
  PLAN_HELD,
  PLAN_WRITTEN,
  PLAN_ROSTER,
  VIEWERS,
  VIEWERS_EMPTY,
  VIEWERS_FAILED,
  VIEWERS_NOTHING,
  VIEWERS_NAMING,
  PERSON,
  PERSON_WAITING,
  PERSON_NAME,
  PERSON_LANGUAGE;

  Parent open(Language language, Theme theme) throws Exception {
    var past = new ShopHistory();
    var settings = new DeskSettings(language, theme, 1);
    TillDesk till = coupons();
    PaperPlan plan = plan();
    Studio studio =
        plan != null
            ? Studio.with(room(), settings, plan)
            : till != null
                ? Studio.with(room(), settings, till)
                : isConnect()
                    ? Studio.with(room(), settings, past)
                    : Studio.with(room(), settings, people().book(Runnable::run));
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
      case COUPONS,
          COUPONS_EMPTY,
          COUPONS_FLOODED,
          COUPONS_TROUBLED,
          COUPONS_CROWD,
          COUPONS_UNKEPT ->
          studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
      case COUPONS_WRITTEN -> {
        studio.press(KeyCode.DIGIT3, KeyCode.CONTROL);
        studio.click("#rails-edit");
        studio.click("#offer-new");
      }
      case COUPON_KEYS, COUPON_KEYS_ASLEEP -> studio.frame();
      case PLAN,
          PLAN_EMPTY,
          PLAN_FLOODED,
          PLAN_WEEK,
          PLAN_LIST,
          PLAN_HELD,
          PLAN_WRITTEN,
          PLAN_ROSTER ->
          plan(studio);
      case VIEWERS, VIEWERS_EMPTY, VIEWERS_FAILED, VIEWERS_NOTHING, VIEWERS_NAMING ->
          viewers(studio);
      case PERSON, PERSON_WAITING, PERSON_NAME, PERSON_LANGUAGE -> person(studio);
      case BUSY, NOTHING_YET, QUIET, STOPPED, BEHIND, PRACTICE -> {}
    }
    return studio.laidOut(1440, tall());
  }

  /// High enough that everything on it is drawn.
  private int tall() {
    return switch (this) {
      case CONNECT, IMPORT_PREVIEW, IMPORT_RUNNING, IMPORT_REPORT -> 3400;
      case PERSON, PERSON_WAITING, PERSON_NAME, PERSON_LANGUAGE -> 2300;
      case PLAN, PLAN_HELD, PLAN_WRITTEN, PLAN_FLOODED -> 1700;
      case COUPONS, COUPONS_TROUBLED, COUPONS_CROWD, COUPONS_WRITTEN, COUPONS_FLOODED -> 2600;
      default -> 900;
    };
  }

  private void plan(Studio studio) throws Exception {
    studio.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    switch (this) {
      case PLAN_WEEK -> studio.click("#plan-mode-week");
      case PLAN_LIST -> studio.click("#plan-mode-list");
      case PLAN_HELD -> studio.press(KeyCode.RIGHT);
      case PLAN_WRITTEN -> {
        studio.press(KeyCode.E);
        studio.click("#plan-keep");
      }
      case PLAN_ROSTER -> studio.click("#plan-roster");
      default -> {}
    }
  }

  private @Nullable PaperPlan plan() {
    return switch (this) {
      case PLAN, PLAN_WEEK, PLAN_LIST, PLAN_HELD, PLAN_WRITTEN, PLAN_ROSTER -> Plans.drawn();
      case PLAN_EMPTY -> Plans.empty();
      case PLAN_FLOODED -> Plans.flooded();
      default -> null;
    };
  }

  private void viewers(Studio studio) throws Exception {
    studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    if (this == VIEWERS_NAMING) {
      studio.click("#viewers-save");
    }
    if (this == VIEWERS_NOTHING) {
      Studio.onFx(() -> {
        ((TextField) studio.window.scene().lookup("#viewers-field")).setText("vip xyz");
        return true;
      });
      TimeUnit.MILLISECONDS.sleep(300);
      studio.frame();
    }
  }

  private void person(Studio studio) throws Exception {
    studio.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);
    switch (this) {
      case PERSON_WAITING -> studio.click("#person-merge");
      case PERSON_NAME -> studio.press(KeyCode.F2);
      case PERSON_LANGUAGE -> studio.click("#person-language");
      default -> {}
    }
  }

  private SmallCache people() {
    return switch (this) {
      case VIEWERS_EMPTY -> SmallCache.empty();
      case VIEWERS_FAILED -> SmallCache.failing();
      default -> SmallCache.cast();
    };
  }

  private @Nullable TillDesk coupons() {
    return switch (this) {
      case COUPON_KEYS, COUPONS -> Tills.busy();
      case COUPON_KEYS_ASLEEP -> Tills.asleep();
      case COUPONS_WRITTEN -> Tills.quiet();
      case COUPONS_EMPTY -> Tills.empty();
      case COUPONS_FLOODED -> Tills.flooded();
      case COUPONS_TROUBLED -> Tills.troubled();
      case COUPONS_CROWD -> Tills.crowd();
      default -> null;
    };
  }

  private boolean isConnect() {
    return this == CONNECT || name().startsWith("IMPORT");
  }

  private RoomView room() {
    return switch (this) {
      case BUSY,
          KEYS,
          FIND,
          CONNECT,
          IMPORT_PREVIEW,
          IMPORT_RUNNING,
          IMPORT_REPORT,
          COUPON_KEYS,
          COUPON_KEYS_ASLEEP,
          COUPONS,
          COUPONS_EMPTY,
          COUPONS_FLOODED,
          COUPONS_TROUBLED,
          COUPONS_CROWD,
          COUPONS_WRITTEN,
          COUPONS_UNKEPT,
          PLAN,
          PLAN_EMPTY,
          PLAN_FLOODED,
          PLAN_WEEK,
          PLAN_LIST,
          PLAN_HELD,
          PLAN_WRITTEN,
          PLAN_ROSTER,
          VIEWERS,
          VIEWERS_EMPTY,
          VIEWERS_FAILED,
          VIEWERS_NOTHING,
          VIEWERS_NAMING,
          PERSON,
          PERSON_WAITING,
          PERSON_NAME,
          PERSON_LANGUAGE ->
          Rooms.busy();
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
