package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The room: counters, and below them who is here or what is said.
final class ListsView extends VBox {

  private static final double COUNTS_FROM = 520;

  private final LiveModel model;
  private final Kit kit;
  private final ToggleButton people = new ToggleButton();
  private final ToggleButton talk = new ToggleButton();
  private final TierCountersView counters;
  private final WhoIsHereView peopleList;
  private final Node talkList;

  ListsView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.peopleList = new WhoIsHereView(model, kit);
    this.talkList = new CommentsView(model, kit);
    getStyleClass().add("who");
    Panes.mark(this);
    this.counters = new TierCountersView(model, kit);
    var lists = new StackPane(peopleList, talkList);
    VBox.setVgrow(lists, Priority.ALWAYS);
    getChildren().addAll(header(), counters, lists);
    model.talkProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Leaves the height to the list.
  void dense(boolean wanted) {
    counters.dense(wanted);
    peopleList.dense(wanted);
  }

  private HBox header() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    tab(people, "who", "tab-people", false);
    tab(talk, "talk", "tab-talk", true);
    Label cap = Kit.blank("key-cap");
    cap.setText(new LiveActs(model).of("talk").cap());
    talk.setGraphic(cap);
    talk.setContentDisplay(ContentDisplay.RIGHT);
    Label counts = kit.label("who.counts", "faint");
    counts.setMinWidth(USE_PREF_SIZE);
    var header = new HBox(4, people, talk, space, counts);
    header.getStyleClass().add("list-tabs");
    header.setAlignment(Pos.CENTER_LEFT);
    widthProperty()
        .addListener(_ -> {
          counts.setVisible(getWidth() >= COUNTS_FROM);
          counts.setManaged(getWidth() >= COUNTS_FROM);
        });
    return header;
  }

  private void tab(ToggleButton tab, String word, String id, boolean showsTalk) {
    tab.getStyleClass().setAll("list-tab");
    tab.setId(id);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.textProperty().bind(kit.words().bound(word));
    tab.setOnAction(_ -> {
      model.showTalk(showsTalk);
      refresh();
    });
  }

  private void refresh() {
    boolean talking = model.isTalkShown();
    people.setSelected(!talking);
    talk.setSelected(talking);
    peopleList.setVisible(!talking);
    talkList.setVisible(talking);
  }
}
