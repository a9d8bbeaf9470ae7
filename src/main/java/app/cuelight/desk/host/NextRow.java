package app.cuelight.desk.host;

import app.cuelight.desk.host.Passage.Ink;
import app.cuelight.desk.host.SlotText.Way;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.host.HostSheet.Next;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Somebody who comes next: stripe, mark, name, why.
final class NextRow extends Pane {

  private static final double MARK = 20;
  private static final double STRIPE = 6;

  private final Region stripe = new Region();
  private final TierMark mark = new TierMark(MARK);
  private final Scale scale = new Scale();
  private final SlotText words;

  NextRow(String id) {
    words = new SlotText(Way.ONE_ROW, id);
    stripe.getStyleClass().add("host-stripe");
    mark.getTransforms().add(scale);
    getChildren().addAll(stripe, mark, words);
  }

  SlotText words() {
    return words;
  }

  void arrange(Rectangle2D slot, HostSizes sizes) {
    resizeRelocate(slot.getMinX(), slot.getMinY(), slot.getWidth(), slot.getHeight());
    double high = slot.getHeight();
    stripe.resizeRelocate(0, high * 0.1, STRIPE, high * 0.8);
    double box = sizes.next() * 0.8;
    scale.setX(box / MARK);
    scale.setY(box / MARK);
    mark.resizeRelocate(sizes.next() * 0.5, (high - box) / 2, MARK, MARK);
    double left = sizes.next() * 1.65;
    words.stand(new Rectangle2D(left, 0, slot.getWidth() - left, high));
  }

  /// Everything has its place already; a pane would make its children as large as they like.
  @Override
  protected void layoutChildren() {}

  void show(@Nullable Next next, HostSizes sizes, String language) {
    stripe.setVisible(next != null);
    mark.setVisible(next != null);
    if (next == null) {
      words.show(Passage.NOTHING, sizes.next(), sizes.small());
      return;
    }
    Tiers.mark(this, next.tier());
    mark.show(next.tier());
    words.show(
        Passage.name(next.name(), language)
            .and(next.detail(), language, Ink.QUIET, sizes.small() / sizes.next()),
        sizes.next(),
        sizes.small());
  }
}
