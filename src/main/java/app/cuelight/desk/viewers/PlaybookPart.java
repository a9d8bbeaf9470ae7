package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.Deed;
import app.cuelight.show.playbook.ActionDesk;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/// What the playbook suggests for her, to be ticked off, and what was done last.
final class PlaybookPart {

  private static final int MOST = 8;

  private final PersonModel model;
  private final Kit kit;
  private final PersonWords words;

  PlaybookPart(PersonModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.words = new PersonWords(kit);
  }

  Node suggestions(Shown shown, Instant now) {
    var card = new Card(kit, "playbook.title", "");
    card.setId("person-playbook");
    List<Action> actions = shown.suggested().actions();
    if (actions.isEmpty()) {
      card.say(kit.words().say("playbook.nothing"), "flow-second");
    }
    actions.stream().limit(MOST).forEach(action -> add(card, action));
    shown.suggested().deeds().stream()
        .limit(MOST)
        .forEach(deed -> card.say(done(deed, now), "flow-second"));
    return card;
  }

  private void add(Card card, Action action) {
    String text = words.in(action.text());
    card.row(text, kit.words().say("playbook.owner." + action.owner().code()), "fact-value");
    var field = new TextField();
    if (action.kind().hasAnswer()) {
      field.getStyleClass().add("field");
      field.promptTextProperty().bind(kit.words().bound("greet.answer.prompt"));
      field.setAccessibleText(text + ": " + kit.words().say("greet.answer.prompt"));
      field.setTextFormatter(
          new TextFormatter<>(
              change -> change.getControlNewText().length() > Note.MAX_LENGTH ? null : change));
      field.setOnAction(_ -> model.tick(action.id(), true, field.getText()));
      card.getChildren().add(field);
    }
    card.acts(
        button("tick-", "greet.tick", action, () -> model.tick(action.id(), true, field.getText())),
        button("put-off-", "greet.notNow", action, () -> model.tick(action.id(), false, "")));
  }

  private Button button(String id, String key, Action action, Runnable act) {
    Button button = Card.button(kit, id + action.id(), key, act);
    button.setAccessibleText(kit.words().say(key) + ": " + words.in(action.text()));
    return button;
  }

  /// `19 Nov · welcome coupon: done by Lin – "the size"`.
  private String done(ActionDesk.Done one, Instant now) {
    Deed deed = one.deed();
    String key = deed.done() ? "playbook.done" : "playbook.putOff";
    String text = words.in(one.text());
    String said =
        kit.words().say(key, words.day(deed.at(), now), text, DisplayText.plain(deed.by()));
    return deed.answer().isEmpty()
        ? said
        : said + kit.words().say("playbook.answer", DisplayText.plain(deed.answer()));
  }
}
