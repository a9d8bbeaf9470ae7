package app.cuelight.desk.connect;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.live.RoomView.Source;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The connections of the show: what each one is and how it stands.
final class SourcesPart extends GridPane {

  private final ConnectModel model;
  private final Kit kit;

  SourcesPart(ConnectModel model, Kit kit) {
    super(24, 8);
    this.model = model;
    this.kit = kit;
    model.sourcesProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    int row = 0;
    for (Source source : model.sourcesProperty().get()) {
      add(text(source.name(), "ink"), 0, row);
      add(text(source.kind(), "secondary"), 1, row);
      String state = "connect.source." + source.state().name().toLowerCase(Locale.ROOT);
      add(text(kit.words().say(state), "secondary"), 2, row);
      row++;
    }
    if (row == 0) {
      add(kit.label("connect.sources.none", "secondary"), 0, 0);
    }
  }

  private static Label text(String text, String style) {
    Label label = Kit.blank(style);
    label.setText(DisplayText.plain(text));
    return label;
  }
}
