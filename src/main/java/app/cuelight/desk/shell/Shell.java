package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectModel;
import app.cuelight.desk.connect.ConnectView;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.live.LiveModel;
import app.cuelight.desk.live.LiveView;
import app.cuelight.show.live.RoomView.ShowLine;
import javafx.css.PseudoClass;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Everything inside the window: bars and rail around the panel, the practice frame around all.
final class Shell extends StackPane {

  private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");
  private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("zh");

  private final ShellModel model;
  private final LiveView live;
  private final ConnectView connect;
  private final KeysOverlay overlay;
  private final ScaledPane scaled;

  Shell(ShellModel model, LiveModel liveModel, ConnectModel connectModel, Kit kit, HostDoor host) {
    this.model = model;
    this.live = new LiveView(liveModel, kit);
    this.connect = new ConnectView(connectModel, kit);
    this.overlay = new KeysOverlay(kit);
    var window = new BorderPane(new StackPane(live, connect));
    window.getStyleClass().add("window");
    window.setTop(new TopBar(model, kit, host));
    window.setLeft(new NavRail(model, kit));
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
      case CONNECT -> connect.requestFocus();
    }
  }

  private void open() {
    Screen screen = model.screenProperty().get();
    live.setVisible(screen == Screen.LIVE);
    connect.setVisible(screen == Screen.CONNECT);
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
    if (model.screenProperty().get() != Screen.LIVE) {
      return;
    }
    boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    live.pressed(event, typing);
  }

  private void scaleOrSwitch(KeyEvent event) {
    DeskSettings now = model.settingsProperty().get();
    switch (event.getCode()) {
      case EQUALS, PLUS, ADD -> model.choose(now.scaledBy(1));
      case MINUS, SUBTRACT -> model.choose(now.scaledBy(-1));
      case DIGIT0, NUMPAD0 -> model.choose(now.unscaled());
      case DIGIT1, NUMPAD1 -> open(Screen.LIVE);
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
