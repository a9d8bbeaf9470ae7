package app.cuelight.desk.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// One of a few, as a row of chips; the arrow keys and Space choose as everywhere.
public final class Choice<T> extends FlowPane {

  private static final double WIDE = 640;

  private final List<T> values;
  private final List<ToggleButton> chips = new ArrayList<>();

  /// @param label what the choice is about, for screen readers
  /// @param name the word of a value in the language spoken now
  public Choice(
      Words words,
      Function<Words, String> label,
      List<T> values,
      Function<T, String> name,
      Consumer<T> chosen) {
    super(6, 6);
    setPrefWrapLength(WIDE);
    setMinWidth(0);
    this.values = List.copyOf(values);
    for (T value : values) {
      var chip = new ToggleButton();
      chip.getStyleClass().setAll("filter-chip");
      chip.textProperty()
          .bind(Bindings.createStringBinding(() -> name.apply(value), words.languageProperty()));
      chip.accessibleTextProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> label.apply(words) + ": " + name.apply(value), words.languageProperty()));
      chip.setOnAction(_ -> {
        show(value);
        chosen.accept(value);
      });
      chips.add(chip);
    }
    getChildren().addAll(chips);
  }

  /// Gives every chip a name of its own, `page-open`.
  public void named(String what, List<String> each) {
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).setId(what + "-" + each.get(i));
    }
  }

  /// How wide it is with all chips in one row.
  public double rowWidth() {
    double wide = -getHgap();
    for (ToggleButton chip : chips) {
      wide += getHgap() + Math.ceil(Math.max(chip.minWidth(-1), chip.prefWidth(-1)));
    }
    return wide;
  }

  /// Shows a value as the chosen one; none is shown for a value that is no choice.
  public void show(T value) {
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).setSelected(values.get(i).equals(value));
    }
  }
}
