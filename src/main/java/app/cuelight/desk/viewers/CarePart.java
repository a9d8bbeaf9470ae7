package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.HoldButton;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.Likeness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;

/// What she allowed, who she is elsewhere, what is remembered, and how she is let go.
final class CarePart {

  private final PersonModel model;
  private final Kit kit;
  private final Function<String, @Nullable Path> askFile;

  CarePart(PersonModel model, Kit kit, Function<String, @Nullable Path> askFile) {
    this.model = model;
    this.kit = kit;
    this.askFile = askFile;
  }

  /// Her consents; not to have been asked is an answer of its own.
  Node mayWe(Shown shown) {
    Facts facts = shown.viewer().facts();
    var card = new Card(kit, "viewers.mayWe", "");
    consent(card, "viewers.may.name", facts.consent(Fact.GREET_BY_NAME));
    consent(card, "viewers.may.birthday", facts.consent(Fact.GREET_ON_BIRTHDAY));
    consent(card, "viewers.may.chat", facts.consent(Fact.COUPON_BY_CHAT));
    consent(card, "viewers.may.email", facts.consent(Fact.COUPON_BY_EMAIL));
    var quiet = new CheckBox(kit.words().say("notes.quiet"));
    quiet.setId("person-quiet");
    quiet.setSelected(facts.noted(Fact.QUIET) != null);
    quiet.setOnAction(_ -> model.note(Map.of(Note.QUIET, quiet.isSelected() ? "true" : "")));
    card.getChildren().add(quiet);
    return card;
  }

  private void consent(Card card, String key, @Nullable Boolean answer) {
    String state = answer == null ? "notAsked" : answer ? "yes" : "no";
    String sign = answer == null ? "–  " : answer ? "✓  " : "✕  ";
    card.row(
        sign + kit.words().say(key),
        kit.words().say("viewers.may." + state),
        "consent-" + state.toLowerCase(Locale.ROOT));
  }

  /// Her identities; those ticked leave together.
  Node identities(Shown shown) {
    Viewer viewer = shown.viewer();
    var card = new Card(kit, "viewers.identities", "");
    List<CheckBox> boxes = new ArrayList<>();
    for (Identity identity : viewer.identities()) {
      String text = DisplayText.plain(identity.connection().value() + " · " + identity.value());
      if (viewer.identities().size() == 1) {
        card.say(text, "flow-ink");
      } else {
        var box = new CheckBox(text);
        box.setAccessibleText(kit.words().say("viewers.identities") + ": " + text);
        box.setUserData(identity);
        boxes.add(box);
        card.getChildren().add(box);
      }
    }
    if (!boxes.isEmpty()) {
      card.say(kit.words().say("viewers.part.why"), "flow-second");
      Button part =
          Card.button(
              kit,
              "person-part",
              "viewers.part",
              () ->
                  model.part(
                      viewer.identities().stream().filter(one -> isTicked(boxes, one)).toList()));
      Runnable refresh =
          () -> {
            long ticked = boxes.stream().filter(CheckBox::isSelected).count();
            part.setDisable(ticked == 0 || ticked == boxes.size());
          };
      boxes.forEach(box -> box.selectedProperty().addListener(_ -> refresh.run()));
      refresh.run();
      card.acts(part);
    }
    return card;
  }

  private static boolean isTicked(List<CheckBox> boxes, Identity identity) {
    return boxes.stream().anyMatch(box -> box.isSelected() && identity.equals(box.getUserData()));
  }

  /// Those who seem to be her.
  Node alike(Shown shown) {
    var card = new Card(kit, "viewers.alike", "");
    for (Likeness likeness : shown.alike()) {
      Viewer other =
          likeness.one().id().equals(shown.viewer().id()) ? likeness.other() : likeness.one();
      String name = DisplayText.plain(PersonWords.name(other));
      String ground =
          kit.words().say("viewers.ground." + likeness.ground().name().toLowerCase(Locale.ROOT));
      card.say(name + " – " + ground + value(likeness), "flow-ink");
      Button merge = Card.button(kit, "person-merge", "viewers.merge", () -> model.merge(other));
      merge.setAccessibleText(kit.words().say("viewers.merge") + ": " + name);
      Button apart = Card.button(kit, "person-apart", "viewers.apart", () -> model.apart(other));
      apart.setAccessibleText(kit.words().say("viewers.apart") + ": " + name);
      card.acts(merge, apart);
    }
    return card;
  }

  private static String value(Likeness likeness) {
    return likeness.value().isEmpty() ? "" : " " + DisplayText.plain(likeness.value());
  }

  /// What somebody remembers about her.
  Node remark(Shown shown) {
    var card = new Card(kit, "viewers.remark", "");
    var field = new TextField(PersonModel.noted(shown.viewer().facts(), Note.REMARK));
    field.getStyleClass().add("field");
    field.setId("person-remark");
    field.promptTextProperty().bind(kit.words().bound("viewers.remark.prompt"));
    field.accessibleTextProperty().bind(kit.words().bound("viewers.remark"));
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > Note.MAX_LENGTH ? null : change));
    Runnable keep = () -> model.note(Map.of(Note.REMARK, field.getText()));
    field.setOnAction(_ -> keep.run());
    card.getChildren().add(field);
    card.acts(Card.button(kit, "remark-keep", "notes.save", keep));
    return card;
  }

  /// Her data out, and herself out; beside the hold stands what will be gone.
  Node leave(Shown shown) {
    Viewer viewer = shown.viewer();
    Words words = kit.words();
    var card = new Card(kit, "viewers.data", "");
    card.acts(
        Card.button(
            kit,
            "person-export",
            "viewers.exportPerson",
            () -> {
              Path file = askFile.apply("person.json");
              if (file != null) {
                model.export(file);
              }
            }));
    var forget = new HoldButton(words, "viewers.forget", model::forget);
    forget.setId("person-forget");
    forget.setMaxWidth(Double.MAX_VALUE);
    forget.accessibleHelpProperty().bind(words.bound("viewers.forget.help"));
    card.getChildren().add(forget);
    card.say(
        words.say(
            "viewers.forget.what",
            words.count("orders", viewer.orders().size()),
            words.count("viewers.visits", viewer.visits().size()),
            words.count("viewers.ids", viewer.identities().size())),
        "flow-second");
    return card;
  }
}
