package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// The way out to other calendars and in from them, the times as text, and who and what there is to
/// plan with. It stands at the foot of the cards, however long they are.
final class PlanFoot extends FlowPane {

  PlanFoot(PlanModel model, Kit kit, PlanActs.Hands hands) {
    super(6, 6);
    getStyleClass().addAll("panel", "plan-foot");
    setId("plan-foot");
    Panes.mark(this);
    setMinWidth(0);
    Button copy = Parts.button(kit, "plan-copy", "plan.copy", hands.copy());
    copy.disableProperty().bind(model.chosenProperty().isNull());
    Button export = Parts.button(kit, "plan-export", "plan.ics.export", hands.export());
    Button take = Parts.flat(kit, "plan-import", "plan.ics.import", hands.take());
    Parts.show(export, model.calendar().files() != null);
    Parts.show(take, model.calendar().files() != null);
    getChildren()
        .addAll(
            export,
            copy,
            take,
            Parts.flat(kit, "plan-roster", "plan.roster", model.roster()::begin));
  }
}
