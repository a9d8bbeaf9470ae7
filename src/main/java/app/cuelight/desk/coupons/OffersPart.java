package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// This show's coupons, and what can be done to the chosen one.
final class OffersPart extends VBox {

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private static final double ROW = 54;
  private static final int MOST_ROWS = 6;

  private final CouponsModel model;
  private final Kit kit;
  private final CouponWords words;
  private final Label budget = Parts.whole(Kit.blank("chip"));
  private final ListView<Line> list = new ListView<>();
  private final List<OfferCell> cells = new ArrayList<>();
  private final VBox empty = new VBox(6);
  private final ActButton move;
  private final Button end;
  private final Button edit;
  private final HBox pool;
  private final Label free = Parts.whole(Kit.blank("secondary"));
  private final TextField wanted = new TextField("500");
  private final Label about = Kit.blank("faint");
  private final FlowPane acts = new FlowPane(8, 6);
  private boolean filling;

  OffersPart(CouponsModel model, Kit kit) {
    super(8);
    this.model = model;
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.edit = new ActButton(kit.words(), "coupons.edit", "E", model.offers()::edit);
    this.move = new ActButton(kit.words(), "coupons.pause", "R", model.offers()::move);
    this.end = Parts.flat(kit, "offer-end", "coupons.end", model.offers()::end);
    edit.setId("offer-edit");
    move.setId("offer-move");
    wanted.getStyleClass().addAll("field", "short-field");
    wanted.setId("pool-free");
    wanted.accessibleTextProperty().bind(kit.words().bound("coupons.fill.upTo"));
    wanted.setOnAction(_ -> fill());
    this.pool =
        Parts.row(
            8,
            free,
            Parts.whole(kit.label("coupons.fill.upTo", "secondary")),
            wanted,
            Parts.button(kit, "pool-fill", "coupons.fill", this::fill));
    setId("offers");
    Panes.mark(this);
    setMinWidth(0);
    getChildren().addAll(header(), body());
    model.offers().linesProperty().addListener(_ -> refill());
    model.offers().chosenProperty().addListener(_ -> refresh());
    model.viewProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> cells.forEach(OfferCell::refresh));
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          cells.forEach(OfferCell::refresh);
          refresh();
        });
    refill();
    refresh();
  }

  private HBox header() {
    Button fresh = new ActButton(kit.words(), "coupons.new", "N", this::begin);
    fresh.getStyleClass().add("first-act");
    fresh.setId("offer-new");
    Label title = kit.label("coupons.title", "screen-title");
    title.setMinWidth(0);
    title.setWrapText(true);
    HBox header = Parts.row(10, title, Parts.space(), budget, fresh);
    header.getStyleClass().add("coupons-head");
    return header;
  }

  /// Begins a new coupon, with a message in the language of the console that has all it needs.
  void begin() {
    model.offers().begin(kit.words().say("form.message.usual"));
  }

  private VBox body() {
    list.setId("offers-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> {
      var cell = new OfferCell(model, kit);
      cells.add(cell);
      return cell;
    });
    list.accessibleTextProperty().bind(kit.words().bound("coupons.title"));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, line) -> {
          if (line != null && !filling) {
            model.offers().choose(line.offer().id());
          }
        });
    Label nothing = kit.label("coupons.none", "nobody-title");
    Label hint = kit.label("coupons.none.hint", "secondary");
    nothing.setWrapText(true);
    hint.setWrapText(true);
    empty.getChildren().addAll(nothing, hint);
    empty.getStyleClass().add("coupons-empty");
    about.setWrapText(true);
    acts.setId("offer-acts");
    acts.getChildren().addAll(edit, move, end, pool, new CodeButton(model, kit, "offer-code"));
    acts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    var body = new VBox(8, list, empty, acts, about);
    body.getStyleClass().addAll("panel", "offers-panel");
    return body;
  }

  /// Takes the focus.
  void focus() {
    list.requestFocus();
  }

  private void refill() {
    List<Line> lines = model.offers().linesProperty().get();
    if (!list.getItems().equals(lines)) {
      filling = true;
      list.getItems().setAll(lines);
      filling = false;
    }
    double high = ROW * Math.min(MOST_ROWS, Math.max(1, lines.size())) + 2;
    list.setMinHeight(high);
    list.setPrefHeight(high);
    list.setMaxHeight(high);
    Parts.show(list, !lines.isEmpty());
    Parts.show(empty, lines.isEmpty());
    Parts.show(acts, !lines.isEmpty());
    showChosen();
  }

  private void showChosen() {
    OfferId id = model.offers().chosenProperty().get();
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).offer().id().equals(id)) {
        if (list.getSelectionModel().getSelectedIndex() != i) {
          filling = true;
          list.getSelectionModel().clearAndSelect(i);
          filling = false;
        }
        return;
      }
    }
  }

  private void refresh() {
    CouponView view = model.viewProperty().get();
    Money left = view.budgetLeft();
    Parts.show(budget, left != null);
    if (left != null) {
      Money whole = view.rails().perShow();
      budget.setText(
          whole == null
              ? words.say("coupons.budget", words.money(left))
              : words.say("coupons.budgetOf", words.money(left), words.money(whole)));
      budget.pseudoClassStateChanged(LOW, left.minor() <= 0);
    }
    showChosen();
    Optional<Line> chosen = model.offers().chosenLine();
    chosen.ifPresent(this::showActs);
    Parts.show(about, chosen.isPresent());
  }

  private void showActs(Line line) {
    Optional<Campaign.State> next = OffersModel.next(line.campaign().state());
    Parts.show(move, next.isPresent());
    Parts.show(end, next.isPresent());
    next.ifPresent(to ->
        move.says(
            switch (to) {
              case APPROVED -> "coupons.approve";
              case RUNNING -> "coupons.run";
              case PAUSED -> "coupons.pause";
              case DRAFT, ENDED, CLOSED -> "coupons.end";
            }));
    boolean pooled = line.offer().mode() == CodeMode.UNIQUE && line.free() >= 0;
    Parts.show(pool, pooled);
    free.setText(words.count("coupons.freeCodes", Math.max(0, line.free())));
    about.setText(
        words.say(
            "coupons.chosen",
            words.title(line),
            words.say("mode." + line.offer().mode().name().toLowerCase(java.util.Locale.ROOT)),
            words.count("coupons.control", line.control())));
  }

  private void fill() {
    Integer number = OfferDraft.whole(wanted.getText());
    if (number != null && number > 0) {
      model.offers().fill(number);
    } else {
      wanted.selectAll();
      wanted.requestFocus();
    }
  }
}
