package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Amounts;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.WordFlow;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Product;
import app.cuelight.show.live.OnAir;
import java.time.Duration;
import java.time.Instant;
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
  private static final double WIDE = 400;
  private static final double SHORT = 230;

  private final LiveModel screen;
  private final OnAirModel model;
  private final Kit kit;
  private final Label since = Kit.blank("faint");
  private final WordFlow name = new WordFlow("flow", "on-air-name");
  private final Label price = Kit.blank("secondary");
  private final Label stock = Kit.blank("secondary", "on-air-stock");
  private final Label low = Kit.blank("caution-text", "on-air-low");
  private final Label asked = Kit.blank("ink");
  private final VBox suited = new VBox(2);
  private final TextField field = new TextField();
  private final HBox header;
  private boolean isColumn = true;

  OnAirPanel(LiveModel screen, Kit kit, LiveActs acts) {
    this.screen = screen;
    this.model = screen.onAir();
    this.kit = kit;
    getStyleClass().addAll("panel", "on-air");
    setId("on-air");
    Panes.mark(this);
    name.setMinWidth(0);
    asked.setWrapText(true);
    price.setWrapText(true);
    stock.setWrapText(true);
    low.setMinWidth(0);
    stock.setId("on-air-stock");
    low.setId("on-air-low");
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
    Label title = kit.label("onAir", "section");
    title.setMinWidth(USE_PREF_SIZE);
    since.setMinWidth(USE_PREF_SIZE);
    header = new HBox(8, title, space, since, set);
    header.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(header, field, name, price, stock, low, asked, suited);
    model.onAirProperty().addListener(_ -> refresh());
    model.editingProperty().addListener(_ -> edited());
    model.shelfProperty().addListener(_ -> refresh());
    model.endsProperty().addListener(_ -> tick());
    screen.secondProperty().addListener(_ -> tick());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Takes the shape of a column, or of a strip: the price beside the time, no names, and not what
  /// is asked, which stands below a strip anyway.
  void column(boolean column) {
    isColumn = column;
    // In a strip the name and what is nearly gone stand beside the word, in a column below it.
    header.getChildren().removeAll(name, low);
    getChildren().removeAll(name, low);
    if (column) {
      getChildren().add(2, name);
      getChildren().add(getChildren().indexOf(stock) + 1, low);
    } else {
      header.getChildren().add(1, name);
      header.getChildren().add(2, low);
    }
    low.setWrapText(column);
    name.setPrefWrapLength(column ? WIDE : SHORT);
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
    boolean edits = model.editingProperty().get();
    // Where room is short, nothing on air takes none of it; O and Ctrl+K still set it.
    show(this, isColumn || now != null || edits);
    show(field, edits);
    show(name, now != null);
    ShelfWords shelf = new ShelfWords(kit, model.shelfProperty().get());
    show(price, now == null || isColumn && !priced(now).isEmpty());
    stock.setText(shelf.stock());
    show(stock, isColumn && now != null && model.shelfProperty().get() != null && shelf.isBare());
    low.setText(shelf.low());
    show(low, now != null && !low.getText().isEmpty());
    show(asked, isColumn && now != null && !now.asked().isEmpty());
    show(suited, isColumn && now != null && !now.suited().isEmpty());
    suited.getChildren().clear();
    if (now == null) {
      price.setText(words.say("onAir.nothing"));
    } else {
      name.say(title(now.product()), kit.words().language().code());
      price.setText(priced(now));
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
    Instant ends = model.endsProperty().get();
    Instant second = screen.secondProperty().get();
    String left =
        ends == null || !ends.isAfter(second)
            ? span
            : kit.words().say("onAir.left", clock(Duration.between(second, ends)));
    since.setText(isColumn || price.isEmpty() ? left : price + " · " + left);
  }

  /// As a host counts down: `04:10`.
  private static String clock(Duration left) {
    return String.format(Locale.ROOT, "%02d:%02d", left.toMinutes(), left.toSecondsPart());
  }

  private static String title(Product product) {
    Long number = product.number();
    String name = DisplayText.plain(product.label());
    return number == null || product.title() == null ? name : "#" + number + " " + name;
  }

  /// The price and how much there is of each size: `US$89 · S 12 · M 40 · L 3`.
  private String priced(OnAir now) {
    var shelf = new ShelfWords(kit, model.shelfProperty().get());
    String price = price(now);
    String counted = shelf.isBare() ? "" : shelf.stock();
    return price.isEmpty() || counted.isEmpty() ? price + counted : price + " · " + counted;
  }

  private String price(OnAir now) {
    String shop = new ShelfWords(kit, model.shelfProperty().get()).price();
    if (!shop.isEmpty()) {
      return shop;
    }
    Money price = now.product().price();
    if (price == null) {
      return now.byHand() ? kit.words().say("onAir.byHand") : "";
    }
    return new Amounts(kit.words().language()).of(price);
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

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
