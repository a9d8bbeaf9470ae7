package app.cuelight.desk.shell;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.event.OutputHealth;
import app.cuelight.show.live.OutputBoard.Output;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One chip per stream with how well it gets out: what leaves, what is dropped, how full the way
/// is. A trouble is a colour, a sign and a word.
final class OutputChips extends HBox {

  private static final PseudoClass BAD = PseudoClass.getPseudoClass("failing");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("waiting");
  private static final double MEGA = 1e6;
  private static final double HUNDRED = 100;

  private final ShellModel model;
  private final Kit kit;
  private boolean full = true;

  OutputChips(ShellModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("source-chips");
    setId("outputs");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    model.outputsProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Whether there is anything to show.
  boolean isEmpty() {
    return getChildren().isEmpty();
  }

  /// Whether there is room for every number.
  void showFull(boolean all) {
    if (full != all) {
      full = all;
      refresh();
    }
  }

  private void refresh() {
    List<Output> outputs = model.outputsProperty().get();
    while (getChildren().size() < outputs.size()) {
      Label chip = Kit.blank("chip", "source-chip");
      chip.setTooltip(new Tooltip());
      getChildren().add(chip);
    }
    getChildren().remove(outputs.size(), getChildren().size());
    for (int i = 0; i < outputs.size(); i++) {
      show((Label) getChildren().get(i), outputs.get(i));
    }
  }

  private void show(Label chip, Output output) {
    OutputHealth health = output.health();
    chip.setText((health.isBad() ? "✕ " : "") + text(output));
    chip.pseudoClassStateChanged(BAD, health.isBad());
    chip.pseudoClassStateChanged(QUIET, health.state() == OutputHealth.State.OFF);
    String details = details(output);
    if (chip.getTooltip() != null) {
      chip.getTooltip().setText(details);
    }
    chip.setAccessibleText(details);
  }

  private String text(Output output) {
    OutputHealth health = output.health();
    Words words = kit.words();
    String name = DisplayText.plain(output.name());
    if (health.state() != OutputHealth.State.ON_AIR) {
      return name + " " + words.say(state(health));
    }
    return full
        ? words.say(
            "output.full",
            name,
            megabits(health),
            percent(health.dropped()),
            percent(health.congestion()))
        : brief(health, name);
  }

  /// The one number that matters most.
  private String brief(OutputHealth health, String name) {
    Words words = kit.words();
    if (!health.isBad()) {
      return words.say("output.short", name, megabits(health));
    }
    double lost = Math.max(health.dropped(), health.late());
    return health.congestion() > lost * HUNDRED
        ? words.say("output.congested", name, percent(health.congestion()))
        : words.say("output.lossy", name, percent(lost));
  }

  private String details(Output output) {
    OutputHealth health = output.health();
    return kit.words()
        .say(
            "output.tip",
            DisplayText.plain(output.name()),
            kit.words().say(state(health)),
            megabits(health),
            percent(health.dropped()),
            percent(health.congestion()),
            percent(health.late()),
            percent(health.cpu() / HUNDRED));
  }

  private static String state(OutputHealth health) {
    return "output." + health.state().name().toLowerCase(Locale.ROOT);
  }

  private static String megabits(OutputHealth health) {
    return String.format(Locale.ROOT, "%.1f", health.bitsPerSecond() / MEGA);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", HUNDRED * share);
  }
}
