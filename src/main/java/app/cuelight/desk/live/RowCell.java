package app.cuelight.desk.live;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.show.live.RoomRow;
import java.time.Instant;
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
import javafx.scene.shape.SVGPath;

/// One row of the list: a person with a reason, or many people merged.
///
/// Cells are reused for other rows many times a second: colours change by pseudo-class, and texts
/// only when they differ.
final class RowCell extends ListCell<RoomRow> {

  /// Narrower, a row tells the tier by its shape, and by its word when the pointer rests on it.
  private static final double WORDS_FROM = 600;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final PseudoClass MERGED = PseudoClass.getPseudoClass("merged");

  private final Kit kit;
  private final CardWords words;
  private final ReasonWords reasons;
  private final LiveModel model;
  private final Region ground = new Region();
  private final Region stripe = new Region();
  private final TierMark mark = new TierMark(16);
  private final Label tier = Kit.blank("row-tier");
  private final NameText name;
  private final SVGPath advocate = new SVGPath();
  private final HBox called;
  private final Label language = Kit.blank("row-language");
  private final Label clock = Kit.blank("row-clock");
  private final ReasonText why;
  private final Label by = Kit.blank("row-mark");
  private final Label merged = Kit.blank("row-merged");
  private final Label age = Kit.blank("row-age");
  private final HBox person;
  private final Tooltip tip = new Tooltip();

  RowCell(LiveModel model, Kit kit) {
    this.kit = kit;
    this.model = model;
    this.words = new CardWords(kit);
    this.reasons = new ReasonWords(kit.words());
    this.name = new NameText(kit.emoji(), 16, "row-name");
    this.why = new ReasonText(kit.emoji(), "row-why");
    advocate.setContent(TierShape.LOUDSPEAKER);
    advocate.getStyleClass().addAll("badge", "badge-small");
    this.called = new HBox(5, name, advocate);
    this.person = new HBox(called, language, clock, why, by);
    getStyleClass().add("room-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    ground.getStyleClass().add("row-ground");
    setGraphic(new StackPane(ground, line()));
    setOnMousePressed(_ -> press());
    widthProperty().addListener(_ -> fit());
    setMinWidth(0);
    setPrefWidth(0);
  }

  private void fit() {
    boolean narrow = getWidth() < WORDS_FROM;
    tier.setVisible(!narrow);
    tier.setManaged(!narrow);
    setTooltip(narrow ? tip : null);
    pseudoClassStateChanged(NARROW, narrow);
  }

  private HBox line() {
    stripe.getStyleClass().add("row-stripe");
    called.getStyleClass().add("row-called");
    called.setAlignment(Pos.CENTER_LEFT);
    person.setAlignment(Pos.CENTER_LEFT);
    person.setMinWidth(0);
    HBox.setHgrow(person, Priority.ALWAYS);
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox.setHgrow(merged, Priority.ALWAYS);
    merged.setMinWidth(0);
    merged.setMaxWidth(Double.MAX_VALUE);
    merged.setManaged(false);
    person.setSpacing(8);
    by.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(stripe, mark, tier, person, merged, age);
    line.getStyleClass().add("row-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  @Override
  protected void updateItem(RoomRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean none = empty || row == null;
    getGraphic().setVisible(!none);
    boolean many = row instanceof RoomRow.Merged;
    stripe.pseudoClassStateChanged(MERGED, many);
    ground.pseudoClassStateChanged(MERGED, many);
    if (none) {
      setAccessibleText(null);
      return;
    }
    refresh();
  }

  /// Shows the row again, after the language changed.
  void refresh() {
    RoomRow row = getItem();
    if (row == null) {
      return;
    }
    Tiers.mark(stripe, row.tier());
    mark.show(row.tier());
    tier.setText(kit.words().say(TierShape.word(row.tier())));
    tip.setText(tier.getText());
    switch (row) {
      case RoomRow.Person one -> showPerson(one);
      case RoomRow.Merged many -> showMerged(many);
    }
    tick();
  }

  /// Lets the age and the clock go on.
  void tick() {
    RoomRow row = getItem();
    if (row == null) {
      return;
    }
    Instant now = model.secondProperty().get();
    age.setText(words.age(row.at(), now));
    if (row instanceof RoomRow.Person one) {
      clock.setText(words.clock(one.locality(), now));
    }
  }

  private void showPerson(RoomRow.Person one) {
    only(true);
    String spoken = one.locality().language();
    name.show(one.name(), spoken);
    name.faded(!one.here());
    why.faded(!one.here());
    advocate.setVisible(one.advocate());
    advocate.setManaged(one.advocate());
    language.setText(words.language(one.locality()));
    showMark(one);
    ReasonWords.Line line = reasons.lineWithOrders(one.reason(), one.orders());
    why.show(line, spoken);
    String badge = one.advocate() ? ", " + kit.words().say("advocate") : "";
    setAccessibleText(tier.getText() + badge + ", " + one.name() + ", " + line.text() + mark());
  }

  /// That her name stays off the air, the room, where there are several, and who greeted her.
  private void showMark(RoomRow.Person one) {
    String greeted =
        one.greetedBy().isEmpty()
            ? ""
            : kit.words().say("greet.by", DisplayText.plain(one.greetedBy()));
    boolean hidden = one.unnamed() != null && one.unnamed().isHidden();
    by.setText(
        Stream.of(
                hidden ? kit.words().say("row.unnamed") : "",
                DisplayText.plain(one.room()),
                greeted)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")));
    boolean shown = !by.getText().isEmpty();
    by.setVisible(shown);
    by.setManaged(shown);
  }

  private void showMerged(RoomRow.Merged many) {
    only(false);
    String shares =
        many.parts().stream()
            .map(s -> kit.places().name(s.label()) + " " + kit.words().figures().full(s.count()))
            .collect(Collectors.joining(kit.words().say("sep")));
    String who =
        kit.words().say("merged." + many.tier().code(), kit.words().figures().full(many.count()));
    merged.setText(shares.isEmpty() ? who : who + " · " + shares);
    setAccessibleText(merged.getText());
  }

  private String mark() {
    return by.isVisible() ? ", " + by.getText() : "";
  }

  private void only(boolean one) {
    person.setVisible(one);
    person.setManaged(one);
    merged.setVisible(!one);
    merged.setManaged(!one);
  }

  private void press() {
    RoomRow row = getItem();
    if (row != null) {
      model.rows().choose(row);
    }
  }
}
