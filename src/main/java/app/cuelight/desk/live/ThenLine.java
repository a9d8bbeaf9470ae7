package app.cuelight.desk.live;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Step;
import app.cuelight.show.live.GreetCard;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// What comes after the hello: one step in a few words, its sentence for whoever rests the pointer
/// on it, and the key that goes on to the next.
final class ThenLine extends HBox {

  private final Kit kit;
  private final Label then;
  private final Label step = Kit.blank("ink", "card-step");
  private final Tooltip sentence = new Tooltip();
  private final ActButton next;

  ThenLine(Kit kit, Act forward) {
    this.kit = kit;
    this.then = kit.label("greet.then", "secondary");
    this.next = new ActButton(kit.words(), "greet.step", forward);
    getStyleClass().add("card-then");
    setAlignment(Pos.CENTER_LEFT);
    then.setMinWidth(USE_PREF_SIZE);
    step.setMinWidth(0);
    step.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(step, Priority.ALWAYS);
    next.getStyleClass().add("small-act");
    next.setId("next-step");
    getChildren().addAll(then, step, next);
  }

  private static String asSheWrites(GreetCard card, Greeting line) {
    return card.isInLatin(line) ? line.romanised() : line.inNative();
  }

  void show(@Nullable GreetCard card) {
    Step now = card == null ? null : card.nextStep();
    setVisible(now != null);
    if (card == null || now == null) {
      return;
    }
    step.setText(DisplayText.plain(new StepWords(kit.words()).of(now)));
    Greeting said = now.line();
    String line = said == null ? "" : DisplayText.plain(asSheWrites(card, said));
    sentence.setText(line);
    step.setTooltip(line.isEmpty() ? null : sentence);
    step.setAccessibleText(line.isEmpty() ? step.getText() : step.getText() + ": " + line);
    next.setDisable(card.steps().size() < 2);
  }
}
