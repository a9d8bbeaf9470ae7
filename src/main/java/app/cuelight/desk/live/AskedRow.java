package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.NamedMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.Comments.TopicCount;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One topic: how many ask, the question to answer first with its asker's tier in front.
final class AskedRow extends VBox {

  private final LiveModel model;
  private final Kit kit;
  private final Label topic = Kit.blank("asked-topic");
  private final NamedMark mark;
  private final NameText text;
  private final Label age = Kit.blank("faint");
  private final Button answered = new Button();
  private final Button toHost;
  private final Region space = new Region();
  private final HBox head = new HBox(8);
  private final HBox question = new HBox(8);
  private final HBox acts = new HBox(8);
  private @Nullable TopicCount shown;

  /// @param first whether the key means this one
  AskedRow(LiveModel model, Kit kit, boolean first) {
    this.model = model;
    this.kit = kit;
    this.mark = new NamedMark(kit.words(), 16);
    this.text = new NameText(kit.emoji(), 16, "row-why");
    this.toHost = toHost(first);
    getStyleClass().add("asked-row");
    answered.getStyleClass().setAll("word-button");
    answered.textProperty().bind(kit.words().bound("asked.answered"));
    answered.setMinWidth(USE_PREF_SIZE);
    answered.setOnAction(_ -> act(true));
    topic.setMinWidth(USE_PREF_SIZE);
    age.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(text, Priority.ALWAYS);
    head.setAlignment(Pos.CENTER_LEFT);
    question.setAlignment(Pos.CENTER_LEFT);
    question.setMinWidth(0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setOnMouseClicked(_ -> jump());
    setOnKeyPressed(event -> {
      boolean presses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
      if (presses && isFocused()) {
        jump();
        event.consume();
      }
    });
    wide(true);
  }

  /// Takes one line, or three.
  void wide(boolean wide) {
    acts.getChildren().clear();
    head.getChildren().clear();
    question.getChildren().clear();
    if (wide) {
      question.getChildren().addAll(topic, mark, text, age, answered, toHost);
      getChildren().setAll(question);
    } else {
      head.getChildren().addAll(topic, space, age);
      question.getChildren().addAll(mark, text);
      acts.getChildren().setAll(answered, toHost);
      getChildren().setAll(head, question, acts);
    }
  }

  void show(@Nullable TopicCount count) {
    shown = count;
    setVisible(count != null);
    setManaged(count != null);
    if (count == null) {
      return;
    }
    CommentRow first = count.first();
    String word = kit.words().say("topic." + count.topic().code());
    topic.setText(word + " " + kit.words().figures().full(count.people()));
    mark.show(first.tier());
    text.show(
        first.text(), first.language() == null ? first.locality().language() : first.language());
    boolean told = model.asked().isOnHost(count.topic());
    if (toHost instanceof ActButton act) {
      act.says(told ? "asked.offHost" : "asked.onHost");
    }
    answered.setAccessibleText(answered.getText() + ", " + topic.getText());
    setAccessibleText(
        topic.getText()
            + ", "
            + kit.words().say(TierShape.word(first.tier()))
            + ", "
            + first.name()
            + ", "
            + first.text());
    tick();
  }

  /// Lets the age go on.
  void tick() {
    if (shown != null) {
      age.setText(new CardWords(kit).age(shown.first().at(), model.secondProperty().get()));
    }
  }

  /// Goes to whoever asked.
  private void jump() {
    if (shown != null) {
      model.jump(shown.first());
    }
  }

  private Button toHost(boolean first) {
    var button =
        new ActButton(
            kit.words(), "asked.onHost", new LiveActs(model).of("toHost").cap(), () -> act(false));
    if (!first) {
      button.setGraphic(null);
    }
    button.getStyleClass().add("asked-act");
    return button;
  }

  private void act(boolean answers) {
    if (shown == null) {
      return;
    }
    if (answers) {
      model.asked().answered(shown.topic());
    } else {
      model.asked().putOnHost(shown.topic());
    }
  }
}
