package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The Live screen: whom to greet on the left, who is here on the right.
///
/// The column of the person keeps its width, the list takes the rest; in a wide window the column
/// grows once, so that the list's lines stay short enough to read.
public final class LiveView extends HBox {

  private static final double COLUMN = 452;
  private static final double WIDE_COLUMN = 540;
  private static final double WIDE_FROM = 1600;

  private final LiveKeys keys;

  public LiveView(LiveModel model, Kit kit) {
    keys = new LiveKeys(model);
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
    widthProperty()
        .addListener((_, _, width) -> setColumn(column, width.doubleValue() >= WIDE_FROM));
    setColumn(column, false);
    var room = new VBox(new WhoIsHereView(model, kit), new TroubleView(model, kit));
    room.getStyleClass().add("room");
    VBox.setVgrow(room.getChildren().getFirst(), Priority.ALWAYS);
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    getChildren().addAll(column, room);
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
