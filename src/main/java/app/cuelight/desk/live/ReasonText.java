package app.cuelight.desk.live;

import app.cuelight.desk.kit.Emoji;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A reason on one line; when room is short, the stranger's words give way first.
final class ReasonText extends HBox {

  private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
  private static final double EMOJI = 16;

  private final Label before;
  private final NameText own;
  private final Label after;

  ReasonText(Emoji emoji, String... styles) {
    before = Kit.blank(styles);
    own = new NameText(emoji, EMOJI, styles);
    after = Kit.blank(styles);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    HBox.setHgrow(own, Priority.SOMETIMES);
    own.setMaxWidth(USE_PREF_SIZE);
    after.setMinWidth(USE_PREF_SIZE);
    getChildren().add(before);
  }

  /// @param language what the stranger probably writes in, or null
  void show(ReasonWords.Line line, @Nullable String language) {
    before.setText(line.before());
    boolean alone = line.own().isEmpty();
    before.setMinWidth(alone ? 0 : USE_PREF_SIZE);
    if (alone) {
      only();
    } else {
      own.show(line.own(), language);
      after.setText(line.after());
      all();
    }
  }

  /// Draws the reason in the second colour, or in its own again.
  void faded(boolean faded) {
    before.pseudoClassStateChanged(FADED, faded);
    own.faded(faded);
    after.pseudoClassStateChanged(FADED, faded);
  }

  private void only() {
    if (getChildren().size() != 1) {
      getChildren().setAll(before);
    }
  }

  private void all() {
    if (getChildren().size() != 3) {
      getChildren().setAll(before, own, after);
    }
  }
}
