package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.schedule.ShareModel.Reach;
import app.cuelight.show.host.PageDesk.State;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The calendar that other programs subscribe to: who may, and under which address.
final class ShareCard extends VBox {

  private final PlanModel plan;
  private final ShareModel model;
  private final Kit kit;
  private final VBox addresses = new VBox(6);
  private final Choice<Reach> reach;
  private final Button renew;
  private final Label waiting;

  ShareCard(PlanModel plan, Kit kit) {
    super(8);
    this.plan = plan;
    this.model = plan.calendar().share();
    this.kit = kit;
    getStyleClass().addAll("panel", "plan-card");
    setId("plan-share");
    Panes.mark(this);
    setMinWidth(0);
    reach =
        new Choice<>(
            kit.words(),
            words -> words.say("plan.share"),
            List.of(Reach.values()),
            each -> kit.words().say("plan.share." + code(each)),
            model::choose);
    reach.named("plan-share", Stream.of(Reach.values()).map(ShareCard::code).toList());
    reach.setPrefWrapLength(260);
    renew = Parts.flat(kit, "plan-share-renew", "plan.share.renew", model::renew);
    Parts.tall(renew);
    waiting = kit.label("plan.share.waiting", "faint");
    waiting.setWrapText(true);
    Label why = kit.label("plan.share.why", "secondary");
    why.setWrapText(true);
    getChildren().addAll(kit.label("plan.share", "section"), why, reach, addresses, waiting, renew);
    model.stateProperty().addListener(_ -> refresh());
    Parts.show(this, model.isThere());
    refresh();
  }

  private static String code(Reach reach) {
    return reach.name().toLowerCase(Locale.ROOT);
  }

  private void refresh() {
    State now = model.stateProperty().get();
    reach.show(model.reach());
    Parts.show(renew, now.open());
    Parts.show(waiting, now.open() && !now.served());
    addresses
        .getChildren()
        .setAll(
            Stream.iterate(0, at -> at < now.addresses().size(), at -> at + 1)
                .map(at -> address(at + 1, now.addresses().get(at)))
                .toList());
  }

  private Node address(int number, String address) {
    var field = new TextField(address);
    field.setEditable(false);
    field.setMinWidth(0);
    field.getStyleClass().add("field");
    field.accessibleTextProperty().bind(kit.words().bound("plan.share.address"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button copy =
        Parts.flat(kit, "plan-share-copy-" + number, "plan.share.copy", () -> copy(address));
    Parts.tall(copy);
    return Parts.row(8, field, copy);
  }

  private void copy(String address) {
    var content = new ClipboardContent();
    content.putString(address);
    Clipboard.getSystemClipboard().setContent(content);
    plan.tell(Told.yes(words -> words.say("plan.share.copied")));
  }
}
