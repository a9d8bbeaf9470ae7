package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.show.live.Comments.TopicCount;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What people who are still here ask, by topic, and the two things to do about it.
///
/// A strip of few topics where room is short, a column of all of them where it is not; each topic
/// keeps its place as long as the order allows.
final class AskedView extends VBox {

  private static final int IN_STRIP = 2;

  private final LiveModel model;
  private final Kit kit;
  private final List<AskedRow> topics;
  private final Label more = Kit.blank("faint");
  private final Label nothing = Kit.blank("secondary");
  private boolean isColumn;

  AskedView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.topics = IntStream.range(0, 6).mapToObj(i -> new AskedRow(model, kit, i == 0)).toList();
    getStyleClass().addAll("panel", "asked");
    setId("asked");
    Panes.mark(this);
    nothing.setWrapText(true);
    getChildren().add(header());
    getChildren().add(nothing);
    getChildren().addAll(topics);
    model.asked().askedProperty().addListener(_ -> refresh());
    model.asked().onHostProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> topics.forEach(AskedRow::tick));
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// Takes the shape of a column, or of a strip.
  void column(boolean column) {
    isColumn = column;
    topics.forEach(topic -> topic.wide(!column));
    refresh();
  }

  private HBox header() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(8, kit.label("asked", "section"), space, more);
    header.setAlignment(Pos.BASELINE_LEFT);
    return header;
  }

  private void refresh() {
    List<TopicCount> asked = model.asked().askedProperty().get();
    int shown = Math.min(asked.size(), isColumn ? topics.size() : IN_STRIP);
    for (int i = 0; i < topics.size(); i++) {
      topics.get(i).show(i < shown ? asked.get(i) : null);
    }
    int rest = asked.stream().skip(shown).mapToInt(TopicCount::people).sum();
    more.setText(rest == 0 ? "" : kit.words().count("asked.more", rest));
    nothing.setText(kit.words().say("asked.nothing"));
    nothing.setVisible(asked.isEmpty());
    nothing.setManaged(asked.isEmpty());
    // Where room is short, nothing takes none of it.
    boolean wanted = isColumn || !asked.isEmpty();
    setVisible(wanted);
    setManaged(wanted);
  }
}
