package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.greet.Step;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Under the step of the playbook: done, or not now; and where her answer is kept, the field for it
/// in their place.
final class TickLine extends HBox {

  private final QueueModel model;
  private final ActButton done;
  private final ActButton notNow;
  private final TextField answer = new TextField();

  TickLine(QueueModel model, Kit kit, LiveActs acts) {
    this.model = model;
    this.done = new ActButton(kit.words(), "greet.tick", acts.of("tick"));
    this.notNow = new ActButton(kit.words(), "greet.notNow", acts.of("notNow"));
    done.setId("tick");
    notNow.setId("not-now");
    done.getStyleClass().add("small-act");
    notNow.getStyleClass().add("small-act");
    answer.setId("tick-answer");
    answer.getStyleClass().add("field");
    answer.promptTextProperty().bind(kit.words().bound("greet.answer.prompt"));
    answer.accessibleTextProperty().bind(kit.words().bound("greet.answer.prompt"));
    answer.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > Note.MAX_LENGTH ? null : change));
    answer.setOnAction(_ -> model.answer(answer.getText()));
    answer.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        model.leaveAnswer();
        event.consume();
      }
    });
    HBox.setHgrow(answer, Priority.ALWAYS);
    getStyleClass().add("card-then");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(done, notNow, answer);
    model.answeringProperty().addListener(_ -> opened());
    model.queueProperty().addListener(_ -> refresh());
    refresh();
  }

  private void opened() {
    boolean had = answer.isFocused();
    answer.clear();
    refresh();
    if (model.answeringProperty().get()) {
      answer.requestFocus();
    } else if (had) {
      done.requestFocus();
    }
  }

  private void refresh() {
    Step.Prompt prompt = model.prompt();
    if (prompt == null) {
      model.leaveAnswer();
    }
    boolean asks = model.answeringProperty().get();
    setVisible(prompt != null);
    setManaged(prompt != null);
    show(done, !asks);
    show(notNow, !asks);
    show(answer, asks);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
