package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.show.coupon.CouponView.Line;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What became of the coupons: a bar each in the colour of its tier, honest about small numbers.
final class ResultsPart extends VBox {

  private static final double TITLE = 160;
  private static final double BAR = 360;

  /// A bar as long as its share, and what it says.
  private static final class Row extends HBox {
    final Label title = Kit.blank("result-title");
    final Region bar = new Region();
    final Label text = Kit.blank("secondary");
    final Label more = Kit.blank("faint");
    final Label leak = Kit.blank("caution-text");

    Row() {
      super(8);
      title.setMinWidth(TITLE);
      title.setPrefWidth(TITLE);
      title.setMaxWidth(TITLE);
      bar.getStyleClass().add("result-bar");
      List.of(text, more, leak).forEach(label -> label.setWrapText(true));
      var texts = new VBox(1, text, more, leak);
      texts.setMinWidth(0);
      HBox.setHgrow(texts, Priority.ALWAYS);
      setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      getStyleClass().add("result-row");
      getChildren().addAll(title, bar, texts);
    }
  }

  private final CouponsModel model;
  private final Kit kit;
  private final CouponWords words;
  private final VBox rows = new VBox(8);
  private final Label nothing;
  private List<Line> shown = List.of();

  ResultsPart(CouponsModel model, Kit kit) {
    super(8);
    this.model = model;
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.nothing = kit.label("results.nothing", "secondary");
    nothing.setWrapText(true);
    Label aside = kit.label("results.window", "faint");
    aside.setMinWidth(0);
    getStyleClass().addAll("panel", "results");
    setId("results");
    Panes.mark(this);
    setMinWidth(0);
    getChildren()
        .addAll(
            Parts.row(8, Parts.whole(kit.label("results", "section")), Parts.space(), aside),
            nothing,
            rows);
    model.offers().linesProperty().addListener(_ -> refresh());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          shown = List.of();
          refresh();
        });
    refresh();
  }

  private void refresh() {
    List<Line> told =
        model.offers().linesProperty().get().stream()
            .filter(line -> line.granted() > 0 || line.control() > 0)
            .toList();
    Parts.show(nothing, told.isEmpty());
    if (told.equals(shown) && rows.getChildren().size() == told.size()) {
      return;
    }
    shown = told;
    while (rows.getChildren().size() < told.size()) {
      rows.getChildren().add(new Row());
    }
    rows.getChildren().subList(told.size(), rows.getChildren().size()).clear();
    for (int i = 0; i < told.size(); i++) {
      show((Row) rows.getChildren().get(i), told.get(i));
    }
  }

  private void show(Row row, Line line) {
    row.title.setText(words.title(line));
    Tiers.mark(row.bar, OfferCell.first(line));
    boolean enough = line.granted() >= CouponWords.ENOUGH;
    double share = line.granted() == 0 ? 0 : (double) line.used() / line.granted();
    double wide = Math.max(line.used() > 0 ? 4 : 0, BAR * Math.min(1, share));
    row.bar.setMinWidth(0);
    row.bar.setPrefWidth(wide);
    row.bar.setMaxWidth(wide);
    row.bar.setOpacity(enough ? 1 : 0.55);
    row.text.setText(words.result(line));
    row.more.setText(
        words.say(
            "results.more",
            kit.words().figures().full(line.usedSoon()),
            kit.words().figures().full(line.control())));
    row.leak.setText(line.leaks() == 0 ? "" : "⚠ " + words.count("results.leaks", line.leaks()));
    Parts.show(row.leak, line.leaks() > 0);
  }
}
