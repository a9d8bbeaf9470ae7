package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The screens of the console, each with its key. Where the window is low the rail scrolls.
final class NavRail extends ScrollPane {

  /// @param people whether there is a Viewers screen
  NavRail(ShellModel model, Kit kit, boolean people) {
    getStyleClass().add("nav-rail");
    setId("nav-rail");
    Panes.mark(this);
    var entries = new VBox();
    setContent(entries);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    for (Screen screen : Screen.values()) {
      if (people || screen != Screen.VIEWERS) {
        entries.getChildren().add(entry(model, kit, screen));
      }
    }
  }

  private static ToggleButton entry(ShellModel model, Kit kit, Screen screen) {
    Label word = kit.label(screen.word(), "nav-word");
    Label keys = Kit.blank("nav-key");
    keys.setText("Ctrl+" + screen.digit());
    var face = new VBox(2, word, keys);
    face.getStyleClass().add("nav-face");
    var entry = new ToggleButton();
    entry.setGraphic(face);
    entry.getStyleClass().setAll("nav-entry");
    entry.setId(screen.word().replace('.', '-'));
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.accessibleTextProperty().bind(kit.words().bound(screen.word()));
    Runnable refresh = () -> entry.setSelected(model.screenProperty().get() == screen);
    model.screenProperty().addListener(_ -> refresh.run());
    refresh.run();
    entry.setOnAction(_ -> {
      model.open(screen);
      refresh.run();
    });
    return entry;
  }
}
