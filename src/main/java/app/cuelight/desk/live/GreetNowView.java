package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.RoomView.Queue;
import java.util.List;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The one to greet now, and the keys that deal with her.
///
/// The frame, the keys and every line keep their place whoever is shown; what is unknown stays
/// blank.
final class GreetNowView extends VBox {

  private static final PseudoClass NOBODY = PseudoClass.getPseudoClass("nobody");
  private static final Duration FADE = Duration.millis(180);

  private final LiveModel model;
  private final Words words;
  private final Label waiting = Kit.blank("faint");
  private final CardFace face;
  private final VBox nobody = new VBox(6);
  private final Label nobodyTitle = Kit.blank("nobody-title");
  private final Label nobodyHint = Kit.blank("secondary");
  private final FadeTransition fade;
  private final List<Button> keys;
  private final VBox frame;
  private final ActButton pin;
  private @Nullable GreetCard shown;

  GreetNowView(LiveModel model, Kit kit) {
    this.model = model;
    this.words = kit.words();
    this.face = new CardFace(kit);
    this.pin = new ActButton(words, "greet.pin", "P", model.queue()::pin);
    this.keys = keys(model.queue());
    this.fade = new FadeTransition(FADE, face);
    getStyleClass().add("greet-now");
    this.frame = frame();
    VBox.setVgrow(frame, Priority.ALWAYS);
    getChildren().addAll(header(kit), frame);
    model.queue().queueProperty().addListener(_ -> refresh());
    model.notes().notesProperty().addListener(_ -> refresh());
    model.phaseProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> tick());
    words.languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private HBox header(Kit kit) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(8, kit.label("greet.now", "section"), space, waiting);
    header.getStyleClass().add("section-header");
    header.setAlignment(Pos.BASELINE_LEFT);
    return header;
  }

  private VBox frame() {
    nobodyHint.setWrapText(true);
    nobodyTitle.setWrapText(true);
    nobody.getChildren().addAll(nobodyTitle, nobodyHint);
    nobody.setAlignment(Pos.CENTER_LEFT);
    var middle = new StackPane(nobody, face);
    middle.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(middle, Priority.ALWAYS);
    var row = new HBox();
    row.getChildren().addAll(keys);
    row.getStyleClass().add("keys");
    var card = new VBox(middle, row, face.fresh());
    card.getStyleClass().add("greet-card");
    card.setId("greet-card");
    face.colours(card);
    face.correct(() -> {
      if (shown != null) {
        model.notes().open(shown, true);
      }
    });
    return card;
  }

  private List<Button> keys(QueueModel queue) {
    var greeted = new ActButton(words, "greet.greeted", "PgDn", queue::greeted);
    greeted.getStyleClass().add("first-act");
    greeted.setId("greeted");
    var skip = new ActButton(words, "greet.skip", "→", queue::skip);
    skip.setId("skip");
    pin.setId("pin");
    var back = new ActButton(words, "greet.back", "PgUp", queue::bringBack);
    back.setId("bring-back");
    return List.of(greeted, skip, pin, back);
  }

  private void refresh() {
    Queue queue = model.queue().queueProperty().get();
    GreetCard card = queue.current();
    boolean other = card != null && !(shown != null && card.viewer().equals(shown.viewer()));
    shown = card;
    waiting.setText(line(queue));
    nobody.setVisible(card == null);
    face.setVisible(card != null);
    face.show(card, model.secondProperty().get());
    face.noted(card == null ? Map.of() : model.notes().about(card.viewer()));
    keys.subList(0, 3).forEach(key -> key.setDisable(card == null));
    pin.says(card != null && card.pinned() ? "greet.unpin" : "greet.pin");
    boolean first = model.phaseProperty().get() == LiveModel.Phase.NOTHING_YET;
    nobodyTitle.setText(words.say(first ? "greet.first" : "greet.nobody"));
    nobodyHint.setText(first ? words.say("greet.first.hint") : "");
    frame.pseudoClassStateChanged(NOBODY, card == null);
    if (other && isWatched()) {
      fade.stop();
      fade.setFromValue(0.15);
      fade.setToValue(1);
      fade.playFromStart();
    }
  }

  /// Whether anybody can see the change.
  private boolean isWatched() {
    return getScene() != null
        && getScene().getWindow() != null
        && getScene().getWindow().isShowing();
  }

  private void tick() {
    face.tick(model.secondProperty().get());
  }

  private String line(Queue queue) {
    if (model.phaseProperty().get() == LiveModel.Phase.NOTHING_YET) {
      return "";
    }
    String full = words.say("greet.waiting", words.figures().full(queue.waiting()));
    return queue.letGo() == 0
        ? full
        : full + " · " + words.say("greet.letGo", words.figures().full(queue.letGo()));
  }
}
