package app.cuelight.desk.kit;

import app.cuelight.desk.kit.DisplayText.Part;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A name or comment from outside on one line: own reading direction, right face, emoji as
/// pictures.
///
/// Most texts have no emoji and cost one label.
public final class NameText extends HBox {

  private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
  private static final int MOST_PARTS = 12;

  private final Emoji emoji;
  private final double pictureSize;
  private final List<String> styles;
  private final Label plain;
  private final HBox run = new HBox(1);
  private @Nullable String shown;
  private boolean isFaded;

  /// @param pictureSize height of an emoji in pixels
  /// @param styles style classes of the letters
  public NameText(Emoji emoji, double pictureSize, String... styles) {
    this.emoji = emoji;
    this.pictureSize = pictureSize;
    this.styles = List.of(styles);
    this.plain = Kit.blank(styles);
    plain.setMinWidth(0);
    run.setMinWidth(0);
    run.setAlignment(Pos.CENTER_LEFT);
    run.setMaxWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getChildren().add(plain);
  }

  /// Shows another text.
  ///
  /// @param language what it is probably written in, or null
  public void show(String raw, @Nullable String language) {
    if (raw.equals(shown)) {
      return;
    }
    shown = raw;
    List<Part> parts = DisplayText.parts(raw, emoji::knows);
    if (parts.stream().allMatch(Part.Letters.class::isInstance)) {
      letters(plain, parts.isEmpty() ? "" : ((Part.Letters) parts.getFirst()).text(), language);
      only(plain);
    } else {
      run.getChildren().clear();
      run.setNodeOrientation(orientation(DisplayText.plain(raw)));
      parts.stream().limit(MOST_PARTS).forEach(part -> append(part, language));
      only(run);
    }
  }

  /// Draws the letters in the second colour, or in their own again.
  public void faded(boolean faded) {
    if (faded != isFaded) {
      isFaded = faded;
      plain.pseudoClassStateChanged(FADED, faded);
      run.getChildren().forEach(part -> part.pseudoClassStateChanged(FADED, faded));
    }
  }

  private void append(Part part, @Nullable String language) {
    switch (part) {
      case Part.Letters(String text) -> {
        Label label = Kit.blank(styles.toArray(String[]::new));
        label.setMinWidth(0);
        label.pseudoClassStateChanged(FADED, isFaded);
        letters(label, text, language);
        run.getChildren().add(label);
      }
      case Part.Picture(String key) -> run.getChildren().add(emoji.picture(key, pictureSize));
    }
  }

  @SuppressWarnings("ReferenceEquality") // nodes are themselves
  private void only(Node child) {
    if (getChildren().getFirst() != child) {
      getChildren().setAll(child);
    }
  }

  private static void letters(Label label, String text, @Nullable String language) {
    label.setText(text);
    label.setNodeOrientation(orientation(text));
    ScriptFonts.of(text, language).mark(label);
  }

  private static NodeOrientation orientation(String text) {
    return ScriptFonts.fromRight(text)
        ? NodeOrientation.RIGHT_TO_LEFT
        : NodeOrientation.LEFT_TO_RIGHT;
  }
}
