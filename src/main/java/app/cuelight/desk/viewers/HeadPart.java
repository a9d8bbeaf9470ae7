package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.viewers.PersonModel.Editing;
import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.tier.Advocacy;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.tier.Why;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who she is: name, how it is said, tag line, why this tier, the numbers it rests on.
final class HeadPart {

  private static final double LEAST = 0.01;
  private static final int LONG = 14;

  private final ViewersModel screen;
  private final PersonModel model;
  private final Kit kit;
  private final PersonWords words;

  HeadPart(ViewersModel screen, Kit kit) {
    this.screen = screen;
    this.model = screen.person();
    this.kit = kit;
    this.words = new PersonWords(kit);
  }

  Node show(Shown shown) {
    Standing standing = shown.page().standing();
    var card = new Card(kit, "", "");
    card.getStyleClass().add("person-head");
    Tiers.mark(card, standing.tier());
    card.getChildren().add(title(shown));
    if (model.editingProperty().get() == Editing.NAME) {
      card.getChildren().add(form(shown));
    } else {
      sayIt(card, shown);
    }
    VBox tags = new VBox(Card.sentence(kit, words.in(TagLine.of(standing)), "flow-ink"));
    tags.getStyleClass().add("tag-line");
    card.getChildren().add(tags);
    if (shown.page().here()) {
      Button forward = Card.button(kit, "person-forward", "viewers.forward", screen::bringForward);
      card.acts(forward);
    }
    return card;
  }

  /// The one sentence and what it was worked out from.
  Node why(Shown shown) {
    Standing standing = shown.page().standing();
    var card = new Card(kit, "viewers.why", words.tier(standing.tier()));
    card.say(words.in(Why.of(standing)), "flow-ink");
    Evidence evidence = standing.evidence();
    Words say = kit.words();
    Evidence.Rfm rfm = evidence.rfm();
    if (rfm != null) {
      String days = say.say("span.d", say.figures().full(rfm.recencyDays()));
      card.row("viewers.recency", say.say("viewers.ago", days));
      card.row("viewers.frequency", say.figures().full(rfm.frequency()));
      card.row("viewers.money", words.money(rfm.net()));
      card.row("viewers.classes", rfm.r() + " · " + rfm.f() + " · " + rfm.m());
    }
    Outlook outlook = evidence.outlook();
    if (outlook != null) {
      card.row("viewers.active28", percent(outlook.active28()));
      card.row("viewers.active90", percent(outlook.active90()));
      card.row(
          "viewers.expected",
          String.format(Locale.ROOT, "%.1f", outlook.expected365())
              + " · "
              + words.money(outlook.value365()));
    } else if (rfm != null) {
      card.say(say.say("viewers.noModel"), "flow-faint");
    }
    Advocacy advocacy = evidence.advocacy();
    if (advocacy != null) {
      advocate(card, advocacy);
    }
    return card;
  }

  /// The badge, and the four parts by which advocates are ranked.
  private void advocate(Card card, Advocacy advocacy) {
    card.say(words.in(advocacy.why()), "flow-ink");
    card.row("viewers.advocate.influence", ahead(advocacy.influence()));
    card.row("viewers.advocate.depth", ahead(advocacy.depth()));
    card.row("viewers.advocate.answers", ahead(advocacy.answers()));
    card.row("viewers.advocate.spend", ahead(advocacy.spend()));
  }

  private String ahead(double part) {
    return kit.words().say("viewers.advocate.ahead", Math.round(part * 100));
  }

  private HBox title(Shown shown) {
    var mark = new TierMark(20);
    mark.show(shown.page().standing().tier());
    mark.setAccessibleText(words.tier(shown.page().standing().tier()));
    String called = PersonWords.name(shown.viewer());
    boolean isLong = called.length() > LONG;
    var name = new NameText(kit.emoji(), 20, isLong ? "person-name-long" : "person-name");
    name.show(called, shown.page().standing().locality().language());
    Tooltip.install(name, new Tooltip(DisplayText.plain(called)));
    HBox.setHgrow(name, Priority.ALWAYS);
    var correct = new Button();
    Label cap = Kit.blank("key-cap");
    cap.setText("F2");
    correct.setGraphic(cap);
    correct.getStyleClass().setAll("facet", "group-act");
    correct.setMinWidth(32);
    correct.setId("person-correct");
    correct.setAccessibleText(kit.words().say("viewers.correctName"));
    correct.setOnAction(_ -> model.edit(Editing.NAME));
    var title = new HBox(8, mark, name, correct);
    title.setAlignment(Pos.CENTER_LEFT);
    return title;
  }

  private void sayIt(Card card, Shown shown) {
    Saying saying = shown.saying();
    if (saying != null) {
      String basis =
          kit.words().say("viewers.basis." + saying.basis().name().toLowerCase(Locale.ROOT));
      card.say(
          kit.words().say("viewers.says", DisplayText.plain(saying.text()), basis), "flow-second");
    }
  }

  private VBox form(Shown shown) {
    TextField say = field("person-say", "notes.say");
    TextField call = field("person-call", "notes.call");
    say.setText(PersonModel.noted(shown.viewer().facts(), Note.SAY));
    call.setText(PersonModel.noted(shown.viewer().facts(), Note.CALL));
    Runnable keep = () -> model.note(Map.of(Note.SAY, say.getText(), Note.CALL, call.getText()));
    say.setOnAction(_ -> keep.run());
    call.setOnAction(_ -> keep.run());
    Button save = Card.button(kit, "person-keep", "notes.save", keep);
    save.getStyleClass().add("first-act");
    Button leave = Card.button(kit, "person-leave", "notes.leave", model::leave);
    return new VBox(
        4,
        kit.label("notes.say", "faint"),
        say,
        kit.label("notes.call", "faint"),
        call,
        new HBox(8, save, leave));
  }

  private TextField field(String id, String key) {
    var field = new TextField();
    field.getStyleClass().add("field");
    field.setId(id);
    field.accessibleTextProperty().bind(kit.words().bound(key));
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > Note.MAX_LENGTH ? null : change));
    return field;
  }

  private static String percent(double chance) {
    return String.format(Locale.ROOT, chance < 10 * LEAST ? "%.1f %%" : "%.0f %%", chance * 100);
  }
}
