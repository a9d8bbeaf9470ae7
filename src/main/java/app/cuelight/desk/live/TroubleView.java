package app.cuelight.desk.live;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.RoomView.Trouble;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// The one thing to know, docked under the list; nothing above it moves when it comes or goes.
final class TroubleView extends HBox {

  private static final String WARNING =
      "M9 1.5L17.5 16.5H0.5zM8.2 6.5h1.6v5H8.2zM8.2 13h1.6v1.6H8.2z";

  private final LiveModel model;
  private final Kit kit;
  private final Label since = Kit.blank("trouble-since");
  private final Label sentence = Kit.blank("trouble-text");

  TroubleView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    var sign = new SVGPath();
    sign.setContent(WARNING);
    sign.setFillRule(javafx.scene.shape.FillRule.EVEN_ODD);
    sign.getStyleClass().add("trouble-sign");
    sentence.setWrapText(true);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(8, kit.label("trouble.title", "trouble-title"), space, since);
    head.setAlignment(Pos.BASELINE_LEFT);
    var texts = new VBox(2, head, sentence);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getStyleClass().add("trouble");
    setId("trouble");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(sign, texts);
    model.troubleProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    Trouble trouble = model.troubleProperty().get();
    setVisible(trouble != null);
    setManaged(trouble != null);
    if (trouble == null) {
      return;
    }
    Words words = kit.words();
    String ago =
        words.figures().span(Duration.between(trouble.since(), model.secondProperty().get()));
    String key = "trouble." + trouble.code();
    String text = words.say(key, trouble.subject(), ago);
    sentence.setText(text.equals(key) ? words.say("trouble.other", trouble.code()) : text);
    since.setText(words.say("trouble.since", DeskClock.wall(trouble.since(), kit.clock().home())));
    setAccessibleText(sentence.getText());
  }
}
