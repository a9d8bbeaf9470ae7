package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.show.coupon.CouponView.Trouble;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What somebody has to see to about a shop or a channel, and what came of the last act.
final class TroubleStrip extends VBox {

  private final CouponsModel model;
  private final CouponWords words;
  private final VBox troubles = new VBox(3);
  private final Label told = Kit.blank("told-strip");

  TroubleStrip(CouponsModel model, Kit kit) {
    super(6);
    this.model = model;
    this.words = new CouponWords(kit);
    troubles.getStyleClass().add("trouble-strip");
    told.setWrapText(true);
    setId("coupon-troubles");
    setMinWidth(0);
    getChildren().addAll(troubles, told);
    model.viewProperty().addListener(_ -> refresh());
    model.toldProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    List<Trouble> all = model.viewProperty().get().troubles();
    List<String> sentences =
        all.stream()
            .map(one ->
                words.say(
                    "coupons.trouble",
                    words.plain(one.where()),
                    words.trouble(one),
                    words.wall(one.since())))
            .toList();
    List<String> before =
        troubles.getChildren().stream().map(node -> ((Label) node).getText()).toList();
    if (!before.equals(sentences)) {
      troubles.getChildren().setAll(sentences.stream().map(TroubleStrip::sentence).toList());
    }
    Parts.show(troubles, !sentences.isEmpty());
    Told last = model.toldProperty().get();
    told.setText(last == null ? "" : last.sentence().apply(words));
    told.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("refused"), last != null && last.refused());
    Parts.show(told, last != null);
    Parts.show(this, last != null || !sentences.isEmpty());
  }

  private static Label sentence(String text) {
    Label label = Kit.blank("caution-text");
    label.setText(text);
    label.setWrapText(true);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }
}
