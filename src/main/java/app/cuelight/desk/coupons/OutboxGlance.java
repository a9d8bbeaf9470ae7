package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Entry;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outbox beside the room: what can be taken back, and the last few entries with why. It is as
/// high as it ever gets, so that what stands below keeps its place.
final class OutboxGlance extends VBox {

  private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
  private static final int ROWS = 3;
  private static final int ROWS_IN_STRIP = 1;

  private static final class Row extends HBox {
    final OutboxLine line;
    final Button why;
    @Nullable Entry entry;

    Row(CouponsModel model, Kit kit, int place) {
      super(6);
      line = new OutboxLine(kit, false);
      HBox.setHgrow(line, Priority.ALWAYS);
      why =
          Parts.flat(
              kit,
              "why-" + place,
              "outbox.why",
              () -> {
                Entry shown = entry;
                if (shown != null) {
                  model.outbox().why(shown.id());
                }
              });
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("glance-row");
      getChildren().addAll(line, why);
    }
  }

  private final CouponsModel model;
  private final CouponWords words;
  private final List<Row> rows;
  private final HBox header;
  private final LatestBox latest;
  private final Label reason = Kit.blank("told");
  private boolean isStrip;

  OutboxGlance(CouponsModel model, Kit kit) {
    this.model = model;
    this.words = new CouponWords(kit);
    this.rows = IntStream.range(0, ROWS).mapToObj(place -> new Row(model, kit, place)).toList();
    Label cap = Kit.blank("key-cap");
    cap.setText("Esc");
    header =
        Parts.row(
            6,
            kit.label("outbox", "section"),
            Parts.space(),
            kit.label("outbox.undo", "faint"),
            cap);
    reason.setWrapText(true);
    reason.getStyleClass().add("glance-reason");
    getStyleClass().addAll("panel", "glance");
    setId("live-outbox");
    Panes.mark(this);
    setMinWidth(0);
    latest = new LatestBox(model, kit, "undo-latest");
    HBox.setHgrow(latest, Priority.ALWAYS);
    rows.forEach(row -> HBox.setHgrow(row, Priority.ALWAYS));
    arrange();
    model.viewProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> refresh());
    model.outbox().openedProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Takes little height, or as much as in a column.
  void strip(boolean strip) {
    isStrip = strip;
    pseudoClassStateChanged(FLAT, strip);
    arrange();
    refresh();
  }

  private void arrange() {
    getChildren().clear();
    if (isStrip) {
      var line = new HBox(10, latest, rows.getFirst());
      line.setAlignment(Pos.CENTER_LEFT);
      latest.setPrefWidth(100);
      rows.getFirst().setPrefWidth(100);
      getChildren().addAll(line, reason);
    } else {
      getChildren().addAll(header, latest);
      getChildren().addAll(rows);
      getChildren().add(reason);
    }
  }

  private void refresh() {
    CouponView view = model.viewProperty().get();
    CouponView.Latest waits = view.latest();
    List<Entry> recent =
        view.outbox().stream()
            .filter(entry -> waits == null || entry.id() != waits.id())
            .limit(isStrip ? ROWS_IN_STRIP : ROWS)
            .toList();
    Long open = model.outbox().openedProperty().get();
    String why = "";
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      row.entry = i < recent.size() ? recent.get(i) : null;
      row.setManaged(!isStrip || i < ROWS_IN_STRIP);
      row.setVisible(row.entry != null);
      Entry entry = row.entry;
      if (entry != null) {
        row.line.show(entry, view, model.secondProperty().get());
        Parts.show(row.why, entry.why() != null);
        row.why.setAccessibleText(
            words.say(
                "outbox.why.what", OutboxLine.spoken(words, entry, model.secondProperty().get())));
        CouponView.Why known = entry.why();
        if (known != null && open != null && open == entry.id()) {
          why = words.why(known);
        }
      }
    }
    reason.setText(why);
    Parts.show(reason, !why.isEmpty());
  }
}
