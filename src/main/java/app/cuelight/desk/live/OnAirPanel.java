package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.WordFlow;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.locale.Amounts;
import app.cuelight.show.live.OnAir;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The product on air: its number, name and price as far as somebody told, how long it has been
/// there, what is asked since then, and who of those present it is something for.
final class OnAirPanel extends VBox {

  private static final int ASKED = 3;

  private final LiveModel screen;
  private final OnAirModel model;
  private final Kit kit;
  private final Label since = Kit.blank("faint");
  private final WordFlow name = new WordFlow("flow", "on-air-name");
  private final Label price = Kit.blank("secondary");
  private final Label asked = Kit.blank("ink");
  private final VBox suited = new VBox(2);
  private final TextField field = new TextField();
  private boolean isColumn = true;

  OnAirPanel(LiveModel screen, Kit kit, LiveActs acts) {
    this.screen = screen;
    this.model = screen.onAir();
    this.kit = kit;
    getStyleClass().addAll("panel", "on-air");
    setId("on-air");
    Panes.mark(this);
    asked.setWrapText(true);
    field.setId("on-air-field");
    field.getStyleClass().add("field");
    field.promptTextProperty().bind(kit.words().bound("onAir.prompt"));
    field.accessibleTextProperty().bind(kit.words().bound("onAir.prompt"));
    field.setOnAction(_ -> model.set(field.getText()));
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        model.leave();
        event.consume();
      }
    });
    var set = new ActButton(kit.words(), "onAir.set", acts.of("onAir"));
    set.setId("on-air-set");
    set.getStyleClass().add("small-act");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(8, kit.label("onAir", "section"), space, since, set);
    header.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(header, field, name, price, asked, suited);
    model.onAirProperty().addListener(_ -> refresh());
    model.editingProperty().addListener(_ -> edited());
    screen.secondProperty().addListener(_ -> tick());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Takes the shape of a column, or of a strip: the price beside the time, no names, and not what
  /// is asked, which stands below a strip anyway.
  void column(boolean column) {
    isColumn = column;
    refresh();
  }

  private void edited() {
    refresh();
    if (model.editingProperty().get()) {
      OnAir now = model.onAirProperty().get();
      field.setText(now == null ? "" : now.product().label());
      field.requestFocus();
      field.selectAll();
    }
  }

  private void refresh() {
    OnAir now = model.onAirProperty().get();
    Words words = kit.words();
    show(field, model.editingProperty().get());
    show(name, now != null);
    show(price, now == null || isColumn && (now.product().price() != null || now.byHand()));
    show(asked, isColumn && now != null && !now.asked().isEmpty());
    show(suited, isColumn && now != null && !now.suited().isEmpty());
    suited.getChildren().clear();
    if (now == null) {
      price.setText(words.say("onAir.nothing"));
    } else {
      name.say(title(now.product()), kit.words().language().code());
      price.setText(price(now));
      asked.setText(
          words.say(
              "onAir.asked",
              now.asked().stream()
                  .limit(ASKED)
                  .map(this::count)
                  .collect(Collectors.joining("  "))));
      List<OnAir.Suited> people = isColumn ? now.suited() : List.of();
      people.forEach(one -> suited.getChildren().add(person(one)));
    }
    tick();
  }

  private void tick() {
    OnAir now = model.onAirProperty().get();
    if (now == null) {
      since.setText("");
      return;
    }
    String span =
        kit.words().figures().span(Duration.between(now.since(), screen.secondProperty().get()));
    String price = price(now);
    since.setText(isColumn || price.isEmpty() ? span : price + " · " + span);
  }

  private static String title(Product product) {
    Long number = product.number();
    String name = DisplayText.plain(product.label());
    return number == null || product.title() == null ? name : "#" + number + " " + name;
  }

  private String price(OnAir now) {
    Money price = now.product().price();
    return price == null
        ? kit.words().say("onAir.byHand")
        : new Amounts(isChinese() ? "zh-Hans" : "en", null, false).money(price);
  }

  private String count(OnAir.Asked one) {
    return kit.words()
        .say("onAir.topic", kit.words().say("topic." + one.topic().code()), one.people());
  }

  private Node person(OnAir.Suited one) {
    String why = kit.words().say("onAir.why." + one.why().name().toLowerCase(Locale.ROOT));
    var line = new WordFlow("flow", "flow-second");
    line.say(DisplayText.plain(one.name()) + " – " + why, kit.words().language().code());
    return line;
  }

  private boolean isChinese() {
    return kit.words().language() == Language.ZH;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
