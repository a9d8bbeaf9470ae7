package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.show.schedule.ScheduleView.RuleNote;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the clocks do to the shows: both ways it can go, in clock times, and the buttons to choose.
final class ClocksCard extends VBox {

  private static final int MOST = 3;

  private final PlanModel model;
  private final PlanWords words;
  private final Label count = Kit.blank("card-count");
  private final VBox warnings = new VBox(10);

  ClocksCard(PlanModel model, Kit kit) {
    super(6);
    this.model = model;
    this.words = new PlanWords(kit);
    getStyleClass().addAll("panel", "plan-card", "clocks-card");
    setId("plan-clocks");
    Panes.mark(this);
    setMinWidth(0);
    Label sign = Parts.whole("⚠", "clocks-sign");
    getChildren()
        .addAll(
            Parts.row(6, sign, kit.label("plan.clocks", "clocks-title"), Parts.space(), count),
            warnings);
    model.viewProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    ScheduleView view = model.viewProperty().get();
    List<ClockWarning> all =
        view == null
            ? List.of()
            : view.clocks().stream().filter(each -> !model.change().isSettled(each)).toList();
    List<RuleNote> changed =
        view == null
            ? List.of()
            : view.ruleNotes().stream().filter(note -> !note.moved().isEmpty()).toList();
    Parts.show(this, !all.isEmpty() || !changed.isEmpty());
    count.setText(words.words().figures().full(all.size() + (long) changed.size()));
    warnings.getChildren().clear();
    changed.forEach(note -> warnings.getChildren().add(Parts.wrapped(moved(note), "clocks-text")));
    List<ClockWarning> told =
        all.stream().filter(each -> !each.effects().isEmpty()).limit(MOST).toList();
    for (int i = 0; i < told.size(); i++) {
      warnings.getChildren().add(warning(told.get(i), i));
    }
    // What touches no show is told in one line.
    List<ClockWarning> rest = all.stream().filter(each -> each.effects().isEmpty()).toList();
    if (!rest.isEmpty()) {
      var parts = new ArrayList<String>();
      rest.forEach(
          each -> parts.add(words.say("plan.clocks.other", words.city(each.zone()), on(each))));
      warnings.getChildren().add(Parts.wrapped(words.join(parts), "secondary"));
    }
  }

  /// The rules of a zone are others than when the shows were planned.
  private String moved(RuleNote note) {
    var shows = new ArrayList<String>();
    new TreeMap<>(note.moved())
        .forEach((title, minutes) ->
            shows.add(DisplayText.plain(title) + " " + words.shift(Duration.ofMinutes(minutes))));
    return words.say("plan.clocks.rules", words.city(ZoneId.of(note.zone())), words.join(shows));
  }

  private String on(ClockWarning warning) {
    return words.date(LocalClock.at(warning.at(), warning.zone()).toLocalDate());
  }

  private VBox warning(ClockWarning warning, int number) {
    ClockWarning.Effect effect = warning.effects().getFirst();
    ScheduleView view = model.viewProperty().get();
    boolean come = view != null && !warning.at().isAfter(view.at());
    ZoneId anchor = effect.next().slot().anchor();
    Duration by = Duration.ofSeconds(warning.after() - (long) warning.before());
    String there = words.city(anchor);
    Label moves =
        Parts.wrapped(
            words.say(
                come ? "plan.clocks.moved" : "plan.clocks.moves",
                words.city(warning.zone()),
                words.shift(by),
                on(warning)),
            "clocks-text");
    Label effects =
        Parts.wrapped(
            words.say(
                "plan.clocks.effect",
                DisplayText.plain(effect.next().slot().title()),
                there + " " + PlanWords.clock(effect.next().wall()),
                PlanWords.clock(effect.now()),
                words.city(effect.clock()),
                PlanWords.clock(effect.was())),
            "clocks-text");
    Label ours =
        Parts.wrapped(
            words.say(
                "plan.clocks.ours",
                PlanWords.clock(effect.was()),
                words.city(effect.clock()),
                there,
                PlanWords.clock(effect.kept())),
            "secondary");
    Button keep =
        Parts.said(
            "plan-keep-theirs-" + number,
            words.say("plan.keepTheirs", there),
            () -> model.change().keepTheirs(warning));
    Button own =
        Parts.said(
            "plan-keep-ours-" + number,
            words.say("plan.keepOurs"),
            () -> model.change().keepOurs(effect));
    var box = new VBox(6, moves, effects, ours, new FlowPane(6, 6, keep, own));
    if (warning.effects().size() > 1) {
      box.getChildren()
          .add(
              Parts.wrapped(
                  words.words().count("plan.clocks.more", warning.effects().size() - 1L), "faint"));
    }
    return box;
  }
}
