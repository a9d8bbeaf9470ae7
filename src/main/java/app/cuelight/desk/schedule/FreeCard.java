package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.FreeSlot;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The best free times, how they are known, and that nothing is known where it is so.
final class FreeCard extends VBox {

  private static final int MOST = 3;

  private final PlanModel model;
  private final PlanWords words;
  private final VBox lines = new VBox(2);
  private final Label evidence = Parts.wrapped("", "secondary");

  FreeCard(PlanModel model, Kit kit) {
    super(6);
    this.model = model;
    this.words = new PlanWords(kit);
    getStyleClass().addAll("panel", "plan-card");
    setId("plan-free");
    Panes.mark(this);
    setMinWidth(0);
    getChildren().addAll(kit.label("plan.free", "section"), lines, evidence);
    model.advice().answerProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    FreeSlot.Answer answer = model.advice().answerProperty().get();
    lines.getChildren().clear();
    Parts.show(lines, answer != null && !answer.slots().isEmpty());
    if (answer == null) {
      evidence.setText(words.say("plan.free.none"));
      return;
    }
    answer.slots().stream()
        .limit(MOST)
        .forEach(slot -> lines.getChildren().add(line(slot, lines.getChildren().size())));
    evidence.setText(evidence(answer));
  }

  private String evidence(FreeSlot.Answer answer) {
    if (answer.slots().isEmpty()) {
      return words.say("plan.free.none");
    }
    FreeSlot best = answer.slots().getFirst();
    String from =
        answer.shows() == 0
            ? words.say("plan.free.usual")
            : words.words().count("plan.free.from", answer.shows());
    String doubt = answer.hourMatters() ? "" : " " + words.say("plan.free.anyHour");
    String share =
        best.reached() > 0 && best.already() / best.reached() >= 0.2
            ? " "
                + words.say("plan.free.already", Math.round(100 * best.already() / best.reached()))
            : "";
    return from + doubt + share;
  }

  private Button line(FreeSlot slot, int number) {
    ZoneId zone = model.zoneProperty().get();
    String here =
        words.weekday(LocalClock.at(slot.start(), zone).toLocalDate())
            + " "
            + PlanWords.clock(slot.start(), zone);
    Market market = slot.market();
    ZoneId there = market == null ? null : words.zone(market);
    String elsewhere =
        there == null ? "" : " → " + words.city(there) + " " + PlanWords.clock(slot.start(), there);
    String how = slot.exploring() ? words.say("plan.free.explore") : "";
    String score = words.say("plan.free.score", slot.score());
    Label when = Parts.whole(here, "free-when");
    Label where = Kit.blank("free-where");
    where.setText(elsewhere + (how.isEmpty() ? "" : " · " + how));
    where.setMinWidth(0);
    HBox face = Parts.row(6, when, where, Parts.space(), Parts.whole(score, "free-score"));
    var button = new Button();
    button.setGraphic(face);
    button.getStyleClass().setAll("free-line");
    button.setId("plan-free-" + number);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    face.prefWidthProperty().bind(button.widthProperty().subtract(14));
    button.setAccessibleText(words.say("plan.free.take", here + elsewhere, score));
    button.setOnAction(_ -> model.draft().begin(slot.start(), market));
    return button;
  }
}
