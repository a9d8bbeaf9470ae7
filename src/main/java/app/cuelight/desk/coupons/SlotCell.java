package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.coupon.CouponView.Line;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One coupon key: what is on it, how many are left, whether she may get it. Pressing it does what
/// the key does.
final class SlotCell extends Button {

  private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");
  private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
  private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

  private final CouponsModel model;
  private final CouponWords words;
  private final int key;
  private boolean flat;
  private final Label cap = Kit.blank("key-cap");
  private final Label title = Kit.blank("slot-title");
  private final Label left = Parts.whole(Kit.blank("secondary", "slot-left"));
  private final Meter meter = new Meter();
  private final Tooltip tip = new Tooltip();
  private final Label verdict = Kit.blank("slot-verdict");

  SlotCell(CouponsModel model, Kit kit, int key) {
    this.model = model;
    this.words = new CouponWords(kit);
    this.key = key;
    cap.setText("F" + key);
    cap.setMinWidth(USE_PREF_SIZE);
    title.setMinWidth(0);
    verdict.setWrapText(true);
    verdict.setMinWidth(0);
    verdict.setMaxWidth(Double.MAX_VALUE);
    var face = new VBox(5, Parts.row(8, cap, title, Parts.space(), left), meter, verdict);
    face.setMinWidth(0);
    face.prefWidthProperty().bind(widthProperty().subtract(24));
    face.setMaxWidth(Double.MAX_VALUE);
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().setAll("slot");
    setId("slot-" + key);
    setMinWidth(0);
    setPrefWidth(100);
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(_ -> model.slots().strike(key));
  }

  /// Takes one line for the reason instead of two.
  void flat(boolean isFlat) {
    flat = isFlat;
    pseudoClassStateChanged(FLAT, flat);
    refresh();
  }

  void refresh() {
    Optional<Line> found = model.slots().line(key);
    pseudoClassStateChanged(FREE, found.isEmpty());
    meter.setVisible(found.isPresent());
    setTooltip(found.isEmpty() ? null : tip);
    if (found.isEmpty()) {
      title.setText(words.say("coupons.free"));
      left.setText("");
      verdict.setText("");
      setAccessibleText(words.say("coupons.freeKey", "F" + key));
      return;
    }
    Line line = found.get();
    title.setText(words.title(line));
    Long limit = line.limit();
    long rest = limit == null ? 0 : Math.max(0, limit - line.granted());
    left.setText(
        limit == null
            ? words.count("coupons.given", line.granted())
            : flat
                ? words.say("coupons.leftShort", figure(rest))
                : words.say("coupons.left", figure(rest), figure(limit)));
    meter.show(limit == null || limit == 0 ? 0 : (double) rest / limit);
    Target her = model.slots().targetProperty().get();
    Verdict known = model.slots().verdictsProperty().get().get(line.offer().id());
    boolean fits = known instanceof Verdict.Allowed;
    verdict.pseudoClassStateChanged(FITS, fits);
    verdict.setText(sentence(line, her, known));
    tip.setText(verdict.getText());
    setAccessibleText(
        words.say(
            "coupons.slot",
            "F" + key,
            title.getText(),
            left.getText(),
            verdict.getText() + (her == null ? "" : ", " + DisplayText.plain(her.name()))));
  }

  private String sentence(Line line, @Nullable Target her, @Nullable Verdict known) {
    if (her == null) {
      return words.tiers(line.offer().tiers()) + " · " + words.limits(line.offer().limits());
    }
    return switch (known) {
      case Verdict.Allowed _ -> "✓ " + words.verdict(known);
      case Verdict.Refused _ -> "✕ " + words.verdict(known);
      case null -> words.verdict(null);
    };
  }

  private String figure(long number) {
    return words.kit().words().figures().full(number);
  }
}
