package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Figures;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.RoomView.Health;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of the window: how the machine keeps up, and the language, the look, the keys.
final class StatusBar extends HBox {

  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final ShellModel model;
  private final Words words;
  private final Label in = Kit.blank("secondary");
  private final Label shown = Kit.blank("secondary");
  private final Label lag = Kit.blank("secondary");
  private final Label cache = Kit.blank("secondary");
  private final Label refused = Kit.blank("secondary", "refused");

  StatusBar(ShellModel model, Kit kit, Runnable showKeys) {
    this.model = model;
    this.words = kit.words();
    getStyleClass().add("status-bar");
    setId("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(in, shown, lag, cache, refused, space);
    List.of(in, shown, lag, cache, refused).forEach(label -> label.setMinWidth(0));
    getChildren().addAll(language(), theme(), keys(showKeys));
    model.healthProperty().addListener(_ -> refresh());
    words.languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private Button language() {
    Button button = flat("language", words.bound("status.language"), "status.language.tip");
    button.setOnAction(_ -> {
      var now = model.settingsProperty().get();
      model.choose(now.in(now.language().other()));
    });
    return button;
  }

  private Button theme() {
    var name =
        Bindings.createStringBinding(
            () -> words.say("status.theme." + next().code()),
            words.languageProperty(),
            model.settingsProperty());
    Button button = flat("theme", name, "status.theme.tip");
    button.setOnAction(_ -> model.choose(model.settingsProperty().get().in(next())));
    return button;
  }

  private Button keys(Runnable showKeys) {
    Button button = flat("keys", words.bound("status.keys"), "keys.help");
    Label cap = Kit.blank("key-cap");
    cap.setText("F1");
    button.setGraphic(cap);
    button.setOnAction(_ -> showKeys.run());
    return button;
  }

  private Theme next() {
    return model.settingsProperty().get().theme().next();
  }

  private Button flat(String id, ObservableStringValue text, String tip) {
    var button = new Button();
    button.textProperty().bind(text);
    button.getStyleClass().setAll("flat-button");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(words.bound(tip));
    button.setTooltip(tooltip);
    button.accessibleHelpProperty().bind(words.bound(tip));
    return button;
  }

  private void refresh() {
    Health health = model.healthProperty().get();
    if (health == null) {
      return;
    }
    Figures figures = words.figures();
    in.setText(words.count("status.in", health.eventsPerSecond()));
    shown.setText(
        words.say(
            "status.shown", figures.rate(health.rowsPerSecond()), figures.full(health.merged())));
    lag.setText(
        words.say("status.lag", health.lag().isZero() ? "–" : figures.fineSpan(health.lag())));
    cache.setText(words.say("status.cache", figures.compact(health.viewers())));
    refused.setText(words.count("status.refused", health.refused()));
    refused.pseudoClassStateChanged(BAD, health.refused() > 0);
  }
}
