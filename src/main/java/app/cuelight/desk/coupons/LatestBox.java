package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.show.coupon.CouponView.Latest;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// What was sent last and can still be taken back, with the time that is left as a ring and in
/// seconds. Its place is kept when nothing waits, so that nothing below it moves.
final class LatestBox extends HBox {

  private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");
  private static final double RADIUS = 10;
  private static final double ROUND = 360;
  private static final double TOP = 90;
  private static final Duration ONE = Duration.ofSeconds(4);
  private static final Duration MANY = Duration.ofSeconds(10);

  private final CouponsModel model;
  private final Kit kit;
  private final CouponWords words;
  private final Label title = Kit.blank("latest-title");
  private final Label arrow = Kit.blank("latest-title");
  private final NameText name;
  private final Label left = Kit.blank("secondary");
  private final Label nothing;
  private final Arc ring = new Arc(RADIUS, RADIUS, RADIUS, RADIUS, TOP, ROUND);
  private final StackPane mark;
  private final VBox texts;
  private final Button undo;

  LatestBox(CouponsModel model, Kit kit, String id) {
    this.model = model;
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.name = new NameText(kit.emoji(), 16, "latest-name");
    this.nothing = kit.label("outbox.nothingWaits", "secondary");
    arrow.setText(" → ");
    arrow.setMinWidth(USE_PREF_SIZE);
    var track = new Circle(RADIUS);
    track.getStyleClass().add("ring-track");
    ring.setType(ArcType.OPEN);
    ring.getStyleClass().add("ring-left");
    ring.setManaged(false);
    ring.setLayoutX(3);
    ring.setLayoutY(3);
    mark = new StackPane(track, ring);
    mark.setMinSize(2 * RADIUS + 6, 2 * RADIUS + 6);
    mark.setMaxSize(2 * RADIUS + 6, 2 * RADIUS + 6);
    title.setMinWidth(0);
    var what = new HBox(title, arrow, name);
    what.setAlignment(Pos.CENTER_LEFT);
    what.setMinWidth(0);
    left.setMinWidth(USE_PREF_SIZE);
    texts = new VBox(what, left);
    texts.setAlignment(Pos.CENTER_LEFT);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    undo = new ActButton(kit.words(), "outbox.undo", "Esc", model::takeBackLast);
    undo.accessibleTextProperty().unbind();
    undo.setId(id);
    undo.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("latest");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(mark, texts, nothing, undo);
    model.viewProperty().addListener(_ -> refresh());
    model.tenthProperty().addListener(_ -> tick());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    Latest latest = model.viewProperty().get().latest();
    boolean waits = latest != null;
    pseudoClassStateChanged(NOTHING, !waits);
    for (var part : java.util.List.of(mark, texts, undo)) {
      part.setVisible(waits);
      part.setManaged(waits);
    }
    nothing.setVisible(!waits);
    nothing.setManaged(!waits);
    if (latest == null) {
      return;
    }
    title.setText(words.brief(latest.offer(), latest.title(), model.viewProperty().get()));
    String to =
        latest.count() > 1
            ? kit.words().count("outbox.people", latest.count())
            : latest.name().isEmpty() ? words.say("outbox.room") : latest.name();
    name.show(to, null);
    undo.setAccessibleText(
        words.say("outbox.undo.what", DisplayText.plain(latest.title()), DisplayText.plain(to)));
    tick();
  }

  private void tick() {
    Latest latest = model.viewProperty().get().latest();
    if (latest == null) {
      return;
    }
    Instant now = model.tenthProperty().get();
    Duration rest = Duration.between(now, latest.leaves());
    long millis = Math.max(0, rest.toMillis());
    Duration whole = latest.count() > 1 ? MANY : ONE;
    ring.setLength(ROUND * Math.min(1, (double) millis / whole.toMillis()));
    long seconds = (millis + 999) / 1000;
    left.setText(words.say("coupons.leaves", words.say("span.s", seconds)));
  }
}
