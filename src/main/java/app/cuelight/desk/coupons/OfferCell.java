package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponView.Line;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One coupon of this show in its row.
final class OfferCell extends ListCell<Line> {

  private static final PseudoClass NEUTRAL = PseudoClass.getPseudoClass("neutral");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final double NARROW = 760;

  /// Below that even the bar of how many were given goes; the number is said aloud and in the
  /// editor.
  private static final double SMALL = 560;

  private final CouponsModel model;
  private final CouponWords words;
  private final Region stripe = new Region();
  private final Label cap = Kit.blank("key-cap");
  private final Label title = Kit.blank("offer-title");
  private final Label tiers = Kit.blank("secondary", "offer-cell");
  private final Label benefit = Kit.blank("ink", "offer-cell");
  private final Label limits = Kit.blank("secondary", "offer-cell");
  private final Meter meter = new Meter();
  private final Label given = Kit.blank("secondary");
  private final VBox amount = new VBox(4);
  private final Label state = Kit.blank("offer-state");

  OfferCell(CouponsModel model, Kit kit) {
    this.model = model;
    this.words = new CouponWords(kit);
    stripe.getStyleClass().add("row-stripe");
    cap.setMinWidth(36);
    width(title, 168);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    width(tiers, 108);
    width(benefit, 88);
    benefit.setMinWidth(88);
    width(limits, 118);
    meter.setMinWidth(0);
    amount.getChildren().addAll(meter, given);
    amount.getStyleClass().add("offer-amount");
    amount.setMinWidth(78);
    amount.setPrefWidth(170);
    state.setMinWidth(88);
    state.setPrefWidth(112);
    HBox line = Parts.row(12, stripe, cap, title, tiers, benefit, limits, amount, state);
    line.getStyleClass().add("offer-line");
    stripe.setMaxHeight(Double.MAX_VALUE);
    line.setFillHeight(true);
    getStyleClass().add("offer-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(line);
    setMinWidth(0);
    setPrefWidth(0);
    widthProperty().addListener(_ -> fit());
  }

  private void fit() {
    boolean wide = getWidth() >= NARROW;
    Parts.show(limits, wide);
    Parts.show(tiers, wide);
    Parts.show(amount, getWidth() >= SMALL);
  }

  private static void width(Label label, double width) {
    label.setMinWidth(0);
    label.setPrefWidth(width);
  }

  @Override
  protected void updateItem(Line line, boolean empty) {
    super.updateItem(line, empty);
    boolean none = empty || line == null;
    getGraphic().setVisible(!none);
    if (none) {
      setAccessibleText(null);
    } else {
      refresh();
    }
  }

  /// Shows the coupon again, after the language or the time changed.
  void refresh() {
    Line line = getItem();
    if (line == null) {
      return;
    }
    boolean any = line.offer().tiers().isEmpty();
    stripe.pseudoClassStateChanged(NEUTRAL, any);
    Tier first = first(line);
    Tiers.mark(stripe, first);
    Integer slot = line.offer().slot();
    cap.setText(slot == null ? "–" : "F" + slot);
    title.setText(words.title(line));
    tiers.setText(words.tiers(line.offer().tiers()));
    benefit.setText(words.benefit(line.offer().benefit()));
    limits.setText(words.limits(line.offer().limits()));
    Long limit = line.limit();
    meter.show(limit == null || limit == 0 ? 0 : (double) line.granted() / limit);
    String full = words.kit().words().figures().full(line.granted());
    given.setText(
        limit == null
            ? words.count("coupons.given", line.granted())
            : words.say("coupons.of", full, words.kit().words().figures().full(limit)));
    boolean running = line.campaign().state() == Campaign.State.RUNNING;
    String stands = words.state(line, model.secondProperty().get());
    boolean well = running && stands.equals(words.state(Campaign.State.RUNNING));
    state.setText(well ? "✓ " + stands : stands);
    state.pseudoClassStateChanged(OFF, !well);
    setAccessibleText(
        String.join(
            ", ",
            title.getText(),
            tiers.getText(),
            benefit.getText(),
            limits.getText(),
            given.getText(),
            stands));
  }

  static Tier first(Line line) {
    return Tiers.IN_ORDER.stream()
        .filter(line.offer().tiers()::contains)
        .findFirst()
        .orElse(Tier.GUEST);
  }
}
