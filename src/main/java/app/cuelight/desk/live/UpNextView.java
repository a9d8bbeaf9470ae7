package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.RoomView.Queue;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three who come next, the newcomers who are greeted together, and the tone of it all.
final class UpNextView extends VBox {

  private static final List<String> FORWARD =
      List.of("forward.first", "forward.second", "forward.third");
  private static final int PLACES = FORWARD.size();

  private final LiveModel model;
  private final Kit kit;
  private final List<NextCard> places;
  private final HelloBox hello;
  private final ToneLine tone;

  UpNextView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    var acts = new LiveActs(model);
    this.places =
        IntStream.range(0, PLACES)
            .mapToObj(i -> new NextCard(kit, i, acts.of(FORWARD.get(i))))
            .toList();
    getStyleClass().add("up-next");
    Panes.mark(this);
    getChildren().add(header());
    getChildren().addAll(places);
    this.hello = new HelloBox(kit, acts.of("group"));
    this.tone = new ToneLine(kit);
    getChildren().addAll(hello, tone);
    model.queue().queueProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> tick());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private HBox header() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(8, kit.label("next", "section"), space, kit.label("next.keys", "faint"));
    header.getStyleClass().add("section-header");
    header.setAlignment(Pos.BASELINE_LEFT);
    return header;
  }

  private void refresh() {
    Queue queue = model.queue().queueProperty().get();
    for (int i = 0; i < PLACES; i++) {
      GreetCard card = i < queue.next().size() ? queue.next().get(i) : null;
      places.get(i).show(card, model.secondProperty().get());
    }
    hello.show(queue);
    tone.show(queue.tones());
  }

  private void tick() {
    places.forEach(place -> place.tick(model.secondProperty().get()));
  }
}
