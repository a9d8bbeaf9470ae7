package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Key;
import app.cuelight.show.schedule.Scope;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;

/// What can be done with the plan, each with its key. While something is written the keys belong to
/// the form.
final class PlanActs {

  private static final String SCHEDULE = "nav.schedule";

  private PlanActs() {}

  /// What needs the window.
  ///
  /// @param copy puts the times of the chosen show on the clipboard
  /// @param export asks for a file and writes the plan to it
  /// @param take asks for a calendar file and looks at it
  record Hands(Runnable copy, Runnable export, Runnable take) {}

  static List<Act> of(PlanModel plan, Hands hands) {
    ChangeModel change = plan.change();
    BooleanSupplier free = () -> !plan.isWriting();
    BooleanSupplier chosen = () -> !plan.isWriting() && plan.chosenProperty().get() != null;
    BooleanSupplier files = () -> !plan.isWriting() && plan.calendar().files() != null;
    BooleanSupplier asked = () -> !plan.isWriting() && change.questionProperty().get() != null;
    Key left = Key.of("←", KeyCode.LEFT, KeyCode.KP_LEFT);
    Key right = Key.of("→", KeyCode.RIGHT, KeyCode.KP_RIGHT);
    Duration step = Durations.STEP;
    Duration day = Durations.DAY;
    // A key with Shift means the plain one as well, so it is asked first.
    return List.of(
        act("planNew", plan.draft()::begin, free, Key.of(KeyCode.N)),
        act("planEdit", plan.draft()::edit, chosen, Key.of(KeyCode.E)),
        act("planDuplicate", change::duplicate, chosen, Key.of(KeyCode.D)),
        act("planRemove", change::remove, chosen, Key.of("Del", KeyCode.DELETE)),
        act(
            "planDayBefore",
            () -> change.move(day.negated()),
            chosen,
            Key.shift("←", KeyCode.LEFT, KeyCode.KP_LEFT)),
        act(
            "planDayAfter",
            () -> change.move(day),
            chosen,
            Key.shift("→", KeyCode.RIGHT, KeyCode.KP_RIGHT)),
        act(
            "planShorter",
            () -> change.stretch(step.negated()),
            chosen,
            Key.alt("←", KeyCode.LEFT, KeyCode.KP_LEFT)),
        act(
            "planLonger",
            () -> change.stretch(step),
            chosen,
            Key.alt("→", KeyCode.RIGHT, KeyCode.KP_RIGHT)),
        act("planEarlier", () -> change.move(step.negated()), chosen, left),
        act("planLater", () -> change.move(step), chosen, right),
        act("planUp", () -> plan.step(-1), free, Key.of("↑", KeyCode.UP, KeyCode.KP_UP)),
        act("planDown", () -> plan.step(1), free, Key.of("↓", KeyCode.DOWN, KeyCode.KP_DOWN)),
        act("planAir", change.air()::act, air(plan), Key.of(KeyCode.B)),
        act("planUndo", change::undo, free, Key.control("Z", KeyCode.Z)),
        act("planCopy", hands.copy(), chosen, Key.control("C", KeyCode.C)),
        act("planExport", hands.export(), files, Key.control("E", KeyCode.E)),
        act("planImport", hands.take(), files, Key.control("O", KeyCode.O)),
        act(
            "planThis",
            () -> change.answer(Scope.THIS),
            asked,
            Key.of("1", KeyCode.DIGIT1, KeyCode.NUMPAD1)),
        act(
            "planFollowing",
            () -> change.answer(Scope.LATER),
            asked,
            Key.of("2", KeyCode.DIGIT2, KeyCode.NUMPAD2)),
        act(
            "planAll",
            () -> change.answer(Scope.ALL),
            asked,
            Key.of("3", KeyCode.DIGIT3, KeyCode.NUMPAD3)),
        act("planLeave", () -> leave(plan), held(plan), Key.of("Esc", KeyCode.ESCAPE)),
        act("planWeekBefore", () -> plan.stepWeeks(-1), free),
        act("planWeekAfter", () -> plan.stepWeeks(1), free),
        act("planToday", plan::today, free),
        act("planRibbons", () -> plan.show(PlanModel.Mode.RIBBONS), free),
        act("planWeek", () -> plan.show(PlanModel.Mode.WEEK), free),
        act("planList", () -> plan.show(PlanModel.Mode.LIST), free),
        act("planRoster", plan.roster()::begin, free));
  }

  private static void leave(PlanModel plan) {
    plan.change().air().leave();
    plan.change().leave();
  }

  private static BooleanSupplier air(PlanModel plan) {
    return () -> !plan.isWriting() && plan.change().air().offer() != AirModel.Offer.NOTHING;
  }

  private static BooleanSupplier held(PlanModel plan) {
    return () ->
        !plan.isWriting()
            && (plan.change().air().askingProperty().get()
                || plan.change().ghostProperty().get() != null
                || plan.change().questionProperty().get() != null);
  }

  private static Act act(String id, Runnable run, BooleanSupplier enabled, Key... keys) {
    return new Act(id, SCHEDULE, "keys." + id, List.of(keys), run, enabled);
  }
}
