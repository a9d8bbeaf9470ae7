package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.RoomView.Queue;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final double LEAST = 360;
  private static final Duration FADE = Duration.millis(180);

  private final LiveModel model;
  private final Words words;
  private final CardWords cardWords;
  private final Label waiting = Kit.blank("faint");
  private final CardFace face;
  private final VBox nobody = new VBox(6);
  private final Label nobodyTitle = Kit.blank("nobody-title");
  private final Label nobodyHint = Kit.blank("secondary");
  private final FadeTransition fade;
  private final List<Button> keys;
  private final List<Button> more;
  private final ThenLine then;
  private final TickLine tick;
  private final VBox frame;
  private final ActButton pin;
  private final LiveActs acts;
  private @Nullable GreetCard shown;

  GreetNowView(LiveModel model, Kit kit) {
    this.model = model;
    this.words = kit.words();
    this.cardWords = new CardWords(kit);
    this.face = new CardFace(kit);
    this.acts = new LiveActs(model);
    this.pin = new ActButton(words, "greet.pin", acts.of("pin"));
    this.keys = keys();
    this.more = more();
    this.then = new ThenLine(kit, acts.of("step"));
    this.tick = new TickLine(model.queue(), kit, acts);
    this.fade = new FadeTransition(FADE, face);
    getStyleClass().add("greet-now");
    Panes.mark(this);
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
    var card =
        new VBox(middle, then, tick, row("keys", keys), row("more-keys", more), face.fresh()) {
          // In a low window the column scrolls sooner than the keys leave the card.
          @Override
          protected double computeMinHeight(double width) {
            return Math.max(LEAST, super.computeMinHeight(width));
          }
        };
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

  private List<Button> keys() {
    var greeted = new ActButton(words, "greet.greeted", acts.of("greeted"));
    greeted.getStyleClass().add("first-act");
    greeted.setId("greeted");
    var skip = new ActButton(words, "greet.skip", acts.of("skip"));
    skip.setId("skip");
    pin.setId("pin");
    return List.of(greeted, skip, pin, small("reword"));
  }

  private List<Button> more() {
    var back = small("back");
    back.setId("bring-back");
    return List.of(small("snooze"), otherLanguage(), small("nameless"), back);
  }

  /// The console's own language has a button too; this one changes the line's.
  private Button otherLanguage() {
    var button = small("language");
    button.setId("other-language");
    return button;
  }

  private Button small(String verb) {
    var button = new ActButton(words, "greet." + verb, acts.of(verb));
    button.setId(verb);
    return button;
  }

  private static HBox row(String style, List<Button> buttons) {
    var row = new HBox();
    row.getChildren().addAll(buttons);
    row.getStyleClass().add(style);
    return row;
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
    keys.forEach(key -> key.setDisable(card == null));
    keys.getFirst().setDisable(card == null && !model.queue().isHelloOnCard());
    more.subList(0, 3).forEach(key -> key.setDisable(card == null));
    then.show(card);
    face.noted(card == null ? Map.of() : model.notes().about(card.viewer()));
    pin.says(card != null && card.pinned() ? "greet.unpin" : "greet.pin");
    boolean first = model.phaseProperty().get() == LiveModel.Phase.NOTHING_YET;
    nobodyTitle.setText(first ? words.say("greet.first") : nobody(queue));
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
    Queue queue = model.queue().queueProperty().get();
    if (queue.paced() != null) {
      nobodyTitle.setText(nobody(queue));
    }
  }

  /// Nobody waits, or the next one comes in a while.
  private String nobody(Queue queue) {
    Instant paced = queue.paced();
    if (paced == null) {
      return words.say("greet.nobody");
    }
    return words.say("greet.talkOn", cardWords.age(model.secondProperty().get(), paced));
  }

  private String line(Queue queue) {
    if (model.phaseProperty().get() == LiveModel.Phase.NOTHING_YET) {
      return "";
    }
    var parts = new ArrayList<String>();
    parts.add(words.say("greet.waiting", words.figures().full(queue.waiting())));
    if (queue.letGo() > 0) {
      parts.add(words.say("greet.letGo", words.figures().full(queue.letGo())));
    }
    if (queue.heldBack() > 0) {
      parts.add(words.say("greet.heldBack", words.figures().full(queue.heldBack())));
    }
    return String.join(" · ", parts);
  }
}
