package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.tier.Tier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The chips above the list: one tier or all, and hold. Where the list is narrow they take two
/// rows.
final class FilterBar extends HBox {

  private static final double GAP = 5;

  /// Below that the chips of the tiers show their marks alone; their words are in the counters
  /// above, and are said to screen readers.
  private static final double WORDS_FROM = 640;

  /// Where there is room, all chips stand in one row.
  private static final double ONE_ROW = 640;

  private final FlowPane flow = new FlowPane(GAP, GAP);
  private final RowsModel rows;
  private final Kit kit;
  private final Map<@Nullable Tier, ToggleButton> chips = new HashMap<>();
  private final ToggleButton hold = new ToggleButton();

  FilterBar(RowsModel rows, Kit kit) {
    this.rows = rows;
    this.kit = kit;
    getStyleClass().add("filter-bar");
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(0);
    flow.setMinWidth(0);
    flow.setPrefWrapLength(ONE_ROW);
    // Else it asks for the rows it would take at its usual width, whatever width it has.
    flow.setMinHeight(0);
    HBox.setHgrow(flow, Priority.ALWAYS);
    add(null);
    Tiers.IN_ORDER.forEach(this::add);
    getChildren().addAll(flow, holdChip());
    widthProperty().addListener(_ -> fit());
    rows.filterProperty().addListener(_ -> refresh());
    rows.heldProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void add(@Nullable Tier tier) {
    var chip = new ToggleButton();
    chip.getStyleClass().setAll("filter-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.textProperty().bind(kit.words().bound(tier == null ? "who.all" : TierShape.word(tier)));
    chip.setId("filter-" + (tier == null ? "all" : tier.code()));
    if (tier != null) {
      var mark = new TierMark(14);
      mark.show(tier);
      chip.setGraphic(mark);
      chip.setGraphicTextGap(6);
    }
    chip.setOnAction(_ -> {
      rows.only(tier != null && tier == rows.filterProperty().get() ? null : tier);
      refresh();
    });
    if (tier != null) {
      chip.accessibleTextProperty().bind(kit.words().bound(TierShape.word(tier)));
    }
    chips.put(tier, chip);
    flow.getChildren().add(chip);
  }

  private void fit() {
    boolean words = getWidth() >= WORDS_FROM;
    chips.forEach((tier, chip) -> {
      if (tier != null) {
        chip.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      }
    });
  }

  private ToggleButton holdChip() {
    Label cap = Kit.blank("key-cap");
    cap.setText("F8");
    hold.setGraphic(cap);
    hold.setContentDisplay(ContentDisplay.RIGHT);
    hold.getStyleClass().setAll("filter-chip", "hold-chip");
    hold.setMinWidth(USE_PREF_SIZE);
    hold.setId("hold");
    hold.setOnAction(_ -> {
      rows.toggleHold();
      refresh();
    });
    return hold;
  }

  private void refresh() {
    chips.forEach(
        (tier, chip) -> chip.setSelected(Objects.equals(tier, rows.filterProperty().get())));
    boolean held = rows.heldProperty().get();
    hold.setSelected(held);
    hold.setText(kit.words().say(held ? "who.held" : "who.hold"));
  }
}
