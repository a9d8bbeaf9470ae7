package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectView;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.live.LiveView;
import app.cuelight.desk.viewers.ViewersModel;
import app.cuelight.desk.viewers.ViewersView;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.live.RoomView.ShowLine;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
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
  private final ConnectView connect;
  private final KeysOverlay overlay;
  private final ScaledPane scaled;

  Shell(Panels panels, Kit kit, HostDoor host) {
    this.panels = panels;
    this.model = panels.shell();
    this.live = new LiveView(panels.live(), kit);
    this.connect = new ConnectView(panels.connect(), kit);
    ViewersModel people = panels.viewers();
    this.viewers = people == null ? null : new ViewersView(people, kit);
    this.overlay = new KeysOverlay(kit);
    var screens = new StackPane(live, connect);
    if (viewers != null) {
      screens.getChildren().add(viewers);
    }
    var window = new BorderPane(screens);
    window.getStyleClass().add("window");
    window.setTop(new TopBar(model, kit, host));
    window.setLeft(new NavRail(model, kit, viewers != null));
    window.setBottom(new StatusBar(model, kit, overlay::toggle));
    this.scaled = new ScaledPane(new StackPane(window, overlay));
    getStyleClass().add("shell");
    getChildren().add(scaled);
    live.setFocusTraversable(true);
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
      case CONNECT -> connect.requestFocus();
    }
  }

  private void open() {
    Screen screen = model.screenProperty().get();
    live.setVisible(screen == Screen.LIVE);
    connect.setVisible(screen == Screen.CONNECT);
    if (viewers != null) {
      viewers.setVisible(screen == Screen.VIEWERS);
    }
    ViewersModel people = panels.viewers();
    if (people != null && screen == Screen.VIEWERS) {
      people.look();
    }
    focusPanel();
  }

  /// Acts on a key of the window or of its panel.
  void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      scaleOrSwitch(event);
      return;
    }
    if (event.getCode() == KeyCode.F1 || overlay.isVisible() && closes(event)) {
      overlay.toggle();
      event.consume();
      return;
    }
    boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    switch (model.screenProperty().get()) {
      case LIVE -> {
        live.pressed(event, typing);
        if (event.getCode() == KeyCode.ENTER && !event.isConsumed() && !typing) {
          openPerson(event);
        }
      }
      case VIEWERS -> {
        if (viewers != null) {
          viewers.pressed(event, typing);
        }
      }
      case CONNECT -> {}
    }
  }

  /// From a person on Live to her page; a focused button keeps its Enter.
  private void openPerson(KeyEvent event) {
    ViewersModel people = panels.viewers();
    ViewerId chosen = panels.live().chosenPerson();
    if (people != null && chosen != null && !(event.getTarget() instanceof ButtonBase)) {
      model.open(Screen.VIEWERS);
      people.open(chosen);
      event.consume();
    }
  }

  private void scaleOrSwitch(KeyEvent event) {
    DeskSettings now = model.settingsProperty().get();
    switch (event.getCode()) {
      case EQUALS, PLUS, ADD -> model.choose(now.scaledBy(1));
      case MINUS, SUBTRACT -> model.choose(now.scaledBy(-1));
      case DIGIT0, NUMPAD0 -> model.choose(now.unscaled());
      case DIGIT1, NUMPAD1 -> open(Screen.LIVE);
      case DIGIT2, NUMPAD2 -> {
        if (viewers != null) {
          open(Screen.VIEWERS);
        }
      }
      case DIGIT6, NUMPAD6 -> open(Screen.CONNECT);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void open(Screen screen) {
    model.open(screen);
    focusPanel();
  }

  private static boolean closes(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE;
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
