package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.viewers.PersonModel.Outcome;
import app.cuelight.desk.viewers.PersonModel.Phase;
import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.tier.Warning;
import app.cuelight.domain.viewer.Viewer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One person's page, from the top: who she is, what threatens, what is known, what can be done.
final class PersonPane extends VBox {

  private final PersonModel model;
  private final Kit kit;
  private final HeadPart head;
  private final LifePart life;
  private final CarePart care;
  private final PlaybookPart playbook;
  private final VBox told = new VBox(8);
  private final VBox page = new VBox(8);
  private final ScrollPane scroll = new ScrollPane(page);
  private @Nullable Shown last;

  PersonPane(ViewersModel screen, Kit kit, Function<String, @Nullable Path> askFile) {
    this.model = screen.person();
    this.kit = kit;
    this.head = new HeadPart(screen, kit);
    this.life = new LifePart(model, kit);
    this.playbook = new PlaybookPart(model, kit);
    this.care = new CarePart(model, kit, askFile);
    getStyleClass().add("person-page");
    setId("person-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    scroll.accessibleTextProperty().bind(kit.words().bound("viewers.page"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(told, scroll);
    model.shownProperty().addListener(_ -> refresh());
    model.phaseProperty().addListener(_ -> refresh());
    model
        .editingProperty()
        .addListener(_ -> {
          refresh();
          focusForm();
        });
    model.wholeProperty().addListener(_ -> refresh());
    model.pendingProperty().addListener(_ -> tell());
    model.outcomeProperty().addListener(_ -> tell());
    kit.words()
        .languageProperty()
        .addListener(_ -> {
          refresh();
          tell();
        });
    refresh();
    tell();
  }

  /// Takes the focus.
  void focus() {
    scroll.requestFocus();
  }

  /// What was done or will be, above the page, where it is seen at once.
  private void tell() {
    told.getChildren().clear();
    Pending pending = model.pendingProperty().get();
    Outcome outcome = model.outcomeProperty().get();
    if (pending != null) {
      var card = new Card(kit, "", "");
      card.getStyleClass().add("pending-card");
      card.say(sentence(pending), "flow-ink");
      Button back = Card.button(kit, "person-back", "viewers.takeBack", model::takeBack);
      back.getStyleClass().add("first-act");
      card.acts(back);
      told.getChildren().add(card);
    } else if (outcome != null) {
      var card = new Card(kit, "", "");
      Bilingual sentence = outcome.sentence();
      card.say(
          sentence == null
              ? kit.words().say("viewers.act.failed")
              : new PersonWords(kit).in(sentence),
          outcome.done() ? "flow-ink" : "flow-fault");
      told.getChildren().add(card);
    }
    told.setManaged(!told.getChildren().isEmpty());
  }

  private String sentence(Pending pending) {
    return switch (pending) {
      case Pending.Merging(Viewer one, Viewer other) ->
          kit.words().say("viewers.merging", PersonWords.name(one), PersonWords.name(other));
      case Pending.TellingApart(Viewer one, Viewer other) ->
          kit.words().say("viewers.apart.soon", PersonWords.name(one), PersonWords.name(other));
      case Pending.Parting(Viewer _, List<Identity> leaving) ->
          kit.words().count("viewers.parting", leaving.size());
    };
  }

  private void refresh() {
    boolean inside = focusInside();
    Shown shown = model.shownProperty().get();
    boolean another =
        shown == null || last == null || !shown.viewer().id().equals(last.viewer().id());
    double place = another ? 0 : scroll.getVvalue();
    last = shown;
    page.getChildren().setAll(shown == null ? nobody() : cards(shown));
    scroll.setVvalue(place);
    if (inside) {
      scroll.requestFocus();
    }
  }

  private List<Node> nobody() {
    Phase phase = model.phaseProperty().get();
    var card = new Card(kit, "", "");
    String key =
        switch (phase) {
          case NOBODY, SHOWN -> "viewers.page.nobody";
          case LOADING -> "viewers.page.loading";
          case GONE -> "viewers.page.gone";
          case FAILED -> "viewers.page.failed";
        };
    card.say(kit.words().say(key), "flow-second");
    if (phase == Phase.FAILED) {
      card.acts(Card.button(kit, "person-again", "viewers.again", model::again));
    }
    return List.of(card);
  }

  private List<Node> cards(Shown shown) {
    var cards = new ArrayList<Node>();
    cards.add(head.show(shown));
    Warning warning = shown.page().standing().evidence().warning();
    if (warning != null) {
      cards.add(life.warning(warning));
    }
    cards.add(playbook.suggestions(shown, kit.clock().now()));
    cards.add(head.why(shown));
    cards.add(life.language(shown));
    cards.add(life.timeline(kit.clock().now()));
    cards.add(care.mayWe(shown));
    cards.add(care.remark(shown));
    if (!shown.alike().isEmpty()) {
      cards.add(care.alike(shown));
    }
    cards.add(care.identities(shown));
    cards.add(care.leave(shown));
    return cards;
  }

  private void focusForm() {
    String field =
        switch (model.editingProperty().get()) {
          case NOTHING -> "";
          case NAME -> "#person-say";
          case LANGUAGE -> "#note-language";
        };
    Node form = field.isEmpty() ? null : page.lookup(field);
    if (form != null) {
      form.requestFocus();
    }
  }

  private boolean focusInside() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Parent above = owner == null ? null : owner.getParent();
        above != null;
        above = above.getParent()) {
      if (above.equals(page)) {
        return true;
      }
    }
    return false;
  }
}
