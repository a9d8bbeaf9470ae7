package app.cuelight.desk.kit;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A wrapped sentence in which several scripts may meet, such as a gloss around a Thai name.
///
/// Each word is a label with a font of its own script: a single wrapped label breaks its rows by
/// the widths of one font and draws by those of another, so that words are cut at the edge or stand
/// twice.
public final class WordFlow extends FlowPane {

  private final String wordStyle;
  private String shown = "";

  /// @param style of the whole, size included
  /// @param wordStyle of each word
  public WordFlow(String style, String wordStyle) {
    this.wordStyle = wordStyle;
    getStyleClass().add(style);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// Shows another sentence.
  ///
  /// @param language a locale that tells how Han characters are drawn
  public void say(String text, String language) {
    if (text.equals(shown)) {
      return;
    }
    shown = text;
    getChildren().clear();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      getChildren().add(word(text.substring(from, to), language));
      from = to;
    }
    setAccessibleText(text);
  }

  /// What is shown.
  public String text() {
    return shown;
  }

  private Label word(String text, String language) {
    Label word = Kit.blank(wordStyle);
    word.setText(text);
    word.setMinWidth(USE_PREF_SIZE);
    ScriptFonts.of(text, language).mark(word);
    return word;
  }
}
