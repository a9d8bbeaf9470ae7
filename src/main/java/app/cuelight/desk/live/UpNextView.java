package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three who come next, and the newcomers who are greeted together.
final class UpNextView extends VBox {

  private static final int PLACES = 3;
  private static final int MOST_LANGUAGES = 3;

  private final LiveModel model;
  private final Kit kit;
  private final List<NextCard> places;
  private final Label newcomers = Kit.blank("hello-number");
  private final Label newcomersWord = Kit.blank("secondary");
  private final Label helloWord = Kit.blank("ink");
  private final HBox helloLine = new HBox(6);
  private final Label hello = Kit.blank("ink", "strong");

  UpNextView(LiveModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.places =
        IntStream.range(0, PLACES)
            .mapToObj(i -> new NextCard(kit, i, () -> model.queue().bringForward(i)))
            .toList();
    getStyleClass().add("up-next");
    getChildren().add(header());
    getChildren().addAll(places);
    getChildren().add(hello());
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

  private VBox hello() {
    var first = new HBox(8, newcomers, newcomersWord);
    first.setAlignment(Pos.BASELINE_LEFT);
    helloLine.getChildren().addAll(helloWord, hello);
    helloLine.setAlignment(Pos.BASELINE_LEFT);
    helloWord.setMinWidth(USE_PREF_SIZE);
    var panel = new VBox(2, first, helloLine);
    panel.getStyleClass().add("hello");
    panel.setId("hello");
    return panel;
  }

  private void refresh() {
    Queue queue = model.queue().queueProperty().get();
    for (int i = 0; i < PLACES; i++) {
      GreetCard card = i < queue.next().size() ? queue.next().get(i) : null;
      places.get(i).show(card, model.secondProperty().get());
    }
    refreshHello(queue);
  }

  private void refreshHello(Queue queue) {
    var words = kit.words();
    int number = queue.newcomersLastMinute();
    newcomers.setText("+" + words.figures().full(number));
    newcomers.setManaged(number > 0);
    newcomers.setVisible(number > 0);
    newcomersWord.setText(words.say(number == 0 ? "hello.none" : "hello.newcomers"));
    Map<String, Integer> shares = new LinkedHashMap<>();
    for (RoomRow.Share share : queue.newcomers()) {
      shares.merge(kit.places().name(share.label()), share.count(), Integer::sum);
    }
    int whole = Math.max(number, shares.values().stream().mapToInt(Integer::intValue).sum());
    helloLine.setManaged(!shares.isEmpty());
    helloLine.setVisible(!shares.isEmpty());
    helloWord.setText(words.say("hello.toAll"));
    hello.setText(
        shares.entrySet().stream()
            .limit(MOST_LANGUAGES)
            .map(e -> e.getKey() + " " + words.figures().percent(e.getValue(), whole))
            .collect(Collectors.joining(" · ")));
  }

  private void tick() {
    places.forEach(place -> place.tick(model.secondProperty().get()));
  }
}
