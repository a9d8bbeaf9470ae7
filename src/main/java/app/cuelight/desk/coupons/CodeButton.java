package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.show.coupon.CouponView.Line;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/// Puts a coupon's code up on the host screen, or takes away the one that is there: it names the
/// code. Gone where there is neither.
final class CodeButton extends Button {

  private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
  private static final double WIDEST = 220;

  private final CouponsModel model;
  private final CouponWords words;

  CodeButton(CouponsModel model, Kit kit, String id) {
    this.model = model;
    this.words = new CouponWords(kit);
    Label cap = Kit.blank("key-cap");
    cap.setText("Q");
    setGraphic(cap);
    setContentDisplay(ContentDisplay.RIGHT);
    getStyleClass().addAll("act", "small-act", "code-button");
    setId(id);
    setMaxWidth(WIDEST);
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> model.codes().turn());
    model.codes().upProperty().addListener(_ -> refresh());
    model.viewProperty().addListener(_ -> refresh());
    model.offers().chosenProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    String up = model.codes().upProperty().get();
    String next =
        model.codes().next().map(Line::offer).map(offer -> offer.sharedCode()).orElse(null);
    Parts.show(this, up != null || next != null);
    pseudoClassStateChanged(UP, up != null);
    String code = words.plain(up != null ? up : next == null ? "" : next);
    setText(words.say(up == null ? "codes.putUp" : "codes.takeAway", code));
    setAccessibleText(words.say(up == null ? "codes.putUp.what" : "codes.takeAway.what", code));
  }
}
