package app.cuelight.desk.coupons;

import app.cuelight.desk.coupons.OutboxModel.Filter;
import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole outbox: every state with its sign and its word, why in full for the chosen entry, and
/// the decision about those whose outcome nobody knows.
final class OutboxPart extends VBox {

  private static final double ROW = 36;

  private final class Cell extends ListCell<Entry> {
    private final OutboxLine line = new OutboxLine(kit, true);

    Cell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setGraphic(line);
      getStyleClass().add("outbox-row");
      setMinWidth(0);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      getGraphic().setVisible(!empty && entry != null);
      if (empty || entry == null) {
        setAccessibleText(null);
      } else {
        refresh();
      }
    }

    void refresh() {
      Entry entry = getItem();
      if (entry != null) {
        line.show(entry, model.viewProperty().get(), model.secondProperty().get());
        setAccessibleText(OutboxLine.spoken(words, entry, model.secondProperty().get()));
      }
    }
  }

  private final CouponsModel model;
  private final OutboxModel outbox;
  private final Kit kit;
  private final CouponWords words;
  private final ListView<Entry> list = new ListView<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Choice<Filter> filter;
  private final Label open = Parts.whole(Kit.blank("faint"));
  private final Label nothing = Kit.blank("secondary");
  private final VBox detail = new VBox(6);
  private final Label reason = Kit.blank("ink", "outbox-reason");
  private final Label facts = Kit.blank("faint");
  private final Button again;
  private final Button leave;
  private final Button back;
  private boolean filling;

  OutboxPart(CouponsModel model, Kit kit) {
    super(8);
    this.model = model;
    this.outbox = model.outbox();
    this.kit = kit;
    this.words = new CouponWords(kit);
    this.filter =
        new Choice<>(
            kit.words(),
            spoken -> spoken.say("outbox"),
            List.of(Filter.values()),
            one -> words.say("outbox.filter." + code(one)),
            outbox::only);
    filter.named("outbox", List.of(Filter.values()).stream().map(OutboxPart::code).toList());
    filter.setPrefWrapLength(320);
    this.again = Parts.button(kit, "outbox-again", "outbox.again", () -> settle(true));
    this.leave = Parts.button(kit, "outbox-leave", "outbox.leave", () -> settle(false));
    this.back = Parts.button(kit, "outbox-back", "outbox.undo", this::takeBack);
    Label cap = Kit.blank("key-cap");
    cap.setText("Esc");
    HBox header =
        Parts.row(
            6,
            Parts.whole(kit.label("outbox", "section")),
            open,
            Parts.space(),
            Parts.whole(kit.label("outbox.undoLast", "faint")),
            cap);
    reason.setWrapText(true);
    facts.setWrapText(true);
    var acts = new FlowPane(8, 6, again, leave, back);
    detail.getChildren().addAll(reason, facts, acts);
    detail.getStyleClass().add("outbox-detail");
    getStyleClass().addAll("panel", "outbox-panel");
    setId("outbox");
    Panes.mark(this);
    setMinWidth(0);
    getChildren().addAll(header, new LatestBox(model, kit, "undo-last"), filter, body(), detail);
    listen();
    filter.show(Filter.ALL);
    refill();
  }

  private static String code(Filter one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private StackPane body() {
    list.setId("outbox-list");
    list.setFixedCellSize(ROW);
    list.setItems(outbox.rows());
    list.setMinHeight(ROW * 4);
    list.setCellFactory(_ -> {
      var cell = new Cell();
      cells.add(cell);
      return cell;
    });
    list.accessibleTextProperty().bind(kit.words().bound("outbox"));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, entry) -> {
          Long now = outbox.openedProperty().get();
          if (entry != null && !filling && (now == null || now != entry.id())) {
            outbox.why(entry.id());
          }
        });
    nothing.setWrapText(true);
    nothing.setMouseTransparent(true);
    var body = new StackPane(list, nothing);
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  private void listen() {
    outbox.rows().addListener((ListChangeListener<Entry>) _ -> refill());
    outbox.openedProperty().addListener(_ -> refill());
    outbox.filterProperty().addListener(_ -> filter.show(outbox.filterProperty().get()));
    model.viewProperty().addListener(_ -> count());
    model.secondProperty().addListener(_ -> tick());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          cells.forEach(Cell::refresh);
          refill();
        });
  }

  private void tick() {
    cells.forEach(Cell::refresh);
    showDetail();
  }

  private void count() {
    long number = model.viewProperty().get().open();
    open.setText(number == 0 ? "" : kit.words().count("outbox.open", number));
  }

  private void refill() {
    count();
    filling = true;
    Optional<Entry> entry = chosen();
    if (entry.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else if (!entry.get().equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().clearAndSelect(outbox.rows().indexOf(entry.get()));
    }
    filling = false;
    boolean all = outbox.filterProperty().get() == Filter.ALL;
    nothing.setText(
        outbox.rows().isEmpty() ? words.say(all ? "outbox.empty" : "outbox.emptyKind") : "");
    showDetail();
  }

  private Optional<Entry> chosen() {
    Long id = outbox.openedProperty().get();
    return outbox.rows().stream().filter(entry -> id != null && entry.id() == id).findFirst();
  }

  private void showDetail() {
    Optional<Entry> entry = chosen();
    Parts.show(detail, entry.isPresent());
    entry.ifPresent(this::showDetail);
  }

  private void showDetail(Entry entry) {
    CouponView.Why why = entry.why();
    boolean uncertain = entry.state() == SendState.UNCERTAIN;
    String matter = words.matter(entry, model.secondProperty().get());
    String known =
        uncertain ? words.say("outbox.uncertain") : words.say("send.is." + entry.state().code());
    reason.setText(matter + ". " + (why == null ? known : words.why(why)));
    facts.setText(
        words.say(
            "outbox.facts",
            words.plain(entry.channel()),
            entry.code() == null ? words.say("outbox.noCode") : entry.code(),
            words.plain(entry.by()),
            words.exact(entry.at())));
    Parts.show(again, uncertain);
    Parts.show(leave, uncertain);
    Parts.show(back, entry.state() == SendState.WAITING);
  }

  /// Decides about the chosen one; nothing when its outcome is known.
  void settle(boolean sendAgain) {
    chosen()
        .filter(entry -> entry.state() == SendState.UNCERTAIN)
        .ifPresent(entry -> outbox.settle(entry.id(), sendAgain));
  }

  /// Whether nobody knows what came of the chosen one.
  boolean isUncertain() {
    return chosen().filter(entry -> entry.state() == SendState.UNCERTAIN).isPresent();
  }

  private void takeBack() {
    chosen().ifPresent(entry -> outbox.takeBack(entry.id()));
  }
}
