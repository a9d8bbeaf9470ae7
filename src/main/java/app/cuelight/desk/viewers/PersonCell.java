package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.ScriptFonts;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.tier.Standing;
import app.cuelight.show.people.PersonRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// One person in the table.
final class PersonCell extends ListCell<PersonRow> {

  private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("present");

  private final ViewersModel model;
  private final PersonWords words;
  private final Kit kit;
  private final Region ground = new Region();
  private final Region stripe = new Region();
  private final TierMark mark = new TierMark(16);
  private final NameText name;
  private final SVGPath advocate = new SVGPath();
  private final HBox called;
  private final Label language = Kit.blank("cell-second");
  private final Label place = Kit.blank("cell-second");
  private final Label cycle = Kit.blank("cell-first");
  private final Label spend = Kit.blank("cell-first");
  private final Label talks = Kit.blank("cell-first");
  private final Label seen = Kit.blank("cell-second");
  private final Label notes = Kit.blank("cell-notes");
  private final Label action = Kit.blank("cell-action");
  private final VBox said = new VBox(2);
  private final Tooltip whole = new Tooltip();
  private boolean warnings;

  PersonCell(ViewersModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.words = new PersonWords(kit);
    this.name = new NameText(kit.emoji(), 16, "row-name");
    advocate.setContent(TierShape.LOUDSPEAKER);
    advocate.getStyleClass().addAll("badge", "badge-small");
    this.called = new HBox(5, name, advocate);
    called.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("room-row");
    ground.getStyleClass().add("row-ground");
    stripe.getStyleClass().add("row-stripe");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(new StackPane(ground, line()));
    setMinWidth(0);
    setPrefWidth(0);
    whole.setWrapText(true);
    whole.setMaxWidth(420);
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        model.open(getItem().viewer().id());
      }
    });
  }

  private HBox line() {
    said.getChildren().addAll(notes, action);
    said.setAlignment(Pos.CENTER_LEFT);
    said.setMinWidth(0);
    notes.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    var line = new HBox(stripe, mark, called, language, place, cycle, spend, talks, seen, said);
    line.getStyleClass().addAll("row-line", "person-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// Takes the widths of the table.
  void fit(Columns columns, boolean showWarnings) {
    warnings = showWarnings;
    Columns.set(called, columns.name());
    Columns.set(language, columns.language());
    Columns.set(place, columns.place());
    Columns.set(cycle, columns.standing());
    Columns.set(spend, columns.standing());
    Columns.set(talks, columns.talks());
    Columns.set(seen, columns.seen());
    Columns.show(said, columns.notes());
    notes.setWrapText(warnings);
    action.setWrapText(warnings);
    refresh();
  }

  @Override
  protected void updateItem(PersonRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean none = empty || row == null;
    getGraphic().setVisible(!none);
    setTooltip(null);
    if (none) {
      setAccessibleText(null);
    } else {
      refresh();
    }
  }

  /// Shows the row again, after the language or the time changed.
  void refresh() {
    PersonRow row = getItem();
    if (row == null) {
      return;
    }
    Standing standing = row.standing();
    Tiers.mark(stripe, standing.tier());
    mark.show(standing.tier());
    String spoken = standing.locality().language();
    name.show(PersonWords.name(row.viewer()), spoken);
    advocate.setVisible(standing.advocate());
    advocate.setManaged(standing.advocate());
    language.setText(words.language(standing.locality()));
    place.setText(words.place(standing.locality()));
    cycle.setText(words.cycle(standing.lifeCycle()));
    spend.setText(words.spend(standing.spend()));
    talks.setText(words.talks(standing.engagement()));
    seen.setText(words.seen(row, model.nowProperty().get()));
    seen.pseudoClassStateChanged(HERE, row.here());
    boolean warned = standing.evidence().warning() != null;
    String known = words.notes(row);
    notes.setText(warned && !warnings ? "⚠ " + known : known);
    notes.pseudoClassStateChanged(WARNED, warned);
    ScriptFonts.of(known, spoken).mark(notes);
    String advice = words.action(row);
    action.setText("→ " + advice);
    boolean acts = warnings && !advice.isEmpty();
    action.setVisible(acts);
    action.setManaged(acts);
    String tier = words.tier(standing.tier());
    String more = known.length() > 1 ? "\n" + known : "";
    whole.setText(tier + more + (advice.isEmpty() ? "" : "\n→ " + advice));
    setTooltip(whole);
    setAccessibleText(spoken(row, known, advice));
  }

  private String spoken(PersonRow row, String known, String advice) {
    String badge = row.standing().advocate() ? kit.words().say("advocate") : "";
    return Stream.concat(
            Stream.of(words.tier(row.standing().tier()), badge, PersonWords.name(row.viewer())),
            List.of(
                language.getText(),
                place.getText(),
                cycle.getText(),
                kit.words().say("viewers.chip", kit.words().say("viewers.spend"), spend.getText()),
                kit.words().say("viewers.chip", kit.words().say("viewers.talks"), talks.getText()),
                kit.words().say("viewers.chip", kit.words().say("viewers.seen"), seen.getText()),
                known,
                advice)
                .stream())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
