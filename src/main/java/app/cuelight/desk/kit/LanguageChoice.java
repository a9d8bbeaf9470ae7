package app.cuelight.desk.kit;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// One of the languages the phrasebook speaks, any other by its tag, or none said.
///
/// Its list has the id `note-language`.
public final class LanguageChoice extends VBox {

  private static final String NONE = "";
  private static final String OTHER = "*";

  private final Kit kit;
  private final ComboBox<String> list = new ComboBox<>();
  private final TextField other = new TextField();
  private final Label wrong;

  public LanguageChoice(Kit kit) {
    super(4);
    this.kit = kit;
    list.setId("note-language");
    list.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(list, Priority.ALWAYS);
    list.setConverter(new Names());
    list.accessibleTextProperty().bind(kit.words().bound("notes.language"));
    other.setId("note-language-other");
    other.setPromptText("sw-KE");
    other.setPrefColumnCount(8);
    other.accessibleTextProperty().bind(kit.words().bound("notes.tag"));
    wrong = kit.label("notes.wrongTag", "trouble-since");
    wrong.setWrapText(true);
    getChildren().addAll(new HBox(8, list, other), wrong);
    list.valueProperty().addListener(_ -> refresh());
    other.textProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> fill());
    fill();
  }

  /// Shows a language by its tag; empty when none was said.
  public void show(String tag) {
    boolean known = tag.isEmpty() || SpokenLanguages.ALL.contains(tag);
    other.setText(known ? "" : tag);
    list.setValue(known ? tag : OTHER);
    refresh();
  }

  /// The chosen language as a tag, or empty when none is said.
  public String tag() {
    String value = list.getValue();
    if (OTHER.equals(value)) {
      return other.getText().strip().replace('_', '-');
    }
    return value == null ? NONE : value;
  }

  /// Whether the tag can be a language at all.
  public boolean isValid() {
    if (!OTHER.equals(list.getValue())) {
      return true;
    }
    try {
      return !new Locale.Builder().setLanguageTag(tag()).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /// Whether the list of languages is open, so that Esc closes that first.
  public boolean isOpen() {
    return list.isShowing();
  }

  /// Takes the focus.
  public void focus() {
    (OTHER.equals(list.getValue()) ? other : list).requestFocus();
  }

  private void fill() {
    String now = list.getValue();
    List<String> tags = new ArrayList<>(SpokenLanguages.ALL);
    tags.sort((a, b) -> name(a).compareToIgnoreCase(name(b)));
    tags.addFirst(NONE);
    tags.add(OTHER);
    list.getItems().setAll(tags);
    list.setValue(now);
  }

  private void refresh() {
    boolean free = OTHER.equals(list.getValue());
    other.setVisible(free);
    other.setManaged(free);
    boolean bad = free && !other.getText().isBlank() && !isValid();
    wrong.setVisible(bad);
    wrong.setManaged(bad);
  }

  private String name(String tag) {
    return switch (tag) {
      case NONE -> kit.words().say("notes.noLanguage");
      case OTHER -> kit.words().say("notes.otherLanguage");
      default -> Locale.forLanguageTag(tag).getDisplayName(kit.words().language().locale());
    };
  }

  /// Tags as names; nobody types into the list, so nothing comes back.
  private final class Names extends StringConverter<String> {

    @Override
    public String toString(String tag) {
      return tag == null ? "" : name(tag);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }
}
