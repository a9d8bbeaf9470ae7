package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.RoomView.TierCount;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Six counters: how many of each tier are here, and how many joined this minute. Where they would
/// be narrow they stand in two rows.
final class TierCountersView extends VBox {

  private static final double ONE_ROW_FROM = 620;
  private static final double FLAT_FROM = 500;
  private static final double GAP = 8;
  private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");
  private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
  private static final String UNKNOWN = "–";

  /// How a counter stands.
  private enum Form {
    TALL,
    FLAT,
    /// Without its word, which the chips of the list below it say.
    LINE
  }

  private static final class Counter extends VBox {
    final TierMark mark = new TierMark(17);
    final Label word = Kit.blank("counter-word");
    final Label here = Kit.blank("counter-here");
    final Label joined = Kit.blank("secondary", "counter-joined");
    final HBox head = new HBox(7, mark, word);

    Counter(Tier tier) {
      mark.show(tier);
      head.setAlignment(Pos.CENTER_LEFT);
      here.setMinWidth(USE_PREF_SIZE);
      stand(Form.TALL);
      getStyleClass().add("counter");
      setId("counter-" + tier.code());
      setAccessibleRole(AccessibleRole.TEXT);
      Tiers.mark(this, tier);
    }

    /// Word and number one below the other, or side by side.
    void stand(Form form) {
      pseudoClassStateChanged(FLAT, form != Form.TALL);
      pseudoClassStateChanged(LINE, form == Form.LINE);
      getChildren().clear();
      head.getChildren().setAll(mark, word);
      var room = new Region();
      HBox.setHgrow(room, Priority.ALWAYS);
      switch (form) {
        case TALL -> getChildren().addAll(head, here, joined);
        case FLAT -> {
          var texts = new VBox(head, joined);
          texts.setMinWidth(0);
          getChildren().add(line(texts, room, here));
        }
        case LINE -> getChildren().addAll(line(mark, here), joined);
      }
    }

    private static HBox line(Node... parts) {
      var line = new HBox(6, parts);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }
  }

  private final LiveModel model;
  private final Kit kit;
  private Form form = Form.TALL;
  private boolean isDense;
  private final Map<Tier, Counter> counters = new EnumMap<>(Tier.class);

  TierCountersView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("counters");
    for (Tier tier : Tiers.IN_ORDER) {
      var counter = new Counter(tier);
      counter.setMinWidth(0);
      counter.setPrefWidth(100);
      HBox.setHgrow(counter, Priority.ALWAYS);
      counters.put(tier, counter);
    }
    widthProperty().addListener(_ -> arrange());
    arrange();
    model.tiersProperty().addListener(_ -> refresh());
    model.phaseProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Takes as little of the height as it can, or stands as it likes.
  void dense(boolean wanted) {
    isDense = wanted;
    arrange();
  }

  private void arrange() {
    int rows = getWidth() > 0 && getWidth() < ONE_ROW_FROM ? 2 : 1;
    boolean flat = rows == 2 && getWidth() >= FLAT_FROM;
    Form wanted = rows == 1 && isDense ? Form.LINE : flat ? Form.FLAT : Form.TALL;
    if (getChildren().size() == rows && wanted == form) {
      return;
    }
    form = wanted;
    counters.values().forEach(counter -> counter.stand(wanted));
    List<Counter> all = Tiers.IN_ORDER.stream().map(counters::get).toList();
    int each = all.size() / rows;
    getChildren().clear();
    for (int row = 0; row < rows; row++) {
      var line = new HBox(GAP);
      line.getChildren().addAll(all.subList(row * each, (row + 1) * each));
      getChildren().add(line);
    }
  }

  private void refresh() {
    boolean nothing = model.phaseProperty().get() == LiveModel.Phase.NOTHING_YET;
    var figures = kit.words().figures();
    counters.forEach((tier, counter) -> {
      TierCount count = model.tiersProperty().get().getOrDefault(tier, new TierCount(0, 0));
      counter.word.setText(kit.words().say(TierShape.word(tier)));
      counter.here.setText(nothing ? UNKNOWN : figures.compact(count.here()));
      counter.joined.setText(nothing ? "" : "+" + figures.compact(count.joinedLastMinute()));
      counter.setAccessibleText(
          counter.word.getText() + " " + counter.here.getText() + " " + counter.joined.getText());
    });
  }
}
