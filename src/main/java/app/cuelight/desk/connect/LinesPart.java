package app.cuelight.desk.connect;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.show.phrases.LineDesk.Entry;
import app.cuelight.show.phrases.LineDesk.Origin;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The lines hosts say, by language and purpose: read, silenced, changed, added.
final class LinesPart extends VBox {

  private static final double BESIDE_FROM = 640;
  private static final double GAP = 10;

  private final LinesModel model;
  private final Kit kit;
  private final VBox rows = new VBox(6);
  private final ComboBox<String> language = new ComboBox<>();
  private final ComboBox<LineKey> purpose = new ComboBox<>();

  LinesPart(LinesModel model, Kit kit) {
    super(12);
    this.model = model;
    this.kit = kit;
    setId("lines");
    Words words = kit.words();
    language.getItems().setAll(model.locales());
    language.setId("lines-language");
    language.accessibleTextProperty().bind(words.bound("lines.language"));
    language.setOnAction(_ -> model.choose(language.getValue()));
    purpose.getItems().setAll(LineKey.values());
    purpose.setId("lines-purpose");
    purpose.accessibleTextProperty().bind(words.bound("lines.purpose"));
    purpose.setOnAction(_ -> model.choose(purpose.getValue()));
    var begin = button("lines.new", model::begin);
    begin.setId("lines-new");
    var choice = new FlowPane(10, 8, language, purpose, begin);
    choice.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(choice, rows, new LineForm(model, kit));
    model.entriesProperty().addListener(_ -> refresh());
    words.languageProperty().addListener(_ -> name());
    name();
    model.refresh();
  }

  /// The choices in the language spoken now.
  private void name() {
    String locale = model.localeProperty().get();
    LineKey key = model.keyProperty().get();
    language.setConverter(shown(one -> kit.places().name(one) + " · " + one));
    purpose.setConverter(shown(LinesPart.this::word));
    language.setValue(locale);
    purpose.setValue(key);
    refresh();
  }

  private String word(LineKey key) {
    return kit.words().say("line." + key.code());
  }

  private static <T> StringConverter<T> shown(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("Chosen from a list, never typed.");
      }
    };
  }

  private void refresh() {
    rows.getChildren().setAll(model.entriesProperty().get().stream().map(this::row).toList());
  }

  private Node row(Entry entry) {
    Words words = kit.words();
    var said = new NameText(kit.emoji(), 17, "ink");
    said.show(entry.wording().inNative(), entry.wording().locale());
    var second = new VBox(2, said);
    if (!entry.wording().romanised().isEmpty()) {
      Label roman = Kit.blank("faint");
      roman.setText(DisplayText.plain(entry.wording().romanised()));
      second.getChildren().add(roman);
    }
    second.setMinWidth(0);
    second.setAlignment(Pos.CENTER_LEFT);
    Label state = Kit.blank("chip", "chip-small");
    state.setText(state(entry));
    state.setMinWidth(Region.USE_PREF_SIZE);
    var acts = new HBox(GAP, state);
    acts.setAlignment(Pos.CENTER_RIGHT);
    BorderPane.setMargin(acts, new Insets(0, 0, 0, GAP));
    if (entry.origin() == Origin.BUNDLED || entry.origin() == Origin.CHANGED) {
      boolean on = entry.wording().enabled();
      acts.getChildren()
          .add(button(on ? "lines.silence" : "lines.say", () -> model.enable(entry, !on)));
    }
    if (entry.origin() != Origin.BUNDLED) {
      String verb = entry.origin() == Origin.OWN ? "lines.remove" : "lines.undo";
      acts.getChildren().add(button(verb, () -> model.remove(entry)));
    }
    acts.getChildren().add(button("lines.edit", () -> model.edit(entry)));
    acts.getChildren().stream()
        .filter(Button.class::isInstance)
        .forEach(button ->
            button.setAccessibleText(
                ((Button) button).getText() + ": " + entry.wording().inNative()));
    var row = new BorderPane(second);
    row.widthProperty().addListener(_ -> place(row, acts));
    place(row, acts);
    row.getStyleClass().add("line-row");
    row.setOpacity(entry.used() ? 1 : 0.55);
    row.setAccessibleText(entry.wording().inNative() + ", " + words.say("lines.language"));
    return row;
  }

  /// Beside the line, or below it where it would be cut.
  private static void place(BorderPane row, HBox acts) {
    boolean below = row.getWidth() < BESIDE_FROM;
    if (below == (row.getBottom() == null)) {
      // It must leave one place before it takes the other.
      row.setRight(null);
      row.setBottom(below ? acts : null);
      row.setRight(below ? null : acts);
    }
  }

  private String state(Entry entry) {
    String state =
        !entry.wording().enabled()
            ? "silent"
            : entry.used() ? entry.origin().name().toLowerCase(Locale.ROOT) : "wrong";
    return kit.words().say("lines." + state + ".state");
  }

  private Button button(String key, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    button.getStyleClass().setAll("word-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
