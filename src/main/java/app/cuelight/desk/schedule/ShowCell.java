package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Occurrence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One show of the list: when here, what, when there, how certain.
final class ShowCell extends ListCell<Occurrence> {

  private static final double WHEN = 164;
  private static final int MOST_CLOCKS = 6;
  private static final PseudoClass CLASH = PseudoClass.getPseudoClass("clash");

  private final PlanModel model;
  private final PlanWords words;
  private final Label day = Kit.blank("list-day");
  private final Label time = Kit.blank("list-time");
  private final NameText title;
  private final Label there = Kit.blank("list-there");
  private final Label state = Kit.blank("list-state");
  private final Region stripe = new Region();
  private final HBox row;

  ShowCell(PlanModel model, PlanWords words) {
    this.model = model;
    this.words = words;
    this.title = new NameText(words.kit().emoji(), 15, "list-title");
    getStyleClass().add("show-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    stripe.getStyleClass().add("show-stripe");
    var when = new VBox(2, day, time);
    when.setMinWidth(WHEN);
    when.setPrefWidth(WHEN);
    there.setMinWidth(0);
    var what = new VBox(2, title, there);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    state.setMinWidth(USE_PREF_SIZE);
    row = Parts.row(12, stripe, when, what, state);
    row.getStyleClass().add("show-line");
    row.setMinWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Occurrence show, boolean empty) {
    super.updateItem(show, empty);
    if (show == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    ZoneId zone = model.zoneProperty().get();
    Marks marks = Marks.of(model);
    day.setText(words.dayOfList(LocalClock.at(show.start(), zone).toLocalDate()));
    time.setText(PlanWords.hours(show.start(), show.end(), zone));
    title.show(DisplayText.plain(show.slot().title()), null);
    there.setText(clocks(show));
    Outcome became = marks.became(show);
    boolean clash = marks.clashes(show) && became == null;
    state.setText(clash ? "✕ " + words.say("plan.clashes") : words.state(show, became));
    marks.mark(state, show);
    state.pseudoClassStateChanged(CLASH, clash);
    marks.mark(stripe, show);
    setGraphic(row);
    setAccessibleText(
        words.say(
            "plan.board.chosen",
            day.getText(),
            show.slot().title(),
            time.getText(),
            state.getText()));
  }

  private String clocks(Occurrence show) {
    var clocks = new ArrayList<String>();
    List<Market> markets = show.slot().markets();
    for (Market market : markets.subList(0, Math.min(MOST_CLOCKS, markets.size()))) {
      ZoneId zone = words.zone(market);
      if (zone != null) {
        clocks.add(words.city(zone) + " " + words.time(show.start(), show.end(), zone));
      }
    }
    return String.join(" · ", clocks);
  }
}
