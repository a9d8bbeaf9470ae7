package app.cuelight.desk.live;

import app.cuelight.desk.kit.ActButton;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.RoomView.Trouble;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// The one thing to know and what to do about it, docked under the list; nothing above it moves
/// when it comes or goes.
final class OneThingView extends HBox {

  private static final String WARNING =
      "M9 1.5L17.5 16.5H0.5zM8.2 6.5h1.6v5H8.2zM8.2 13h1.6v1.6H8.2z";

  private final LiveModel model;
  private final Kit kit;
  private final Label since = Kit.blank("trouble-since");
  private final Label sentence = Kit.blank("trouble-text");
  private final ActButton host;
  private final HBox acts;

  OneThingView(LiveModel model, Kit kit, LiveActs verbs) {
    this.model = model;
    this.kit = kit;
    var sign = new SVGPath();
    sign.setContent(WARNING);
    sign.setFillRule(FillRule.EVEN_ODD);
    sign.getStyleClass().add("trouble-sign");
    sentence.setWrapText(true);
    host = new ActButton(kit.words(), "oneThing.host", verbs.of("toHost"));
    host.setId("one-thing-host");
    var dismiss = new ActButton(kit.words(), "oneThing.dismiss", verbs.of("dismiss"));
    dismiss.setId("one-thing-dismiss");
    acts = new HBox(8, host, dismiss);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(8, kit.label("trouble.title", "trouble-title"), space, since);
    head.setAlignment(Pos.BASELINE_LEFT);
    var texts = new VBox(6, head, sentence, acts);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getStyleClass().add("trouble");
    setId("trouble");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(sign, texts);
    model.oneThing().thingProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void refresh() {
    OneThing thing = model.oneThing().thingProperty().get();
    show(this, thing != null);
    if (thing == null) {
      return;
    }
    show(acts, model.oneThing().canDismiss());
    show(host, thing instanceof OneThing.Unanswered);
    sentence.setText(sentence(thing));
    String wall = DeskClock.wall(thing.since(), kit.clock().home());
    since.setText(kit.words().say("trouble.since", wall));
    setAccessibleText(sentence.getText());
  }

  private String sentence(OneThing thing) {
    Words words = kit.words();
    Instant now = model.secondProperty().get();
    String ago = words.figures().span(Duration.between(thing.since(), now));
    return switch (thing) {
      case OneThing.Broken(Trouble trouble) -> broken(trouble, ago);
      case OneThing.Unanswered(var topic, int people, Instant _) ->
          words.say("oneThing.unanswered", people, words.say("topic." + topic.code()), ago);
      case OneThing.Waiting(var question) ->
          words.say("oneThing.waiting", DisplayText.plain(question.name()), ago);
    };
  }

  private String broken(Trouble trouble, String ago) {
    String key = "trouble." + trouble.code();
    String text = kit.words().say(key, trouble.subject(), ago);
    return text.equals(key) ? kit.words().say("trouble.other", trouble.code()) : text;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
