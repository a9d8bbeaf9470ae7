package app.cuelight.desk.host;

import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.greet.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The habits of the host: who speaks, what she reads, how far away she stands.
///
/// Every change holds at once, on the screen behind the panel too; nothing is to be confirmed.
final class HostSetup extends VBox {

  private static final double WIDE = 460;
  private static final double NEAREST = 0.5;
  private static final double FARTHEST = 5;
  private static final double TENTHS = 10;
  private static final int LONGEST_NAME = 40;
  private static final double LARGEST_SAMPLE = 64;
  private static final double MOST_INCHES = 200;
  private static final List<String> SCRIPTS =
      List.of(
          "Latn", "Hans", "Hant", "Jpan", "Kore", "Cyrl", "Arab", "Hebr", "Thai", "Deva", "Beng",
          "Taml");

  private final HostModel model;
  private final Kit kit;
  private final TextField name = new TextField();
  private final Map<Speaker, RadioButton> speakers = new TreeMap<>();
  private final Map<String, RadioButton> glosses = new TreeMap<>();
  private final Map<String, CheckBox> scripts = new TreeMap<>();
  private final Slider distance = new Slider(NEAREST, FARTHEST, 1);
  private final Label metres = Kit.blank("ink");
  private final TextField inches = new TextField();
  private final Label sample = Kit.blank("host-sample");
  private Display display = new Display(0, 0, 1920, 1080, 96, 1);
  private boolean showing;

  HostSetup(HostModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    setId("host-setup");
    getStyleClass().add("host-setup");
    Label title = kit.label("host.setup.title", "overlay-title");
    getChildren()
        .addAll(
            title,
            row("host.setup.name", named(name, "host.setup.name")),
            row("host.setup.speaker", speakers()),
            row("host.setup.gloss", glosses()),
            row("host.setup.scripts", scripts()),
            row("host.setup.distance", distance()),
            row("host.setup.inches", inches()),
            sample,
            close());
    name.getStyleClass().add("field");
    inches.getStyleClass().add("field");
    name.setOnAction(_ -> chooseName());
    name.focusedProperty().addListener((_, _, focused) -> leaveField(focused, this::chooseName));
    inches.setOnAction(_ -> chooseInches());
    inches
        .focusedProperty()
        .addListener((_, _, focused) -> leaveField(focused, this::chooseInches));
    sample.textProperty().bind(kit.words().bound("host.setup.sample"));
    visibleProperty().bind(model.settingUpProperty());
    model.settingUpProperty().addListener((_, _, now) -> opened(now));
    model.profileProperty().addListener(_ -> show());
    show();
  }

  /// The display it is on: what a pixel measures there.
  void on(Display now) {
    display = now;
    show();
  }

  void fit(double width, double height) {
    double wide = Math.min(WIDE, width - 2 * 16);
    double high = Math.min(prefHeight(wide), height - 2 * 16);
    resizeRelocate(width - wide - 16, 16, wide, high);
  }

  private void opened(boolean now) {
    if (now) {
      name.requestFocus();
    } else if (getParent() != null) {
      getParent().requestFocus();
    }
  }

  private Node row(String key, Node control) {
    Label label = kit.label(key, "section");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  private <N extends Node> N named(N control, String key) {
    control.accessibleTextProperty().bind(kit.words().bound(key));
    control.setId(key.replace('.', '-'));
    return control;
  }

  private Node speakers() {
    return choices(
        speakers,
        List.of(Speaker.values()),
        speaker -> "host.speaker." + speaker.name().toLowerCase(Locale.ROOT),
        speaker -> change(p -> with(p).speaker(speaker)));
  }

  private Node glosses() {
    return choices(
        glosses,
        List.of("en", "zh"),
        gloss -> "host.gloss." + gloss,
        gloss -> change(p -> with(p).gloss(gloss)));
  }

  private <T> Node choices(
      Map<T, RadioButton> buttons,
      List<T> values,
      java.util.function.Function<T, String> key,
      Consumer<T> choose) {
    var group = new ToggleGroup();
    var row = new HBox(16);
    for (T value : values) {
      var button = new RadioButton();
      button.textProperty().bind(kit.words().bound(key.apply(value)));
      button.setId(key.apply(value).replace('.', '-'));
      button.setToggleGroup(group);
      button.setMinHeight(32);
      button.setOnAction(_ -> choose.accept(value));
      buttons.put(value, button);
      row.getChildren().add(button);
    }
    return row;
  }

  private Node scripts() {
    var flow = new FlowPane(16, 0);
    for (String script : SCRIPTS) {
      var box = new CheckBox();
      box.textProperty().bind(kit.words().bound("host.script." + script));
      box.setId("host-script-" + script);
      box.setMinHeight(32);
      box.setOnAction(_ -> change(p -> with(p).script(script, box.isSelected())));
      scripts.put(script, box);
      flow.getChildren().add(box);
    }
    return flow;
  }

  private Node distance() {
    named(distance, "host.setup.distance");
    distance.setBlockIncrement(1 / TENTHS);
    distance.setPrefWidth(WIDE - 120);
    distance.setMinHeight(32);
    distance
        .valueProperty()
        .addListener((_, _, value) -> {
          double tenths = Math.round(value.doubleValue() * TENTHS) / TENTHS;
          change(p -> with(p).distance(tenths));
        });
    var row = new HBox(12, distance, metres);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node inches() {
    named(inches, "host.setup.inches");
    inches.setPrefColumnCount(5);
    Label help = kit.label("host.setup.inches.help", "faint");
    var row = new HBox(12, inches, help);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node close() {
    var button = new Button();
    button.textProperty().bind(kit.words().bound("host.setup.close"));
    button.getStyleClass().setAll("flat-button");
    button.setId("host-setup-close");
    button.setOnAction(_ -> model.setUp(false));
    return button;
  }

  private void show() {
    showing = true;
    HostProfile profile = model.profile();
    double told = profile.millimetresPerPixel();
    double pitch = told > 0 ? told : display.pitch();
    if (!name.isFocused()) {
      name.setText(profile.name());
    }
    speakers.forEach((speaker, button) -> button.setSelected(speaker == profile.speaker()));
    glosses.forEach((gloss, button) -> button.setSelected(gloss.equals(profile.gloss())));
    scripts.forEach((script, box) -> box.setSelected(profile.scripts().contains(script)));
    if (!distance.isValueChanging()) {
      distance.setValue(profile.distance());
    }
    metres.setText(kit.words().say("host.setup.metres", profile.distance()));
    if (!inches.isFocused()) {
      inches.setText(told > 0 ? String.format(Locale.ROOT, "%.1f", display.inches(told)) : "");
    }
    inches.setPromptText(String.format(Locale.ROOT, "%.1f", display.inches(display.pitch())));
    double size = HostSizes.pixels(HostSizes.LEAST_MINUTES, profile.distance(), pitch);
    sample.setStyle(
        String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", Math.min(size, LARGEST_SAMPLE)));
    showing = false;
  }

  private void leaveField(boolean focused, Runnable take) {
    if (!focused) {
      take.run();
    }
  }

  private void chooseName() {
    String typed = name.getText().strip();
    String kept = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    change(p -> with(p).name(kept));
  }

  /// An empty field asks the display; anything else that is no size of a display changes nothing.
  private void chooseInches() {
    String typed = inches.getText().strip().replace(',', '.');
    if (typed.isEmpty()) {
      change(p -> with(p).pitch(0));
      return;
    }
    try {
      double diagonal = Double.parseDouble(typed);
      if (diagonal >= 1 && diagonal <= MOST_INCHES) {
        change(p -> with(p).pitch(display.pitch(diagonal)));
      }
    } catch (NumberFormatException e) {
      show();
    }
  }

  private void change(UnaryOperator<HostProfile> to) {
    if (!showing) {
      model.choose(to.apply(model.profile()));
    }
  }

  private static Habits with(HostProfile profile) {
    return new Habits(profile);
  }

  /// One habit changed, the others kept.
  private record Habits(HostProfile p) {

    HostProfile name(String name) {
      return new HostProfile(
          name, p.speaker(), p.scripts(), p.gloss(), p.distance(), pitch(), p.secondDisplay());
    }

    HostProfile speaker(Speaker speaker) {
      return new HostProfile(
          p.name(), speaker, p.scripts(), p.gloss(), p.distance(), pitch(), p.secondDisplay());
    }

    HostProfile gloss(String gloss) {
      return new HostProfile(
          p.name(), p.speaker(), p.scripts(), gloss, p.distance(), pitch(), p.secondDisplay());
    }

    /// Latin letters stay: every line has them where nothing else can be read.
    HostProfile script(String script, boolean reads) {
      var all = new TreeSet<>(p.scripts());
      if (reads) {
        all.add(script);
      } else {
        all.remove(script);
      }
      return new HostProfile(
          p.name(), p.speaker(), all, p.gloss(), p.distance(), pitch(), p.secondDisplay());
    }

    HostProfile distance(double metres) {
      return new HostProfile(
          p.name(), p.speaker(), p.scripts(), p.gloss(), metres, pitch(), p.secondDisplay());
    }

    HostProfile pitch(double millimetres) {
      return new HostProfile(
          p.name(),
          p.speaker(),
          p.scripts(),
          p.gloss(),
          p.distance(),
          millimetres,
          p.secondDisplay());
    }

    private double pitch() {
      return p.millimetresPerPixel();
    }
  }
}
