package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Kit;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What this room sells, in one sentence per language: the second thing a newcomer hears.
final class PitchPart extends GridPane {

  private static final List<String> COMMON =
      List.of(
          "en-US", "es-419", "pt-BR", "de", "fr", "ja", "ko", "id", "th", "vi", "ar", "zh-Hans");

  private final StyleModel model;
  private final Kit kit;

  PitchPart(StyleModel model, Kit kit) {
    super(16, 8);
    this.model = model;
    this.kit = kit;
    int row = 0;
    row = line("", row);
    var languages = new TreeSet<>(model.now().pitch().keySet());
    languages.removeAll(COMMON);
    languages.remove("");
    for (String language : COMMON) {
      row = line(language, row);
    }
    for (String language : languages) {
      row = line(language, row);
    }
  }

  private int line(String language, int row) {
    Label name = Kit.blank("secondary");
    name.setMinWidth(150);
    Label warning = Kit.blank("caution-text");
    var field = new Field(kit.words(), "connect.pitch", text -> model.pitch(language, text));
    field.setId("pitch-" + (language.isEmpty() ? "other" : language));
    field.show(model.now().pitch().getOrDefault(language, ""));
    GridPane.setHgrow(field, Priority.ALWAYS);
    Runnable words =
        () -> {
          name.setText(
              language.isEmpty()
                  ? kit.words().say("connect.pitch.other")
                  : kit.places().name(language));
          warning.setText(
              StyleModel.fits(field.getText()) ? "" : kit.words().say("connect.pitch.long"));
        };
    kit.words().languageProperty().addListener(_ -> words.run());
    field.textProperty().addListener(_ -> words.run());
    words.run();
    add(name, 0, row);
    add(field, 1, row);
    add(warning, 2, row);
    return row + 1;
  }
}
