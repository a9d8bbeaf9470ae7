package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The chosen show on every clock it matters on.
final class ChosenCard extends VBox {

  private final PlanModel model;
  private final PlanWords words;
  private final NameText title;
  private final Label facts = Parts.wrapped("", "secondary");
  private final Label state = Kit.blank("chosen-state");
  private final Label notes = Parts.wrapped("", "faint");
  private final VBox clocks = new VBox(5);
  private final FlowPane acts = new FlowPane(6, 6);
  private final List<ClockRow> rows = new ArrayList<>();
  private final Label nothing;
  private final Button edit;
  private int used;

  ChosenCard(PlanModel model, Kit kit) {
    super(6);
    this.model = model;
    this.words = new PlanWords(kit);
    this.title = new NameText(kit.emoji(), 18, "chosen-title");
    this.nothing = kit.label("plan.noneChosen", "secondary");
    getStyleClass().addAll("panel", "plan-card");
    setId("plan-chosen");
    Panes.mark(this);
    setMinWidth(0);
    nothing.setWrapText(true);
    edit = new ActButton(kit.words(), "plan.edit", "E", model.draft()::edit);
    edit.setId("plan-edit");
    state.setMinWidth(USE_PREF_SIZE);
    acts.getChildren()
        .addAll(
            edit,
            Parts.flat(kit, "plan-duplicate", "plan.duplicate", model.change()::duplicate),
            Parts.flat(kit, "plan-remove", "plan.remove", model.change()::remove));
    HBox head = Parts.row(8, kit.label("plan.chosen", "section"), Parts.space(), state);
    getChildren().addAll(head, nothing, title, facts, clocks, notes, acts);
    model.viewProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.change().ghostProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    Occurrence show = model.chosenProperty().get();
    ScheduleView view = model.viewProperty().get();
    boolean is = show != null && view != null;
    Parts.show(nothing, !is);
    for (var part : new javafx.scene.Node[] {title, facts, clocks, acts, state}) {
      Parts.show(part, is);
    }
    Parts.show(notes, is && show != null && !show.slot().notes().isBlank());
    if (show == null || view == null) {
      return;
    }
    title.show(DisplayText.plain(show.slot().title()), null);
    facts.setText(facts(show));
    state.setText(words.state(show));
    notes.setText(DisplayText.plain(show.slot().notes()));
    clocks(show, view);
  }

  private String facts(Occurrence show) {
    var facts = new ArrayList<String>();
    Crew crew = show.slot().crew();
    facts.add(words.repeats(show));
    if (crew.host() != null) {
      facts.add(words.say("plan.by", DisplayText.plain(crew.host())));
    }
    if (crew.studio() != null) {
      facts.add(DisplayText.plain(crew.studio()));
    }
    facts.add(words.length(ghost(show).length()));
    return String.join(" · ", facts);
  }

  private Ghost ghost(Occurrence show) {
    Ghost held = model.change().ghostProperty().get();
    boolean mine = held != null && ShowName.of(held.show()).equals(ShowName.of(show));
    return mine && held != null ? held : Ghost.of(show);
  }

  private void clocks(Occurrence show, ScheduleView view) {
    Ghost at = ghost(show);
    used = 0;
    ZoneId anchor = show.slot().anchor();
    row(
        words.say("plan.anchored"),
        words.city(anchor) + " " + PlanWords.clock(at.wall()),
        "anchor-time");
    ZoneId studio = view.roster().studioZone();
    time(words.say("plan.studio", words.city(studio)), at, studio);
    Map<ZoneId, String> zones = new LinkedHashMap<>();
    for (Market market : show.slot().markets()) {
      ZoneId zone = words.zone(market);
      if (zone != null) {
        zones.putIfAbsent(zone, words.market(market));
      }
    }
    zones.forEach((zone, name) -> time(name, at, zone));
    for (int i = 0; i < clocks.getChildren().size(); i++) {
      Parts.show(clocks.getChildren().get(i), i < used);
    }
  }

  private void time(String name, Ghost at, ZoneId zone) {
    Instant start = at.start();
    String shown = words.time(start, at.end(), zone);
    boolean late = PlanWords.late(start, zone);
    row(name, shown, "clock-time").late(late, late ? shown + ", " + words.say("plan.late") : shown);
  }

  /// Rows are used again: while a show is held they change with every step.
  private ClockRow row(String name, String time, String style) {
    if (used == rows.size()) {
      rows.add(new ClockRow(style));
      clocks.getChildren().add(rows.getLast());
    }
    ClockRow row = rows.get(used++);
    row.show(name, time);
    return row;
  }
}
