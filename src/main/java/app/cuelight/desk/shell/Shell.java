package app.cuelight.desk.shell;

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
  private final KeysOverlay overlay;
  private final ScaledPane scaled;

  Shell(ShellModel model, LiveModel liveModel, Kit kit, HostDoor host) {
    this.model = model;
    this.live = new LiveView(liveModel, kit);
    this.overlay = new KeysOverlay(kit);
    var window = new BorderPane(live);
    window.getStyleClass().add("window");
    window.setTop(new TopBar(model, kit, host));
    window.setLeft(new NavRail(kit));
    window.setBottom(new StatusBar(model, kit, overlay::toggle));
    this.scaled = new ScaledPane(new StackPane(window, overlay));
    getStyleClass().add("shell");
    getChildren().add(scaled);
    live.setFocusTraversable(true);
    model.settingsProperty().addListener(_ -> apply(kit));
    model.showProperty().addListener((_, _, show) -> frame(show != null && show.practice()));
    apply(kit);
    ShowLine show = model.showProperty().get();
    frame(show != null && show.practice());
  }

  /// Where the focus rests, so that keys reach the panel.
  void focusPanel() {
    live.requestFocus();
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
    live.pressed(event, typing);
  }

  private void scaleOrSwitch(KeyEvent event) {
    DeskSettings now = model.settingsProperty().get();
    switch (event.getCode()) {
      case EQUALS, PLUS, ADD -> model.choose(now.scaledBy(1));
      case MINUS, SUBTRACT -> model.choose(now.scaledBy(-1));
      case DIGIT0, NUMPAD0 -> model.choose(now.unscaled());
      case DIGIT1, NUMPAD1 -> focusPanel();
      default -> {
        return;
      }
    }
    event.consume();
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
