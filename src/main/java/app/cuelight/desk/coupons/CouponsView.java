package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Key;
import app.cuelight.desk.kit.Kit;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The Coupons screen: this show's coupons, sending to many and what came of it on the left, the
/// outbox and the guard rails on the right. In a narrow window, or drawn large, all stands in one
/// column that scrolls.
public final class CouponsView extends HBox {

  private static final String COUPONS = "nav.coupons";
  private static final double SIDE = 384;
  private static final double FOLDED_BELOW = 1000;
  private static final double OUTBOX_FOLDED = 460;

  private final @Nullable CouponsModel model;
  private final VBox main = new VBox(10);
  private final ScrollPane scroll = new ScrollPane(main);
  private final VBox side = new VBox(10);
  private final ScrollPane sideScroll = new ScrollPane(side);
  private @Nullable OffersPart offers;
  private @Nullable ManyPart many;
  private @Nullable OutboxPart outbox;
  private @Nullable RailsPart rails;
  private boolean folded;

  /// @param model null where no coupons can be kept; then the screen says so
  public CouponsView(@Nullable CouponsModel model, Kit kit) {
    this.model = model;
    getStyleClass().add("coupons");
    setId("coupons");
    scrolls(scroll);
    scrolls(sideScroll);
    sideScroll.setFitToHeight(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    main.setMinWidth(0);
    main.getStyleClass().add("coupons-main");
    if (model == null) {
      main.getChildren().add(nothing(kit));
      getChildren().add(scroll);
      return;
    }
    var form = new OfferForm(model, kit);
    offers = new OffersPart(model, kit);
    many = new ManyPart(model, kit);
    outbox = new OutboxPart(model, kit);
    rails = new RailsPart(model, kit);
    VBox.setVgrow(outbox, Priority.ALWAYS);
    main.getChildren()
        .addAll(new TroubleStrip(model, kit), offers, form, many, new ResultsPart(model, kit));
    side.getChildren().addAll(outbox, rails);
    keep(sideScroll, SIDE);
    getChildren().addAll(scroll, sideScroll);
    widthProperty().addListener(_ -> arrange());
    // Wherever the focus is, a key let go ends the hold; so does another window.
    EventHandler<KeyEvent> released = this::released;
    sceneProperty()
        .addListener((_, before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_RELEASED, released);
          }
          letGo();
        });
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .addListener(_ -> letGo());
    model.shownProperty().addListener(_ -> letGo());
  }

  private static VBox nothing(Kit kit) {
    Label title = kit.label("coupons.noDesk", "nobody-title");
    Label hint = kit.label("coupons.noDesk.hint", "secondary");
    title.setWrapText(true);
    hint.setWrapText(true);
    var box = new VBox(6, title, hint);
    box.getStyleClass().addAll("panel", "coupons-empty");
    return box;
  }

  private static void scrolls(ScrollPane pane) {
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
  }

  private static void keep(Region part, double width) {
    part.setMinWidth(width);
    part.setPrefWidth(width);
    part.setMaxWidth(width);
  }

  private void arrange() {
    boolean fold = getWidth() < FOLDED_BELOW;
    if (fold == folded || outbox == null || rails == null) {
      return;
    }
    folded = fold;
    side.getChildren().clear();
    main.getChildren().removeAll(outbox, rails);
    getChildren().remove(sideScroll);
    if (fold) {
      outbox.setMinHeight(OUTBOX_FOLDED);
      main.getChildren().addAll(outbox, rails);
    } else {
      outbox.setMinHeight(USE_COMPUTED_SIZE);
      side.getChildren().addAll(outbox, rails);
      getChildren().add(sideScroll);
    }
  }

  /// Where the focus rests when the screen opens.
  public void focus() {
    if (offers != null && model != null && !model.offers().linesProperty().get().isEmpty()) {
      offers.focus();
    } else {
      requestFocus();
    }
  }

  /// What can be done on this screen, with its keys.
  public List<Act> acts() {
    OffersPart list = offers;
    ManyPart group = many;
    OutboxPart box = outbox;
    RailsPart guard = rails;
    CouponsModel all = model;
    if (all == null || list == null || group == null || box == null || guard == null) {
      return List.of();
    }
    BooleanSupplier chosen = () -> all.offers().chosenLine().isPresent();
    return List.of(
        act("couponNew", list::begin, () -> true, Key.of(KeyCode.N)),
        act("couponEdit", all.offers()::edit, chosen, Key.of(KeyCode.E)),
        act("couponMove", all.offers()::move, chosen, Key.of(KeyCode.R)),
        LiveCoupons.turnCode(all, "coupon-code", COUPONS),
        act("couponEnd", all.offers()::end, chosen),
        act("many", group::begin, all.many()::isReady, Key.control("Enter", KeyCode.ENTER)),
        act(
            "groupPause",
            all.many()::pauseFirst,
            () -> !all.many().groupsProperty().get().isEmpty(),
            Key.of(KeyCode.P)),
        act(
            "wordAsk",
            all.many()::askWord,
            () -> all.many().stand() == WordModel.Stand.TO_ASK,
            Key.of(KeyCode.W)),
        act(
            "wordAgree",
            () -> all.many().word().decideOnly(true),
            () -> all.many().word().only().isPresent(),
            Key.of(KeyCode.Y)),
        act(
            "wordRefuse",
            () -> all.many().word().decideOnly(false),
            () -> all.many().word().only().isPresent(),
            Key.of(KeyCode.X)),
        act("settleAgain", () -> box.settle(true), box::isUncertain, Key.of(KeyCode.A)),
        act("settleLeave", () -> box.settle(false), box::isUncertain, Key.of(KeyCode.L)),
        act("rails", guard::edit, () -> true, Key.of(KeyCode.G)),
        act("couponLeave", this::leave, this::isWriting, Key.of(KeyCode.ESCAPE)));
  }

  private static Act act(String word, Runnable run, BooleanSupplier enabled, Key... keys) {
    return new Act("coupons." + word, COUPONS, "keys." + word, List.of(keys), run, enabled);
  }

  private boolean isWriting() {
    return model != null
        && (model.offers().draftProperty().get() != null
            || model.rails().draftProperty().get() != null
            || model.outbox().openedProperty().get() != null);
  }

  /// Leaves what is written first, then the reason that is read.
  private void leave() {
    boolean left =
        model != null
            && (model.offers().leave() || model.rails().leave() || model.outbox().closeWhy());
    if (left) {
      focus();
    }
  }

  /// Ctrl or Enter let go ends the hold.
  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.CONTROL) {
      letGo();
    }
  }

  private void letGo() {
    if (many != null) {
      many.letGo();
    }
  }
}
