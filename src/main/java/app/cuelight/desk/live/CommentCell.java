package app.cuelight.desk.live;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.show.live.CommentRow;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// One comment: tier, name, language, the words, what they ask, whether that was answered, age.
///
/// Cells are reused many times a second: colours change by pseudo-class, texts only when they
/// differ.
final class CommentCell extends ListCell<CommentRow> {

  private static final PseudoClass ANSWERED = PseudoClass.getPseudoClass("answered");

  private static final int LONGEST_NAME = 14;
  private static final double CALLED = 132;
  private static final double ROW = 34;

  private final LiveModel model;
  private final Kit kit;
  private final CardWords words;
  private final Region stripe = new Region();
  private final TierMark mark = new TierMark(16);
  private final NameText name;
  private final Label language = Kit.blank("row-language");
  private final NameText text;
  private final Label topic = Kit.blank("chip", "chip-small", "topic");
  private final Label age = Kit.blank("row-age");
  private final Tooltip tip = new Tooltip();

  CommentCell(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.words = new CardWords(kit);
    this.name = new NameText(kit.emoji(), 16, "row-name");
    this.text = new NameText(kit.emoji(), 16, "row-why");
    getStyleClass().add("room-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var ground = new Region();
    ground.getStyleClass().add("row-ground");
    setGraphic(new StackPane(ground, line()));
    setTooltip(tip);
    setOnMousePressed(this::pressed);
    setMinWidth(0);
    setPrefWidth(0);
  }

  private HBox line() {
    stripe.getStyleClass().add("row-stripe");
    var called = new HBox(name);
    called.getStyleClass().add("talk-called");
    called.setClip(new Rectangle(CALLED, ROW));
    called.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    topic.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(8, called, language, text, topic);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.getStyleClass().add("talk-words");
    HBox.setHgrow(line, Priority.ALWAYS);
    var all = new HBox(stripe, mark, line, age);
    all.getStyleClass().add("row-line");
    all.setAlignment(Pos.CENTER_LEFT);
    return all;
  }

  @Override
  protected void updateItem(CommentRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean none = empty || row == null;
    getGraphic().setVisible(!none);
    if (none) {
      setAccessibleText(null);
      return;
    }
    refresh();
  }

  /// Shows the comment again, after the language of the console changed.
  void refresh() {
    CommentRow row = getItem();
    if (row == null) {
      return;
    }
    Tiers.mark(stripe, row.tier());
    mark.show(row.tier());
    String spoken = row.language() == null ? row.locality().language() : row.language();
    name.show(row.name(), row.locality().language());
    language.setText(row.language() == null ? words.language(row.locality()) : row.language());
    text.show(row.text(), spoken);
    String state = state(row);
    topic.setText(state);
    topic.pseudoClassStateChanged(ANSWERED, row.answeredBy() != null);
    topic.setVisible(!state.isEmpty());
    topic.setManaged(!state.isEmpty());
    text.faded(row.answeredBy() != null);
    String tier = kit.words().say(TierShape.word(row.tier()));
    tip.setText(tier);
    setAccessibleText(
        tier + ", " + row.name() + ", " + row.text() + (state.isEmpty() ? "" : ", " + state));
    tick();
  }

  /// Lets the age go on.
  void tick() {
    CommentRow row = getItem();
    if (row != null) {
      age.setText(words.age(row.at(), model.secondProperty().get()));
    }
  }

  private String state(CommentRow row) {
    if (row.topic() == null) {
      return "";
    }
    String asks = kit.words().say("topic." + row.topic().code());
    return row.answeredBy() == null
        ? asks
        : "✓ " + asks + " · " + kit.words().say("talk.answeredBy", shortened(row.answeredBy()));
  }

  /// Who answered is a hint at the end of the line; the comment needs the room.
  private static String shortened(String name) {
    String plain = DisplayText.plain(name);
    boolean isLong = plain.codePointCount(0, plain.length()) > LONGEST_NAME;
    return isLong ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)) + "…" : plain;
  }

  private void pressed(MouseEvent event) {
    CommentRow row = getItem();
    if (row == null) {
      return;
    }
    if (event.getClickCount() > 1) {
      model.jump(row);
    } else {
      model.comments().choose(row);
    }
  }
}
