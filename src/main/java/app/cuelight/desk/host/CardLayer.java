package app.cuelight.desk.host;

import app.cuelight.desk.host.Passage.Ink;
import app.cuelight.desk.host.SlotText.Way;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import app.cuelight.domain.host.HostSheet.Next;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// One card of the host screen: everything that fades when another viewer comes.
final class CardLayer extends Pane {

  private static final double MARK = 40;
  private static final String ARROW = "M0 10h26M18 3l8 7-8 7";
  private static final double ARROW_HIGH = 20;

  private final Region bar = new Region();
  private final TierMark mark = new TierMark(MARK);
  private final Scale markScale = new Scale();
  private final SlotText head = new SlotText(Way.ONE_ROW, "host-head");
  private final SlotText name = new SlotText(Way.NAME, "host-name");
  private final SlotText line = new SlotText(Way.TWO_ROWS, "host-line");
  private final SlotText gloss = new SlotText(Way.TWO_ROWS, "host-gloss");
  private final SlotText second = new SlotText(Way.TWO_ROWS, "host-second");
  private final SlotText facts = new SlotText(Way.ONE_ROW, "host-facts");
  private final SVGPath arrow = new SVGPath();
  private final Scale arrowScale = new Scale();
  private final SlotText act = new SlotText(Way.ONE_ROW, "host-act");
  private final NextRow first = new NextRow("host-next-1");
  private final NextRow after = new NextRow("host-next-2");

  CardLayer() {
    getStyleClass().add("host-card");
    bar.getStyleClass().add("host-bar");
    mark.getTransforms().add(markScale);
    arrow.setContent(ARROW);
    arrow.getStyleClass().add("host-arrow");
    arrow.getTransforms().add(arrowScale);
    arrow.setManaged(false);
    getChildren()
        .addAll(bar, mark, head, name, line, gloss, second, facts, arrow, act, first, after);
    setMouseTransparent(true);
  }

  /// Every slot for text, in reading order.
  List<SlotText> slots() {
    return List.of(head, name, line, gloss, second, facts, act, first.words(), after.words());
  }

  void arrange(HostSlots slots, HostSizes sizes) {
    Rectangle2D edge = slots.bar();
    bar.resizeRelocate(0, 0, edge.getWidth(), edge.getHeight());
    Rectangle2D box = slots.mark();
    mark.resizeRelocate(box.getMinX(), box.getMinY(), MARK, MARK);
    markScale.setX(box.getWidth() / MARK);
    markScale.setY(box.getHeight() / MARK);
    head.stand(slots.head());
    name.stand(slots.name());
    line.stand(slots.line());
    gloss.stand(slots.gloss());
    second.stand(slots.second());
    facts.stand(slots.facts());
    Rectangle2D below = slots.act();
    double indent = sizes.act() * 1.25;
    act.stand(
        new Rectangle2D(
            below.getMinX() + indent,
            below.getMinY(),
            below.getWidth() - indent,
            below.getHeight()));
    double scale = sizes.act() * 0.6 / ARROW_HIGH;
    arrowScale.setX(scale);
    arrowScale.setY(scale);
    arrow.setLayoutX(below.getMinX());
    arrow.setLayoutY(
        below.getMinY() + below.getHeight() / 2 - ARROW_HIGH / 2 * scale + sizes.act() * 0.06);
    first.arrange(slots.nextFirst(), sizes);
    after.arrange(slots.nextSecond(), sizes);
  }

  /// Everything has its place already; a pane would make its children as large as they like.
  @Override
  protected void layoutChildren() {}

  void show(HostSheet sheet, HostSizes sizes, String language) {
    Tier tier = sheet.tier();
    boolean isBlank = sheet.mode() == Mode.BLANK;
    bar.setVisible(!isBlank);
    mark.setVisible(tier != null);
    if (tier != null) {
      mark.show(tier);
    }
    Tiers.mark(this, tier == null ? Tier.GUEST : tier);
    head.show(head(sheet, language, sizes), sizes.head(), sizes.small());
    boolean isWritten =
        sheet.second().text().isEmpty() || !sheet.line().language().endsWith("-Latn");
    String spoken = isWritten ? sheet.line().language() : sheet.second().language();
    name.show(
        Passage.name(sheet.name(), spoken)
            .and(sheet.say(), spoken, Ink.QUIET, sizes.say() / sizes.name()),
        sizes.name(),
        sizes.small());
    boolean quiet = sheet.mode() == Mode.NOBODY;
    line.show(
        Passage.of(sheet.line(), quiet ? Ink.QUIET : Ink.TEXT),
        quiet ? sizes.second() : sizes.line(),
        sizes.small());
    gloss.show(
        quiet
            ? Passage.of(sheet.product(), language, Ink.TEXT)
            : Passage.around(DisplayText.plain(sheet.gloss()), sheet.name(), language, Ink.QUIET),
        sizes.gloss(),
        sizes.small());
    second.show(Passage.of(sheet.second(), Ink.TEXT), sizes.second(), sizes.small());
    facts.show(Passage.of(sheet.facts(), language, Ink.TEXT), sizes.facts(), sizes.small());
    act.show(Passage.of(sheet.act(), language, Ink.STRONG), sizes.act(), sizes.small());
    arrow.setVisible(!sheet.act().isEmpty());
    first.show(at(sheet.next(), 0), sizes, language);
    after.show(at(sheet.next(), 1), sizes, language);
  }

  private static Passage head(HostSheet sheet, String language, HostSizes sizes) {
    Ink ink = sheet.tier() == null ? Ink.STRONG : Ink.TIER;
    return Passage.of(sheet.tierWord(), language, ink)
        .and(sheet.why(), language, Ink.QUIET, sizes.say() / sizes.head());
  }

  private static @Nullable Next at(List<Next> next, int place) {
    return place < next.size() ? next.get(place) : null;
  }
}
