package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The coupon keys with the name of whom they send to, one below the other or side by side.
final class SlotsPart extends VBox {

  private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final CouponsModel model;
  private final CouponWords words;
  private final Label to;
  private final NameText name;
  private final Label nobody;
  private final List<SlotCell> cells;
  private final Label told = Kit.blank("told");
  private final Button morning;
  private final Label night = Kit.blank("secondary");
  private final Region room = Parts.space();
  private final HBox header;
  private final HBox foot;
  private Pane slots = new VBox();

  SlotsPart(CouponsModel model, Kit kit) {
    this.model = model;
    this.words = new CouponWords(kit);
    this.to = Parts.whole(kit.label("coupons.to", "faint"));
    this.name = new NameText(kit.emoji(), 16, "to-name");
    this.nobody = kit.label("coupons.toNobody", "secondary");
    this.cells = SlotsModel.KEYS.stream().map(key -> new SlotCell(model, kit, key)).toList();
    this.morning =
        Parts.button(kit, "coupon-morning", "coupons.morning", model.slots()::inTheMorning);
    name.setId("coupon-to");
    header = Parts.row(6, Parts.whole(kit.label("coupons", "section")), room, to, name, nobody);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("section-header");
    told.setWrapText(true);
    told.setMinWidth(0);
    HBox.setHgrow(told, Priority.ALWAYS);
    foot = Parts.row(8, told, night, morning, new CodeButton(model, kit, "live-code"));
    foot.getStyleClass().add("slots-foot");
    getStyleClass().add("slots-part");
    setId("live-coupons");
    Panes.mark(this);
    setMinWidth(0);
    getChildren().addAll(header, slots);
    side(false);
    model.viewProperty().addListener(_ -> refresh());
    model.slots().targetProperty().addListener(_ -> refresh());
    model.slots().verdictsProperty().addListener(_ -> refresh());
    model.slots().toldProperty().addListener(_ -> tell());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Puts the keys side by side, or one below the other.
  void side(boolean beside) {
    slots.getChildren().clear();
    Pane next = beside ? new HBox(8) : new VBox(2);
    next.getStyleClass().add(beside ? "slots-strip" : "slots-column");
    next.setMinWidth(0);
    next.getChildren().addAll(cells);
    cells.forEach(cell -> HBox.setHgrow(cell, Priority.ALWAYS));
    getChildren().set(1, next);
    slots = next;
    pseudoClassStateChanged(FLAT, beside);
    cells.forEach(cell -> cell.flat(beside));
    // Flat, what came of a strike stands in the head; below each other, it has a line of its own.
    getChildren().remove(foot);
    header.getChildren().remove(foot);
    header.getChildren().remove(room);
    header.getChildren().add(1, beside ? foot : room);
    HBox.setHgrow(foot, Priority.ALWAYS);
    if (!beside) {
      getChildren().add(foot);
    }
  }

  private void refresh() {
    Target her = model.slots().targetProperty().get();
    boolean somebody = her != null;
    if (her != null) {
      name.show(her.name(), her.language());
    }
    Parts.show(name, somebody);
    Parts.show(to, somebody);
    Parts.show(nobody, !somebody);
    cells.forEach(SlotCell::refresh);
    model
        .slots()
        .keyForTheMorning()
        .ifPresentOrElse(
            key -> {
              night.setText("F" + key);
              morning.setAccessibleText(words.say("coupons.morning.what", "F" + key));
              Parts.show(morning, true);
              Parts.show(night, true);
            },
            () -> {
              Parts.show(morning, false);
              Parts.show(night, false);
            });
    tell();
  }

  private void tell() {
    Told last = model.slots().toldProperty().get();
    told.setText(last == null ? "" : last.sentence().apply(words));
    told.pseudoClassStateChanged(REFUSED, last != null && last.refused());
  }
}
