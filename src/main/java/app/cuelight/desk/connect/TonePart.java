package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.greet.TonePack;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The tone of each market of the show, with what it means there.
final class TonePart extends GridPane {

  private final ConnectModel model;
  private final Kit kit;

  TonePart(ConnectModel model, Kit kit) {
    super(16, 10);
    this.model = model;
    this.kit = kit;
    model.marketsProperty().addListener(_ -> refresh());
    model.style().styleProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    int row = 0;
    for (String market : model.marketsProperty().get()) {
      TonePack tone = model.style().now().tone(market);
      Label name = Kit.blank("ink", "strong");
      name.setText(kit.places().country(market));
      var choice =
          new Choice<>(
              kit.words(),
              _ -> kit.places().country(market),
              List.of(TonePack.values()),
              this::name,
              pack -> model.style().tone(market, pack));
      choice.show(tone);
      Label means = Kit.blank("faint");
      means.setText(means(tone));
      add(name, 0, row);
      GridPane.setHgrow(choice, Priority.ALWAYS);
      name.setMinWidth(USE_PREF_SIZE);
      add(choice, 1, row);
      add(means, 1, row + 1);
      align(name);
      row += 2;
    }
    if (row == 0) {
      add(kit.label("connect.tone.none", "secondary"), 0, 0);
    }
  }

  private String name(TonePack tone) {
    return kit.words().say("tone." + tone.code());
  }

  private String means(TonePack tone) {
    Words words = kit.words();
    String when =
        switch (tone.trigger()) {
          case ON_JOIN -> words.say("tone.onJoin");
          case AFTER_COMMENT -> words.say("tone.afterComment");
        };
    return when + " · " + words.say("tone.atMost", tone.greetingsPerMinute());
  }

  private static void align(Node name) {
    GridPane.setValignment(name, VPos.CENTER);
  }
}
