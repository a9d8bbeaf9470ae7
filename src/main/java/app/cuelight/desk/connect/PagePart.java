package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.show.host.PageDesk.State;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Opens and shuts the host's card as a page for browsers nearby, and shows where it is.
final class PagePart extends VBox {

  private final PageModel model;
  private final VBox addresses = new VBox(6);
  private final Choice<Boolean> open;
  private final Button renew = new Button();

  PagePart(PageModel model, Kit kit) {
    super(10);
    this.model = model;
    this.open =
        new Choice<>(
            kit.words(),
            words -> words.say("connect.page"),
            List.of(false, true),
            on -> kit.words().say(on ? "connect.page.on" : "connect.page.off"),
            model::open);
    renew.textProperty().bind(kit.words().bound("connect.page.renew"));
    renew.getStyleClass().setAll("word-button");
    renew.setId("page-renew");
    renew.setMinWidth(Region.USE_PREF_SIZE);
    renew.setOnAction(_ -> model.renew());
    open.named("page", List.of("shut", "open"));
    var row = new HBox(10, open, renew);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, addresses);
    model.stateProperty().addListener(_ -> refresh(kit));
    refresh(kit);
    model.refresh();
  }

  private void refresh(Kit kit) {
    State now = model.stateProperty().get();
    open.show(now.open());
    renew.setDisable(!now.open());
    addresses.getChildren().setAll(now.addresses().stream().map(at -> address(kit, at)).toList());
  }

  /// An address to copy; nobody types it here.
  private static TextField address(Kit kit, String address) {
    var field = new TextField(address);
    field.setEditable(false);
    field.getStyleClass().add("field");
    field.accessibleTextProperty().bind(kit.words().bound("connect.page.address"));
    return field;
  }
}
