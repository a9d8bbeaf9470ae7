package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Words;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// A line of text that is kept when it is left or Enter is pressed; Esc takes the change back, and
/// goes on to whoever takes the focus then.
final class Field extends TextField {

  private String kept = "";

  /// @param label what it is for, a key of the bundles
  Field(Words words, String label, Consumer<String> keep) {
    getStyleClass().add("field");
    accessibleTextProperty().bind(words.bound(label));
    setOnAction(_ -> keep(keep));
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            keep(keep);
          }
        });
    setOnKeyPressed(event -> {
      if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
        setText(kept);
      }
    });
  }

  /// Shows what is kept, unless somebody is writing.
  void show(String text) {
    kept = text;
    if (!isFocused()) {
      setText(text);
    }
  }

  private void keep(Consumer<String> keep) {
    if (!getText().equals(kept)) {
      kept = getText();
      keep.accept(kept);
    }
  }
}
