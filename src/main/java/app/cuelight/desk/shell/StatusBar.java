package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Figures;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.locale.Cities;
import app.cuelight.show.live.RoomView.Health;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of the window: how the machine keeps up, and the language, the look, the keys.
final class StatusBar extends HBox {

  /// Narrower, the buttons need all the room.
  private static final double OUTBOX_FROM = 760;

  private static final int MOST_ZONES = 3;
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final ShellModel model;
  private final Words words;
  private final Label in = Kit.blank("secondary");
  private final Label shown = Kit.blank("secondary");
  private final Label lag = Kit.blank("secondary");
  private final Label cache = Kit.blank("secondary");
  private final Label outbox = Kit.blank("secondary");
  private final Label refused = Kit.blank("secondary", "refused");
  private final Label zones = Kit.blank("secondary");

  /// @param find opens the field that finds anything
  /// @param showKeys shows all keys
  StatusBar(ShellModel model, Kit kit, Runnable find, Runnable showKeys) {
    this.model = model;
    this.words = kit.words();
    getStyleClass().add("status-bar");
    setId("status-bar");
    setMinWidth(0);
    Panes.mark(this);
    setAlignment(Pos.CENTER_LEFT);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(zones, in, shown, lag, cache, outbox, refused, space);
    List.of(zones, in, shown, lag, cache, outbox, refused)
        .forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    widthProperty().addListener(_ -> fit());
    getChildren()
        .addAll(
            language(),
            theme(),
            capped("find", "status.find", "keys.find", "Ctrl+K", find),
            capped("keys", "status.keys", "keys.help", "F1", showKeys));
    model.healthProperty().addListener(_ -> refresh());
    model.outboxProperty().addListener(_ -> refresh());
    model.zonesProperty().addListener(_ -> refresh());
    model.screenProperty().addListener(_ -> refresh());
    words.languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private Button language() {
    Button button = flat("language", words.bound("status.language"), "status.language.tip");
    button.setOnAction(_ -> model.otherLanguage());
    return button;
  }

  private Button theme() {
    var name =
        Bindings.createStringBinding(
            () -> words.say("status.theme." + next().code()),
            words.languageProperty(),
            model.settingsProperty());
    Button button = flat("theme", name, "status.theme.tip");
    button.setOnAction(_ -> model.nextTheme());
    return button;
  }

  private Button capped(String id, String word, String tip, String printed, Runnable act) {
    Button button = flat(id, words.bound(word), tip);
    Label cap = Kit.blank("key-cap");
    cap.setText(printed);
    button.setGraphic(cap);
    button.setOnAction(_ -> act.run());
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

  /// Where room is short the numbers go, the least urgent first; the buttons stay.
  private void fit() {
    List<Label> numbers = List.of(cache, shown, in, lag, refused, outbox, zones);
    numbers.forEach(label -> show(label, true));
    show(outbox, hasOutbox() && getWidth() >= OUTBOX_FROM);
    show(zones, tellsZones());
    for (Label label : numbers) {
      if (getWidth() > 0 && needed() > getWidth()) {
        show(label, false);
      }
    }
  }

  private boolean hasOutbox() {
    return model.outboxProperty().get() != ShellModel.NO_OUTBOX;
  }

  /// Whoever plans wants to know whose rules the times are by.
  private boolean tellsZones() {
    return model.screenProperty().get() == Screen.SCHEDULE && model.zonesProperty().get() != null;
  }

  private String zones(ZoneData data) {
    String differing =
        data.differing().stream()
            .limit(MOST_ZONES)
            .map(zone -> Cities.name(ZoneId.of(zone), words.language().locale()))
            .collect(Collectors.joining(words.say("sep")));
    return differing.isEmpty()
        ? words.say("status.zones", data.version())
        : words.say("status.zones.differ", data.version(), differing);
  }

  private double needed() {
    double width = snappedLeftInset() + snappedRightInset() - getSpacing();
    for (Node child : getManagedChildren()) {
      width += getSpacing() + child.prefWidth(-1);
    }
    return width;
  }

  private static void show(Label label, boolean shown) {
    label.setManaged(shown);
    label.setVisible(shown);
  }

  private void refresh() {
    if (hasOutbox()) {
      outbox.setText(
          words.say("status.outbox", words.figures().full(model.outboxProperty().get())));
    }
    ZoneData data = model.zonesProperty().get();
    if (data != null) {
      zones.setText(zones(data));
    }
    Health health = model.healthProperty().get();
    if (health == null) {
      fit();
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
    fit();
  }
}
