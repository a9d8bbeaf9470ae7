package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.schedule.Fulfilment;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What became of the chosen show, and the button that begins or ends it by hand.
final class AirPart extends VBox {

  private final PlanModel model;
  private final AirModel air;
  private final PlanWords words;
  private final Label became = Parts.wrapped("", "secondary");
  private final ActButton begin;
  private final ActButton end;
  private final Label asks;
  private final Button yes;
  private final FlowPane acts;
  private final VBox question;

  AirPart(PlanModel model, Kit kit) {
    super(6);
    this.model = model;
    this.air = model.change().air();
    this.words = new PlanWords(kit);
    setMinWidth(0);
    became.setId("plan-became");
    begin = new ActButton(kit.words(), "plan.air.begin", "B", air::act);
    begin.setId("plan-begin");
    end = new ActButton(kit.words(), "plan.air.end", "B", air::act);
    end.setId("plan-end");
    asks = Parts.wrapped("", "scope-text");
    asks.textProperty().bind(kit.words().bound("plan.air.sure"));
    yes = Parts.button(kit, "plan-end-yes", "plan.air.yes", air::end);
    Button no = Parts.flat(kit, "plan-end-no", "plan.air.no", air::leave);
    Parts.tall(begin, end, yes, no);
    acts = new FlowPane(6, 6, begin, end);
    question = new VBox(6, asks, new FlowPane(6, 6, yes, no));
    question.setId("plan-end-ask");
    question.getStyleClass().add("scope-strip");
    getChildren().addAll(became, acts, question);
    air.becameProperty().addListener(_ -> refresh());
    air.askingProperty()
        .addListener((_, _, asking) -> {
          refresh();
          (asking ? yes : end).requestFocus();
        });
    model.minuteProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    Fulfilment now = air.becameProperty().get();
    String said = now == null ? "" : said(now);
    became.setText(said);
    Parts.show(became, !said.isEmpty());
    AirModel.Offer offer = air.offer();
    Parts.show(begin, offer == AirModel.Offer.BEGIN);
    Parts.show(end, offer == AirModel.Offer.END);
    boolean isAsking = air.askingProperty().get();
    Parts.show(acts, offer != AirModel.Offer.NOTHING && !isAsking);
    Parts.show(question, isAsking);
  }

  private String said(Fulfilment now) {
    Instant live = now.live();
    ZoneId zone = model.zoneProperty().get();
    if (live == null) {
      return now.state() == Fulfilment.State.MISSED ? words.say("plan.air.missed") : "";
    }
    Instant over = now.ended();
    String late =
        now.late().toMinutes() == 0
            ? words.say("plan.air.onTime")
            : words.say(
                now.late().isNegative() ? "plan.air.early" : "plan.air.late",
                words.length(now.late().abs()));
    String when =
        over == null
            ? words.say("plan.air.since", PlanWords.clock(live, zone))
            : words.say("plan.air.was", PlanWords.hours(live, over, zone));
    return when + " · " + late + end(now);
  }

  private String end(Fulfilment now) {
    if (now.over().toMinutes() > 0) {
      return " · " + words.say("plan.air.over", words.length(now.over()));
    }
    return now.early().toMinutes() > 0
        ? " · " + words.say("plan.air.short", words.length(now.early()))
        : "";
  }
}
