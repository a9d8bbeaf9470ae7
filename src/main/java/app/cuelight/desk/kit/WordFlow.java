package app.cuelight.desk.kit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A wrapped sentence in which several scripts may meet, such as a gloss around a Thai name.
///
/// Each word is a label with a font of its own script: a single wrapped label breaks its rows by
/// the widths of one font and draws by those of another, so that words are cut at the edge or stand
/// twice.
public final class WordFlow extends FlowPane {

  private static final Insets SPACE = new Insets(0, 4, 0, 0);

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
    words(text).forEach(word -> getChildren().add(word(word, language)));
    setAccessibleText(text);
  }

  /// The pieces a row may end behind; words read from the right stay together, for side by side
  /// they would stand in the wrong order.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    boolean fromRight = false;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String word = text.substring(from, to);
      boolean next = ScriptFonts.fromRight(word);
      if (fromRight && next) {
        words.add(words.removeLast() + word);
      } else {
        words.add(word);
      }
      fromRight = next;
      from = to;
    }
    return words;
  }

  /// What is shown.
  public String text() {
    return shown;
  }

  /// The space behind a word is room beside it: inside the label it would stand on the side the
  /// word is read to.
  private Label word(String text, String language) {
    Label word = Kit.blank(wordStyle);
    word.setText(text.stripTrailing());
    word.setMinWidth(USE_PREF_SIZE);
    word.setPadding(text.endsWith(" ") ? SPACE : Insets.EMPTY);
    ScriptFonts.of(text, language).mark(word);
    return word;
  }
}
