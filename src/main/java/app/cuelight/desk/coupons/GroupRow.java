package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Group;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A group that is on its way: how far it is, what failed, and a pause.
final class GroupRow extends HBox {

  private final CouponsModel model;
  private final Kit kit;
  private final CouponWords words;
  private final Label what = Kit.blank("strong");
  private final Label how = Kit.blank("secondary");
  private final Meter meter = new Meter();
  private final Button pause;
  private final Button undo;
  private @Nullable Group shown;

  GroupRow(CouponsModel model, Kit kit) {
    super(10);
    this.model = model;
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.pause = Parts.button(kit, "group-pause", "group.pause", this::turn);
    this.undo = Parts.button(kit, "group-undo", "outbox.undo", model::takeBackLast);
    how.setWrapText(true);
    var texts = new VBox(4, what, meter, how);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getStyleClass().add("group-row");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(texts, undo, pause);
  }

  void show(Group group) {
    shown = group;
    Instant now = model.secondProperty().get();
    boolean waits = group.leaves().isAfter(now);
    String title = DisplayText.plain(group.title());
    what.setText(words.say("group.what", title, kit.words().count("outbox.people", group.size())));
    meter.show(group.size() == 0 ? 0 : (double) group.sent() / group.size());
    how.setText(
        waits
            ? words.say(
                "coupons.leaves", kit.words().figures().span(Duration.between(now, group.leaves())))
            : words.say(
                group.paused() ? "group.paused" : "group.how",
                figure(group.sent()),
                figure(group.size()),
                figure(group.failed()),
                figure(group.uncertain()),
                kit.words().figures().span(group.left())));
    Parts.show(undo, waits && isLatest(group));
    Parts.show(pause, !waits);
    pause.textProperty().unbind();
    pause.setText(words.say(group.paused() ? "group.resume" : "group.pause"));
    pause.setAccessibleText(pause.getText() + ": " + what.getText());
    undo.setAccessibleText(words.say("outbox.undo.what", title, what.getText()));
  }

  /// Taking back means what was sent last, so only that group has the button.
  private boolean isLatest(Group group) {
    CouponView.Latest latest = model.viewProperty().get().latest();
    return latest != null
        && latest.offer().equals(group.offer())
        && latest.count() == group.size()
        && latest.leaves().equals(group.leaves());
  }

  private String figure(long number) {
    return kit.words().figures().full(number);
  }

  private void turn() {
    Group group = shown;
    if (group != null) {
      model.many().pause(group);
    }
  }
}
