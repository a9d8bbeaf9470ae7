package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectView;
import app.cuelight.desk.coupons.CouponsModel;
import app.cuelight.desk.coupons.CouponsView;
import app.cuelight.desk.coupons.LiveCoupons;
import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Acts;
import app.cuelight.desk.kit.Key;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.live.Aside;
import app.cuelight.desk.live.LiveView;
import app.cuelight.desk.live.Present;
import app.cuelight.desk.schedule.PlanModel;
import app.cuelight.desk.schedule.PlanView;
import app.cuelight.desk.viewers.ViewersModel;
import app.cuelight.desk.viewers.ViewersView;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.live.RoomView.ShowLine;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Everything inside the window: bars and rail around the panel, the practice frame around all.
final class Shell extends StackPane {

  private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");
  private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("zh");

  private final ShellModel model;
  private final LiveView live;
  private final Panels panels;
  private final @Nullable ViewersView viewers;
  private final CouponsView coupons;
  private final PlanView plan;
  private final ConnectView connect;
  private final Acts acts = new Acts();
  private final FinderModel finder;
  private final KeysOverlay overlay;
  private final ScaledPane scaled;

  Shell(Panels panels, Kit kit, HostDoor host) {
    this.panels = panels;
    this.model = panels.shell();
    CouponsModel given = panels.coupons();
    LiveCoupons keys = given == null ? null : new LiveCoupons(given, kit);
    this.live =
        new LiveView(panels.live(), kit, keys == null ? null : new Aside(keys, keys::strip));
    this.coupons = new CouponsView(given, kit);
    this.plan = new PlanView(panels.plan(), kit);
    this.connect = new ConnectView(panels.connect(), kit);
    ViewersModel people = panels.viewers();
    this.viewers = people == null ? null : new ViewersView(people, kit);
    this.overlay = new KeysOverlay(acts, kit);
    this.finder = new FinderModel(kit.words(), acts::all, panels.live()::present, this::take);
    // Tab goes in the order of the children: bar, rail, screen, foot.
    var window = new BorderPane();
    window.getStyleClass().add("window");
    window.setTop(new TopBar(model, kit, host));
    window.setLeft(new NavRail(model, kit, viewers != null));
    var screens = new StackPane(live, coupons, plan, connect);
    if (viewers != null) {
      screens.getChildren().add(viewers);
    }
    screens.setMinSize(0, 0);
    window.setCenter(screens);
    window.setBottom(new StatusBar(model, kit, finder::toggle, overlay::toggle));
    var find = new FinderView(finder, kit, this::focusPanel);
    this.scaled = new ScaledPane(new StackPane(window, overlay, find));
    if (given != null && keys != null) {
      acts.add(List.of(takeBack(given)));
      acts.add(keys.acts());
    }
    acts.add(live.acts());
    if (viewers != null) {
      acts.add(List.of(personOfLive()));
      acts.add(viewers.acts());
    }
    acts.add(coupons.acts());
    acts.add(plan.acts());
    acts.add(connect.acts());
    acts.add(WindowActs.screens(viewers != null, this::open));
    acts.add(WindowActs.finding(finder::toggle, overlay::toggle));
    acts.add(WindowActs.panes(new PaneOrder(window)));
    acts.add(WindowActs.host(host));
    acts.add(WindowActs.looks(model));
    getStyleClass().add("shell");
    getChildren().add(scaled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField);
    model.screenProperty().addListener(_ -> open());
    open();
    model.settingsProperty().addListener(_ -> apply(kit));
    model.showProperty().addListener((_, _, show) -> frame(show != null && show.practice()));
    apply(kit);
    ShowLine show = model.showProperty().get();
    frame(show != null && show.practice());
  }

  /// Where the focus rests, so that keys reach the panel.
  void focusPanel() {
    switch (model.screenProperty().get()) {
      case LIVE -> live.requestFocus();
      case VIEWERS -> {
        if (viewers != null) {
          viewers.focus();
        }
      }
      case COUPONS -> coupons.focus();
      case SCHEDULE -> plan.focus();
      case CONNECT -> connect.requestFocus();
    }
  }

  private void open() {
    Screen screen = model.screenProperty().get();
    live.setVisible(screen == Screen.LIVE);
    coupons.setVisible(screen == Screen.COUPONS);
    plan.setVisible(screen == Screen.SCHEDULE);
    connect.setVisible(screen == Screen.CONNECT);
    CouponsModel given = panels.coupons();
    if (given != null) {
      given.open(screen == Screen.COUPONS);
    }
    PlanModel planned = panels.plan();
    if (planned != null) {
      planned.open(screen == Screen.SCHEDULE);
    }
    if (viewers != null) {
      viewers.setVisible(screen == Screen.VIEWERS);
    }
    ViewersModel people = panels.viewers();
    if (people != null && screen == Screen.VIEWERS) {
      people.look();
    } else if (people != null) {
      people.rest();
    }
    focusPanel();
  }

  /// What can be done in the window; a screen adds what it can do.
  Acts acts() {
    return acts;
  }

  /// Acts on a key of the window or of its panel.
  void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && takesBack()) {
      event.consume();
      return;
    }
    if (finder.isOpen()) {
      acts.strike(event, true, this::passesFinder);
      return;
    }
    if (overlay.isVisible() && movesOverlay(event)) {
      event.consume();
      return;
    }
    if (viewers != null && model.screenProperty().get() == Screen.VIEWERS) {
      viewers.pressed(event, focused() instanceof TextInputControl);
    }
    if (!event.isConsumed() && !isTaken(event)) {
      acts.strike(event, isTyping(), this::isInReach);
    }
  }

  /// What can still be taken back goes first, whatever Esc would mean to a field or a list.
  private boolean takesBack() {
    CouponsModel given = panels.coupons();
    boolean waits = given != null && given.isAnythingWaiting();
    if (given != null && waits) {
      given.takeBackLast();
    }
    return waits;
  }

  private static Act takeBack(CouponsModel coupons) {
    return new Act(
        "takeBack",
        Act.EVERYWHERE,
        "keys.takeBack",
        List.of(Key.of(KeyCode.ESCAPE)),
        coupons::takeBackLast,
        coupons::isAnythingWaiting);
  }

  /// From a person on Live to her page.
  private Act personOfLive() {
    Key enter = Key.of(KeyCode.ENTER);
    return new Act(
        "person",
        Screen.LIVE.word(),
        "keys.person",
        List.of(enter),
        this::openPerson,
        () -> panels.live().chosenPerson() != null);
  }

  private void openPerson() {
    ViewersModel people = panels.viewers();
    ViewerId chosen = panels.live().chosenPerson();
    if (people != null && chosen != null) {
      model.open(Screen.VIEWERS);
      people.open(chosen);
    }
  }

  /// Everywhere, or on the screen that is open. The Viewers screen strikes its own keys: what an
  /// arrow means there depends on the part that has the focus.
  private boolean isInReach(Act act) {
    Screen screen = model.screenProperty().get();
    // While a form of the plan is open the keys of the board are the form's.
    boolean mine =
        act.place().equals(screen.word())
            && (screen != Screen.SCHEDULE || act.enabled().getAsBoolean());
    return act.place().equals(Act.EVERYWHERE) || screen != Screen.VIEWERS && mine;
  }

  /// While something is sought, a clicker still greets; other keys of the screen rest.
  private boolean passesFinder(Act act) {
    return isInReach(act)
        && (act.place().equals(Act.EVERYWHERE)
            || act.keys().stream()
                .anyMatch(key -> key.codes().stream().anyMatch(FinderView::passes)));
  }

  private boolean movesOverlay(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> overlay.toggle();
      case UP, KP_UP -> overlay.scroll(-1);
      case DOWN, KP_DOWN -> overlay.scroll(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private @Nullable Node focused() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  /// Whether letters belong to a text.
  private boolean isTyping() {
    boolean notes = model.screenProperty().get() == Screen.LIVE && live.isWriting();
    return notes || focused() instanceof TextInputControl;
  }

  /// Space and Enter belong to a focused button or choice.
  private boolean isTaken(KeyEvent event) {
    boolean presses =
        !event.isControlDown()
            && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER);
    Node owner = focused();
    return presses
        && owner != null
        && (owner instanceof ButtonBase
            || owner instanceof ComboBoxBase<?>
            || owner.getAccessibleRole() == AccessibleRole.BUTTON);
  }

  /// Esc leaves a field once the field itself has had it.
  private void leaveField(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && focused() instanceof TextInputControl) {
      focusPanel();
      event.consume();
    }
  }

  private void take(Finding found) {
    switch (found) {
      case Finding.Do(Act act) -> {
        // What belongs to a screen is done where it can be seen.
        for (Screen screen : Screen.values()) {
          if (screen.word().equals(act.place())) {
            open(screen);
          }
        }
        act.run().run();
      }
      case Finding.GoTo(Present who) -> {
        open(Screen.LIVE);
        panels.live().goTo(who.viewer());
      }
    }
  }

  private void open(Screen screen) {
    model.open(screen);
    focusPanel();
  }

  private void apply(Kit kit) {
    DeskSettings now = model.settingsProperty().get();
    kit.words().speak(now.language());
    scaled.scale(now.scale());
    pseudoClassStateChanged(CHINESE, now.language() == Language.ZH);
  }

  private void frame(boolean practice) {
    pseudoClassStateChanged(PRACTICE, practice);
  }
}
