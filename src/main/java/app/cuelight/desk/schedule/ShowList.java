package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Parts;
import app.cuelight.domain.schedule.Occurrence;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The shows from the chosen day on, one a row.
final class ShowList extends VBox {

  private static final double ROW = 58;

  private final PlanModel model;
  private final ListView<Occurrence> list = new ListView<>();
  private boolean filling;

  ShowList(PlanModel model, Kit kit) {
    this.model = model;
    getStyleClass().addAll("panel", "plan-list-panel");
    Panes.mark(this);
    setMinSize(0, 0);
    list.setId("plan-list");
    list.setFixedCellSize(ROW);
    list.setMinSize(0, 0);
    list.accessibleTextProperty().bind(kit.words().bound("plan.list"));
    list.setPlaceholder(kit.label("plan.noShows", "secondary"));
    list.setCellFactory(_ -> new ShowCell(model, new PlanWords(kit)));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, show) -> {
          if (!filling && show != null) {
            model.choose(show);
          }
        });
    list.setOnMouseReleased(event -> {
      if (event.getClickCount() == 2) {
        model.draft().edit();
      }
    });
    model.viewProperty().addListener(_ -> refresh());
    model.dayProperty().addListener(_ -> refresh());
    model.zoneProperty().addListener(_ -> refresh());
    model.modeProperty().addListener(_ -> refresh());
    model.chosenProperty().addListener(_ -> select());
    model.change().air().outcomes().becameProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    boolean mine = model.modeProperty().get() == PlanModel.Mode.LIST;
    Parts.show(this, mine);
    if (mine) {
      filling = true;
      List<Occurrence> shows = model.coming();
      list.getItems().setAll(shows);
      list.refresh();
      filling = false;
      select();
    }
  }

  private void select() {
    Occurrence show = model.chosenProperty().get();
    filling = true;
    if (show == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(show);
      int at = list.getSelectionModel().getSelectedIndex();
      list.scrollTo(Math.max(0, at - 3));
    }
    filling = false;
  }

  void focus() {
    list.requestFocus();
  }
}
