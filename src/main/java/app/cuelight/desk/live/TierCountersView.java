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
  private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
  private static final String UNKNOWN = "–";

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
      stand(false);
      getStyleClass().add("counter");
      setId("counter-" + tier.code());
      setAccessibleRole(AccessibleRole.TEXT);
      Tiers.mark(this, tier);
    }

    /// Word and number one below the other; or, flat, side by side.
    void stand(boolean flat) {
      pseudoClassStateChanged(FLAT, flat);
      getChildren().clear();
      if (flat) {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var texts = new VBox(head, joined);
        texts.setMinWidth(0);
        var line = new HBox(4, texts, room, here);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
      } else {
        getChildren().addAll(head, here, joined);
      }
    }
  }

  private final LiveModel model;
  private final Kit kit;
  private boolean isFlat;
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

  private void arrange() {
    int rows = getWidth() > 0 && getWidth() < ONE_ROW_FROM ? 2 : 1;
    boolean flat = rows == 2 && getWidth() >= FLAT_FROM;
    if (getChildren().size() == rows && flat == isFlat) {
      return;
    }
    isFlat = flat;
    counters.values().forEach(counter -> counter.stand(flat));
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
