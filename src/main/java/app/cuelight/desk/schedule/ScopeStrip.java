package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.show.schedule.Scope;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Asks how much of a series is meant; and says what came of the last act.
final class ScopeStrip extends VBox {

  private final PlanModel model;
  private final PlanWords words;
  private final Label asks = Parts.wrapped("", "scope-text");
  private final VBox question;
  private final Label told = Parts.wrapped("", "told-strip");

  ScopeStrip(PlanModel model, Kit kit) {
    super(4);
    this.model = model;
    this.words = new PlanWords(kit);
    setMinWidth(0);
    var buttons =
        new FlowPane(
            6,
            6,
            Parts.button(kit, "plan-this", "plan.scope.this", () -> answer(Scope.THIS)),
            Parts.button(kit, "plan-later", "plan.scope.later", () -> answer(Scope.LATER)),
            Parts.button(kit, "plan-all", "plan.scope.all", () -> answer(Scope.ALL)),
            Parts.flat(kit, "plan-leave", "plan.scope.leave", model.change()::leave));
    question = new VBox(6, asks, buttons);
    question.getStyleClass().add("scope-strip");
    getChildren().addAll(question, told);
    model.change().questionProperty().addListener(_ -> refresh());
    model.change().ghostProperty().addListener(_ -> refresh());
    model.toldProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void answer(Scope scope) {
    model.change().answer(scope);
  }

  private void refresh() {
    Question now = model.change().questionProperty().get();
    Told last = model.toldProperty().get();
    Parts.show(question, now != null);
    Parts.show(told, last != null);
    Parts.show(this, now != null || last != null);
    if (now != null) {
      Ghost ghost = model.change().ghostProperty().get();
      String where =
          ghost == null
              ? ""
              : " "
                  + words.say(
                      "plan.ask.where",
                      words.time(ghost.start(), ghost.end(), model.zoneProperty().get()));
      asks.setText(words.say(now.what()) + where);
    }
    if (last != null) {
      told.setText(last.sentence().apply(words.words()));
      told.pseudoClassStateChanged(
          javafx.css.PseudoClass.getPseudoClass("refused"), last.refused());
    }
  }
}
