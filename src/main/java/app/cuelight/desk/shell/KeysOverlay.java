package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Kit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one card over the screen; the screen goes on behind it.
final class KeysOverlay extends StackPane {

  private record Line(String word, List<String> caps) {

    Line(String word, String... caps) {
      this(word, List.of(caps));
    }
  }

  private static final List<Line> LIVE =
      List.of(
          new Line("keys.greeted", "PgDn", "cap.space"),
          new Line("keys.back", "PgUp", "cap.back"),
          new Line("keys.skip", "→"),
          new Line("keys.pin", "P"),
          new Line("keys.snooze", "S"),
          new Line("keys.reword", "W"),
          new Line("keys.language", "T"),
          new Line("keys.nameless", "N"),
          new Line("keys.step", "L"),
          new Line("keys.group", "G"),
          new Line("keys.forward", "1", "2", "3"),
          new Line("keys.rows", "↑", "↓"),
          new Line("keys.hold", "F8"),
          new Line("keys.leave", "Esc"),
          new Line("keys.talk", "C"),
          new Line("keys.jump", "Enter"),
          new Line("keys.answered", "A"),
          new Line("keys.toHost", "H"),
          new Line("keys.notes", "F2"));
  private static final List<Line> VIEWERS =
      List.of(
          new Line("keys.field", "/"),
          new Line("keys.rows", "↑", "↓"),
          new Line("keys.person", "Enter"),
          new Line("keys.correct", "F2"),
          new Line("keys.pane", "F6"),
          new Line("keys.leaveOne", "Esc"));
  private static final List<Line> EVERYWHERE =
      List.of(
          new Line("keys.live", "Ctrl+1"),
          new Line("keys.viewers", "Ctrl+2"),
          new Line("keys.connect", "Ctrl+6"),
          new Line("keys.help", "F1"),
          new Line("keys.host", "F9"),
          new Line("keys.full", "F11"),
          new Line("keys.blank", "F12"),
          new Line("keys.larger", "Ctrl+="),
          new Line("keys.smaller", "Ctrl+−"),
          new Line("keys.normal", "Ctrl+0"));

  KeysOverlay(Kit kit) {
    getStyleClass().add("overlay");
    setId("keys-overlay");
    var columns =
        new HBox(
            40,
            part(kit, "nav.live", LIVE),
            part(kit, "nav.viewers", VIEWERS),
            part(kit, "keys.everywhere", EVERYWHERE));
    var card =
        new VBox(
            16,
            kit.label("keys.title", "overlay-title"),
            columns,
            kit.label("keys.close", "faint"));
    card.getStyleClass().add("overlay-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setVisible(false);
    setOnMousePressed(_ -> setVisible(false));
  }

  void toggle() {
    setVisible(!isVisible());
  }

  private static VBox part(Kit kit, String heading, List<Line> lines) {
    return new VBox(12, kit.label(heading, "section"), grid(kit, lines));
  }

  private static GridPane grid(Kit kit, List<Line> lines) {
    var grid = new GridPane(16, 10);
    for (int row = 0; row < lines.size(); row++) {
      var caps = new HBox(6);
      caps.setAlignment(Pos.CENTER_RIGHT);
      lines.get(row).caps().forEach(cap -> caps.getChildren().add(cap(kit, cap)));
      grid.add(caps, 0, row);
      grid.add(word(kit, lines.get(row).word()), 1, row);
    }
    return grid;
  }

  private static Node cap(Kit kit, String cap) {
    if (cap.startsWith("cap.")) {
      return kit.label(cap, "key-cap");
    }
    Label label = Kit.blank("key-cap");
    label.setText(cap);
    return label;
  }

  private static Node word(Kit kit, String key) {
    Label word = kit.label(key, "ink");
    GridPane.setValignment(word, VPos.CENTER);
    return word;
  }
}
