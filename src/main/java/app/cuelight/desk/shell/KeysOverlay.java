package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Acts;
import app.cuelight.desk.kit.Kit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one card over the screen; the screen goes on behind it. Where they do not all fit,
/// the arrows move the card.
final class KeysOverlay extends StackPane {

  private static final int ROWS = 16;
  private static final int HEAD = 2;
  private static final double WIDE = 1160;
  private static final double GAP = 32;
  private static final double STEP = 0.2;

  private final Acts acts;
  private final Kit kit;
  private final FlowPane columns = new FlowPane(GAP, 20);
  private final ScrollPane scroll = new ScrollPane(columns);

  KeysOverlay(Acts acts, Kit kit) {
    this.acts = acts;
    this.kit = kit;
    getStyleClass().add("overlay");
    setId("keys-overlay");
    columns.setColumnHalignment(HPos.LEFT);
    columns.setRowValignment(VPos.TOP);
    columns.setPrefWrapLength(WIDE);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var card =
        new VBox(
            12, kit.label("keys.title", "overlay-title"), scroll, kit.label("keys.close", "faint"));
    card.getStyleClass().add("overlay-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    // A card that must fold its columns gets all the height there is.
    widthProperty()
        .addListener(
            _ -> card.setMaxHeight(getWidth() < WIDE ? Double.MAX_VALUE : Region.USE_PREF_SIZE));
    getChildren().add(card);
    setVisible(false);
    setOnMousePressed(_ -> setVisible(false));
  }

  void toggle() {
    if (!isVisible()) {
      columns.getChildren().setAll(columns());
      scroll.setVvalue(0);
    }
    setVisible(!isVisible());
  }

  /// Moves the card up or down under the window.
  void scroll(int places) {
    scroll.setVvalue(Math.clamp(scroll.getVvalue() + places * STEP, 0, 1));
  }

  /// The keys of each place under its word, in columns; short ones share one.
  private List<Node> columns() {
    Map<String, List<Act>> places = new LinkedHashMap<>();
    acts.all().stream()
        .filter(act -> !act.keys().isEmpty())
        .forEach(act -> places.computeIfAbsent(act.place(), _ -> new ArrayList<>()).add(act));
    var columns = new ArrayList<Node>();
    var column = new VBox(20);
    int used = 0;
    for (Map.Entry<String, List<Act>> place : places.entrySet()) {
      List<Act> all = place.getValue();
      for (int from = 0; from < all.size(); from += ROWS) {
        List<Act> part = all.subList(from, Math.min(from + ROWS, all.size()));
        if (columns.isEmpty() || used + HEAD + part.size() > ROWS) {
          column = new VBox(20);
          columns.add(column);
          used = 0;
        }
        Label head = from == 0 ? kit.label(place.getKey(), "section") : Kit.blank("section");
        column.getChildren().add(new VBox(10, head, grid(part)));
        used += HEAD + part.size();
      }
    }
    return columns;
  }

  private GridPane grid(List<Act> lines) {
    var grid = new GridPane(14, 8);
    for (int row = 0; row < lines.size(); row++) {
      var caps = new HBox(6);
      caps.setAlignment(Pos.CENTER_RIGHT);
      lines.get(row).keys().forEach(key -> caps.getChildren().add(KeyCaps.of(kit, key)));
      grid.add(caps, 0, row);
      Label word = kit.label(lines.get(row).word(), "ink", "key-word");
      GridPane.setValignment(word, VPos.CENTER);
      grid.add(word, 1, row);
    }
    return grid;
  }
}
