package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.LanguageChoice;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.NamedMark;
import app.cuelight.desk.kit.Panes;
import app.cuelight.domain.event.Note;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Writes down what the show knows of a person: her language, how her name is said, what to call
/// her, whether to leave her in peace. Lies over the card and goes with Esc.
final class NotesView extends VBox {

  private final NotesModel model;
  private final Kit kit;
  private final Runnable left;
  private final NamedMark mark;
  private final NameText name;
  private final LanguageChoice language;
  private final Label heard = Kit.blank("secondary");
  private final Label unnamed = Kit.blank("secondary");
  private final TextField say = field("note-say");
  private final TextField call = field("note-call");
  private final TextField remark = field("note-remark");
  private final CheckBox quiet = new CheckBox();

  /// @param left told when the editor closes, so that the focus finds its place
  NotesView(NotesModel model, Kit kit, Runnable left) {
    this.model = model;
    this.kit = kit;
    this.left = left;
    this.mark = new NamedMark(kit.words(), 18);
    this.name = new NameText(kit.emoji(), 18, "next-name");
    this.language = new LanguageChoice(kit);
    getStyleClass().add("notes");
    setId("notes");
    Panes.mark(this);
    quiet.setId("note-quiet");
    quiet.textProperty().bind(kit.words().bound("notes.quiet"));
    heard.setWrapText(true);
    heard.setId("note-evidence");
    unnamed.setWrapText(true);
    unnamed.setId("note-unnamed");
    getChildren()
        .addAll(
            head(),
            unnamed,
            line("notes.language", language),
            heard,
            line("notes.say", say),
            line("notes.call", call),
            quiet,
            line("notes.remark", remark),
            keys());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.editingProperty().addListener((_, _, now) -> show(now));
    show(null);
  }

  private HBox head() {
    var title = kit.label("notes.title", "section");
    title.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var head = new HBox(8, mark, name, title);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private VBox line(String word, Region control) {
    Label label = kit.label(word, "faint");
    label.setLabelFor(control);
    if (control instanceof TextField field) {
      field.accessibleTextProperty().bind(kit.words().bound(word));
    }
    control.setMaxWidth(Double.MAX_VALUE);
    return new VBox(2, label, control);
  }

  private HBox keys() {
    var save = new ActButton(kit.words(), "notes.save", "Enter", this::save);
    save.getStyleClass().add("first-act");
    save.setId("note-save");
    Button leave = new ActButton(kit.words(), "notes.leave", "Esc", this::leave);
    leave.setId("note-leave");
    return new HBox(8, save, leave);
  }

  private void show(NotesModel.@Nullable Editing now) {
    boolean was = isVisible();
    setVisible(now != null);
    setManaged(now != null);
    if (now == null) {
      if (was) {
        left.run();
      }
      return;
    }
    mark.show(now.tier());
    name.show(
        now.name().isEmpty() ? kit.words().say("notes.nameless") : now.name(),
        now.locality().language());
    Map<Note, String> notes = now.notes();
    language.show(notes.getOrDefault(Note.LANGUAGE, ""));
    tell(heard, evidence(now));
    tell(unnamed, new CardWords(kit).unnamed(now.unnamed()));
    say.setText(notes.getOrDefault(Note.SAY, ""));
    call.setText(notes.getOrDefault(Note.CALL, ""));
    remark.setText(notes.getOrDefault(Note.REMARK, ""));
    quiet.setSelected(notes.getOrDefault(Note.QUIET, "").equals("true"));
    if (now.atLanguage()) {
      language.focus();
    } else {
      say.requestFocus();
      say.end();
    }
  }

  /// What she is spoken to in and why, and what was heard.
  private String evidence(NotesModel.Editing now) {
    var words = new CardWords(kit);
    String heardOf = words.heard(now.notes().get(Note.HEARD));
    return Stream.of(
            words.evidence(now.locality()),
            heardOf.isEmpty() ? "" : kit.words().say("notes.heard", heardOf))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static void tell(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void save() {
    if (!language.isValid()) {
      language.focus();
      return;
    }
    Map<Note, String> written = new EnumMap<>(Note.class);
    written.put(Note.LANGUAGE, language.tag());
    written.put(Note.SAY, say.getText());
    written.put(Note.CALL, call.getText());
    written.put(Note.QUIET, quiet.isSelected() ? "true" : "");
    written.put(Note.REMARK, remark.getText());
    model.save(written);
  }

  private void leave() {
    model.leave();
  }

  private void pressed(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextField;
    if (event.getCode() == KeyCode.ESCAPE && !language.isOpen()) {
      leave();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && inField) {
      save();
      event.consume();
    }
  }

  private static TextField field(String id) {
    var field = new TextField();
    field.setId(id);
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > Note.MAX_LENGTH ? null : change));
    return field;
  }
}
