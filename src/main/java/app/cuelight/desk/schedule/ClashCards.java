package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.show.schedule.ScheduleView;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What does not work on the days shown, each with the smallest things that would put it right.
final class ClashCards extends VBox {

  private static final int MOST = 4;
  private static final int MOST_FIXES = 3;
  private static final PseudoClass GRAVE = PseudoClass.getPseudoClass("grave");

  private final PlanModel model;
  private final PlanWords words;
  private final ClashWords clashes;

  ClashCards(PlanModel model, Kit kit) {
    super(8);
    this.model = model;
    this.words = new PlanWords(kit);
    this.clashes = new ClashWords(words);
    setId("plan-clashes");
    Panes.mark(this);
    setMinWidth(0);
    model.viewProperty().addListener(_ -> refresh());
    model.dayProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    ScheduleView view = model.viewProperty().get();
    List<Clash> here =
        view == null ? List.of() : view.clashes().stream().filter(this::isSeen).toList();
    getChildren().clear();
    Parts.show(this, !here.isEmpty());
    for (int i = 0; i < Math.min(MOST, here.size()); i++) {
      getChildren().add(card(here.get(i), i));
    }
    if (here.size() > MOST) {
      getChildren()
          .add(
              Parts.wrapped(
                  words.words().count("plan.clash.more", here.size() - (long) MOST), "secondary"));
    }
  }

  /// On the day that is shown, or in the week or list that is.
  private boolean isSeen(Clash clash) {
    return switch (model.modeProperty().get()) {
      case RIBBONS -> model.axis().meets(clash.from(), clash.until()) || isOn(clash);
      case WEEK -> model.week().stream().anyMatch(day -> day.meets(clash.from(), clash.until()));
      case LIST -> clash.until().isAfter(model.axis().from());
    };
  }

  private boolean isOn(Clash clash) {
    return model.axis().meets(clash.one().start(), clash.one().end());
  }

  private VBox card(Clash clash, int number) {
    Label title =
        Parts.wrapped(
            (clash.kind().grave() ? "✕ " : "") + DisplayText.plain(clashes.title(clash)),
            "clash-title");
    Label hours =
        Parts.whole(
            PlanWords.hours(clash.from(), clash.until(), model.zoneProperty().get()),
            "clash-hours");
    Label sentence = Parts.wrapped(DisplayText.plain(clashes.sentence(clash)), "clash-text");
    var box = new VBox(6, Parts.row(6, title, Parts.space(), hours), sentence);
    box.getStyleClass().addAll("panel", "plan-card", "clash-card");
    List.of(box, title).forEach(node -> node.pseudoClassStateChanged(GRAVE, clash.kind().grave()));
    if (!clash.fixes().isEmpty()) {
      var fixes = new FlowPane(6, 6);
      for (int i = 0; i < Math.min(MOST_FIXES, clash.fixes().size()); i++) {
        Clash.Fix fix = clash.fixes().get(i);
        Button button =
            Parts.said(
                "plan-fix-" + number + "-" + i,
                clashes.fix(fix, model.zoneProperty().get()),
                () -> model.change().fix(fix));
        fixes.getChildren().add(button);
      }
      box.getChildren().add(fixes);
    }
    return box;
  }
}
