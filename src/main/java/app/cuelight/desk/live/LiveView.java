package app.cuelight.desk.live;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Kit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Live screen: whom to greet on the left, who is here or what is said beside it, what is asked
/// below that.
///
/// The column of the person keeps its width, the list takes the rest; in a wide window the column
/// grows once and the questions get a column of their own, so that the list's lines stay short
/// enough to read. In a narrow one, or drawn large, all stands in one column that scrolls.
public final class LiveView extends HBox {

  private static final double COLUMN = 452;
  private static final double WIDE_COLUMN = 540;
  private static final double WIDE_FROM = 1600;

  private static final double ASKED_COLUMN = 322;
  private static final double COUPON_COLUMN = 312;
  private static final double COUPONS_FROM = 1330;
  private static final double FOLDED_BELOW = 1028;
  private static final double LEAST_ROOM = 560;

  /// Below that, list, product, coupons and questions do not fit below each other.
  private static final double LEAST_HEIGHT = 650;

  private final LiveModel model;
  private final LiveActs acts;
  private final VBox people = new VBox();
  private final ScrollPane column = new ScrollPane();
  private final StackPane left = new StackPane();
  private final VBox line = new VBox(12);
  private final ScrollPane folded = new ScrollPane(line);
  private final VBox room = new VBox();
  private final VBox side = new VBox();
  private final AskedView asked;
  private final OneThingView trouble;
  private final OnAirPanel onAir;
  private final NotesView notes;
  private final ListsView lists;
  private final @Nullable Aside coupons;
  private final ScrollPane sideScroll = new ScrollPane();
  private Shape shape = Shape.COLUMNS;

  /// @param coupons what stands beside the room, or null where there is nothing
  public LiveView(LiveModel model, Kit kit, @Nullable Aside coupons) {
    this.model = model;
    this.coupons = coupons;
    acts = new LiveActs(model);
    asked = new AskedView(model, kit);
    trouble = new OneThingView(model, kit, acts);
    onAir = new OnAirPanel(model, kit, acts);
    getStyleClass().add("live");
    setId("live");
    accessibleTextProperty().bind(kit.words().bound("nav.live"));
    setAlignment(Pos.TOP_LEFT);
    people.getChildren().addAll(new GreetNowView(model, kit), new UpNextView(model, kit));
    VBox.setVgrow(people.getChildren().getFirst(), Priority.SOMETIMES);
    people.getStyleClass().add("people");
    people.setMinWidth(0);
    scrolls(column, "people-scroll");
    scrolls(folded, "folded-scroll");
    column.setFitToHeight(true);
    HBox.setHgrow(folded, Priority.ALWAYS);
    notes = new NotesView(model.notes(), kit, this::requestFocus);
    notes.setMaxHeight(USE_PREF_SIZE);
    model.notes().editingProperty().addListener(_ -> folded.setVvalue(0));
    left.setAlignment(Pos.TOP_LEFT);
    lists = new ListsView(model, kit);
    VBox.setVgrow(lists, Priority.ALWAYS);
    room.getStyleClass().add("room");
    room.getChildren().add(lists);
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    side.getStyleClass().add("room");
    side.setMinWidth(0);
    sideScroll.setContent(side);
    scrolls(sideScroll, "side-scroll");
    sideScroll.setFitToHeight(true);
    widthProperty().addListener(_ -> arrange());
    heightProperty().addListener(_ -> arrange());
    arrange(Shape.COLUMNS);
  }

  /// How the parts stand.
  private enum Shape {
    FOLDED,
    COLUMNS,
    /// The coupons have a column of their own, the questions stay below the list.
    COUPONS,
    WIDE
  }

  private void arrange() {
    double width = getWidth();
    Shape wanted =
        width < FOLDED_BELOW ? Shape.FOLDED : width < WIDE_FROM ? columns(width) : Shape.WIDE;
    if (wanted == Shape.COLUMNS && coupons != null && getHeight() < LEAST_HEIGHT) {
      wanted = Shape.FOLDED;
    }
    if (wanted != shape) {
      arrange(wanted);
    }
  }

  private Shape columns(double width) {
    return coupons != null && width >= COUPONS_FROM ? Shape.COUPONS : Shape.COLUMNS;
  }

  private void arrange(Shape wanted) {
    shape = wanted;
    boolean isFolded = wanted == Shape.FOLDED;
    getChildren().clear();
    line.getChildren().clear();
    column.setContent(null);
    left.getChildren().setAll(isFolded ? people : column, notes);
    room.setMinHeight(isFolded ? LEAST_ROOM : 0);
    if (isFolded) {
      line.getChildren().addAll(left, room);
      getChildren().add(folded);
    } else {
      column.setContent(people);
      setColumn(column, wanted == Shape.WIDE);
      getChildren().addAll(left, room);
    }
    setSide(wanted);
  }

  private static void scrolls(ScrollPane pane, String style) {
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollBarPolicy.NEVER);
    pane.getStyleClass().add(style);
    pane.setFocusTraversable(false);
  }

  /// Beside the list where there is room, below it where there is not.
  private void setSide(Shape now) {
    boolean wide = now == Shape.WIDE;
    boolean beside = wide || now == Shape.COUPONS;
    side.getChildren().clear();
    room.getChildren().removeAll(onAir, asked, trouble);
    getChildren().remove(sideScroll);
    asked.column(wide);
    lists.dense(now == Shape.COLUMNS && coupons != null);
    onAir.column(beside);
    if (coupons != null) {
      room.getChildren().remove(coupons.part());
      line.getChildren().remove(coupons.part());
      coupons.strip().accept(now == Shape.COLUMNS);
      if (beside) {
        side.getChildren().add(coupons.part());
      } else if (now == Shape.FOLDED) {
        line.getChildren().add(1, coupons.part());
      } else {
        room.getChildren().add(coupons.part());
      }
    }
    (beside ? side : room).getChildren().add(onAir);
    if (wide) {
      side.getChildren().add(asked);
    } else {
      room.getChildren().add(asked);
    }
    (beside ? side : room).getChildren().add(trouble);
    if (beside) {
      keep(sideScroll, wide ? ASKED_COLUMN : COUPON_COLUMN);
      getChildren().add(sideScroll);
    }
  }

  private static void keep(ScrollPane pane, double width) {
    pane.setMinWidth(width);
    pane.setPrefWidth(width);
    pane.setMaxWidth(width);
  }

  /// What can be done here.
  public List<Act> acts() {
    return acts.all();
  }

  /// Whether notes are being written, so that letters belong to them wherever the focus is.
  public boolean isWriting() {
    return model.notes().isOpen();
  }

  private static void setColumn(ScrollPane column, boolean wide) {
    keep(column, wide ? WIDE_COLUMN : COLUMN);
  }
}
