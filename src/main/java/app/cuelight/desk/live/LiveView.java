package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Live screen: whom to greet on the left, who is here or what is said beside it, what is asked
/// below that.
///
/// The column of the person keeps its width, the list takes the rest; in a wide window the column
/// grows once and the questions get a column of their own, so that the list's lines stay short
/// enough to read.
public final class LiveView extends HBox {

  private static final double COLUMN = 452;
  private static final double WIDE_COLUMN = 540;
  private static final double WIDE_FROM = 1600;

  private static final double ASKED_COLUMN = 322;

  private final LiveKeys keys;
  private final VBox room = new VBox();
  private final VBox side = new VBox();
  private final AskedView asked;
  private final TroubleView trouble;

  public LiveView(LiveModel model, Kit kit) {
    keys = new LiveKeys(model);
    asked = new AskedView(model, kit);
    trouble = new TroubleView(model, kit);
    getStyleClass().add("live");
    setId("live");
    setAlignment(Pos.TOP_LEFT);
    var people = new VBox(new GreetNowView(model, kit), new UpNextView(model, kit));
    VBox.setVgrow(people.getChildren().getFirst(), Priority.SOMETIMES);
    people.getStyleClass().add("people");
    people.setMinWidth(0);
    var column = new ScrollPane(people);
    column.setFitToWidth(true);
    column.setFitToHeight(true);
    column.setHbarPolicy(ScrollBarPolicy.NEVER);
    column.getStyleClass().add("people-scroll");
    column.setFocusTraversable(false);
    var notes = new NotesView(model.notes(), kit, this::requestFocus);
    notes.setMaxHeight(USE_PREF_SIZE);
    var left = new StackPane(column, notes);
    left.setAlignment(Pos.TOP_LEFT);
    var lists = new ListsView(model, kit);
    VBox.setVgrow(lists, Priority.ALWAYS);
    room.getStyleClass().add("room");
    room.getChildren().add(lists);
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    side.getStyleClass().add("room");
    side.setMinWidth(ASKED_COLUMN);
    side.setPrefWidth(ASKED_COLUMN);
    side.setMaxWidth(ASKED_COLUMN);
    getChildren().addAll(left, room);
    widthProperty()
        .addListener((_, was, now) -> {
          boolean wide = now.doubleValue() >= WIDE_FROM;
          if (wide != was.doubleValue() >= WIDE_FROM) {
            setColumn(column, wide);
            setSide(wide);
          }
        });
    setColumn(column, false);
    setSide(false);
  }

  /// Beside the list where there is room, below it where there is not.
  private void setSide(boolean wide) {
    side.getChildren().clear();
    room.getChildren().removeAll(asked, trouble);
    getChildren().remove(side);
    asked.column(wide);
    if (wide) {
      side.getChildren().addAll(asked, trouble);
      getChildren().add(side);
    } else {
      room.getChildren().addAll(asked, trouble);
    }
  }

  /// Acts on a key when it means something here; consumes the event then.
  ///
  /// @param typing whether a text field has the focus, so that letters belong to it
  public void pressed(KeyEvent event, boolean typing) {
    keys.pressed(event, typing);
  }

  private static void setColumn(ScrollPane column, boolean wide) {
    double width = wide ? WIDE_COLUMN : COLUMN;
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
  }
}
