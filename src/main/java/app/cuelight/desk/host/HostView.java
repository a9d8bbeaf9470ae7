package app.cuelight.desk.host;

import app.cuelight.desk.host.Passage.Ink;
import app.cuelight.desk.host.SlotText.Way;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Everything in the host's window.
///
/// Nothing ever moves: places come from [HostSlots], and texts are made to fit them. Another card
/// fades in over the old one in 180 ms, bar and all; the same card changes in place.
final class HostView extends Pane {

  private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");
  private static final Duration FADE = Duration.millis(180);
  private static final double FRAME = 6;

  private final HostModel model;
  private final Region foot = new Region();
  private final Region divider = new Region();
  private CardLayer front = new CardLayer();
  private CardLayer back = new CardLayer();
  private final SlotText clock = new SlotText(Way.ONE_ROW, "host-clock");
  private final SlotText hint = new SlotText(Way.ONE_ROW, "host-hint");
  private final SlotText notice = new SlotText(Way.ONE_ROW, "host-notice");
  private final Region stripGround = new Region();
  private final SlotText strip = new SlotText(Way.ONE_ROW, "host-strip");
  private final List<Region> frame = new ArrayList<>();
  private final Button corner = new Button();
  private final HostSetup setup;
  private @Nullable ParallelTransition fading;
  private @Nullable HostSheet shown;
  private final CodePlate plate = new CodePlate();
  private double pitch;

  /// @param pitch millimetres per pixel of the display, where the host told none
  HostView(HostModel model, Kit kit, double pitch) {
    this.model = model;
    this.pitch = pitch;
    this.setup = new HostSetup(model, kit);
    getStyleClass().add("host-screen");
    foot.getStyleClass().add("host-foot");
    divider.getStyleClass().add("host-divider");
    stripGround.getStyleClass().add("host-strip");
    corner.getStyleClass().setAll("flat-button");
    corner.setId("host-setup-button");
    corner.textProperty().bind(kit.words().bound("host.setup"));
    corner.setOnAction(_ -> model.setUp(!model.isSettingUp()));
    Label cap = Kit.blank("key-cap");
    cap.setText("F2");
    corner.setGraphic(cap);
    corner.accessibleTextProperty().bind(kit.words().bound("host.setup.tip"));
    corner.setFocusTraversable(false);
    corner.visibleProperty().bind(hoverProperty());
    getChildren()
        .addAll(foot, divider, back, front, clock, hint, notice, stripGround, strip, plate);
    for (int side = 0; side < 4; side++) {
      var edge = new Region();
      edge.getStyleClass().add("host-frame");
      edge.setMouseTransparent(true);
      frame.add(edge);
    }
    getChildren().addAll(frame);
    getChildren().addAll(corner, setup);
    back.setOpacity(0);
    model.sheetProperty().addListener((_, _, sheet) -> show(sheet));
    model.profileProperty().addListener(_ -> requestLayout());
    show(model.sheetProperty().get());
  }

  /// Another display, with pixels of another size.
  void on(Display display) {
    pitch = display.pitch();
    setup.on(display);
    requestLayout();
  }

  /// Ends a fade at once.
  void settle() {
    if (fading != null) {
      fading.jumpTo(FADE);
      fading.stop();
      fading = null;
    }
    front.setOpacity(1);
    back.setOpacity(0);
  }

  /// Every slot for text on the card that is shown, and around it.
  List<SlotText> slots() {
    var all = new ArrayList<>(front.slots());
    all.addAll(List.of(clock, hint, notice, strip));
    return all;
  }

  HostSizes sizes() {
    double told = model.profile().millimetresPerPixel();
    double width = Math.max(getWidth(), 1);
    double height = Math.max(getHeight(), 1);
    return HostSizes.of(model.profile(), told > 0 ? told : pitch, width, height);
  }

  private void show(@Nullable HostSheet sheet) {
    if (sheet == null) {
      return;
    }
    boolean isSame = shown != null && shown.card().equals(sheet.card());
    boolean isFirst = shown == null;
    shown = sheet;
    if (!isSame) {
      settle();
      CardLayer old = front;
      front = back;
      back = old;
      front.setVisible(true);
    }
    fill(sheet, sizes());
    requestLayout();
    if (!isSame) {
      if (isFirst) {
        settle();
      } else {
        fade();
      }
    }
  }

  private void fade() {
    var in = new FadeTransition(FADE, front);
    in.setFromValue(0);
    in.setToValue(1);
    var out = new FadeTransition(FADE, back);
    out.setFromValue(1);
    out.setToValue(0);
    fading = new ParallelTransition(in, out);
    fading.play();
  }

  private void fill(HostSheet sheet, HostSizes sizes) {
    String language = model.profile().gloss().equals("zh") ? "zh-Hans" : "en";
    boolean isBlank = sheet.mode() == Mode.BLANK;
    front.show(sheet, sizes, language);
    clock.show(Passage.atRight(sheet.clock(), language, Ink.STRONG), sizes.head(), sizes.small());
    hint.show(Passage.of(sheet.hint(), language, Ink.QUIET), sizes.hint(), sizes.hint() / 2);
    notice.show(Passage.of(sheet.notice(), language, Ink.CAUTION), sizes.act(), sizes.small());
    strip.show(Passage.of(sheet.strip(), language, Ink.CAUTION), sizes.small(), sizes.small());
    stripGround.setVisible(!sheet.strip().isEmpty());
    foot.setVisible(!isBlank);
    divider.setVisible(!sheet.next().isEmpty());
    double told = model.profile().millimetresPerPixel();
    plate.show(sheet.code(), told > 0 ? told : pitch, getHeight() / 2);
    pseudoClassStateChanged(PRACTICE, sheet.practice());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    HostSizes sizes = sizes();
    HostSlots slots = HostSlots.of(sizes, width, height);
    if (shown != null) {
      fill(shown, sizes);
    }
    place(foot, slots.foot());
    divider.resizeRelocate(
        slots.nextFirst().getMinX() - sizes.base() * 0.5,
        slots.nextFirst().getMinY(),
        1,
        slots.nextSecond().getMaxY() - slots.nextFirst().getMinY());
    for (CardLayer layer : List.of(back, front)) {
      layer.resizeRelocate(0, 0, width, height);
      layer.arrange(slots, sizes);
    }
    clock.stand(slots.clock());
    hint.stand(slots.hint());
    notice.stand(slots.notice());
    place(stripGround, slots.strip());
    strip.stand(inset(slots.strip(), slots.line().getMinX() - slots.strip().getMinX()));
    frame.get(0).resizeRelocate(0, 0, width, FRAME);
    frame.get(1).resizeRelocate(0, height - FRAME, width, FRAME);
    frame.get(2).resizeRelocate(0, FRAME, FRAME, height - 2 * FRAME);
    frame.get(3).resizeRelocate(width - FRAME, FRAME, FRAME, height - 2 * FRAME);
    plate.resizeRelocate(
        slots.notice().getMaxX() - plate.wide(),
        slots.foot().getMinY() - plate.high() - sizes.base() * 0.25,
        plate.wide(),
        plate.high());
    corner.autosize();
    corner.relocate(width - corner.getWidth() - 16, height - corner.getHeight() - 16);
    setup.fit(width, height);
  }

  private static void place(Region region, Rectangle2D slot) {
    region.resizeRelocate(slot.getMinX(), slot.getMinY(), slot.getWidth(), slot.getHeight());
  }

  private static Rectangle2D inset(Rectangle2D slot, double left) {
    return new Rectangle2D(
        slot.getMinX() + left, slot.getMinY(), slot.getWidth() - 2 * left, slot.getHeight());
  }
}
