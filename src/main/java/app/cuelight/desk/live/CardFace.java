package app.cuelight.desk.live;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Speech;
import app.cuelight.desk.kit.SpeechLine;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.desk.kit.WordFlow;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.locale.Saying;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lines of the card: tier and why now, name, the line to say with its help, small facts.
final class CardFace extends VBox {

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass VERY_LONG = PseudoClass.getPseudoClass("very-long");
  private static final int LONG_FROM = 18;
  private static final int VERY_LONG_FROM = 26;

  private final Kit kit;
  private final CardWords words;
  private final TierMark mark = new TierMark(22);
  private final Label tier = Kit.blank("card-tier");
  private final Label why = Kit.blank("secondary", "card-why");
  private final Label pinned = Kit.blank("chip", "chip-on");
  private final Label language = Kit.blank("chip");
  private final Tooltip evidenceTip = new Tooltip();
  private final Label quiet = Kit.blank("quiet-mark");
  private final Button correct = new Button();
  private final NameText name;
  private final Label handle = Kit.blank("secondary");
  private final Label basis = Kit.blank("secondary");
  private final Label remarks = Kit.blank("secondary", "card-why");
  private final ReasonText said;
  private final SpeechLine line = new SpeechLine();
  private final WordFlow other = new WordFlow("card-romanised", "card-word");
  private final WordFlow gloss = new WordFlow("card-gloss", "secondary");
  private final HBox facts = new HBox(8);
  private final HBox about;
  private final FreshBar fresh = new FreshBar();
  private @Nullable Node coloured;
  private @Nullable GreetCard card;

  CardFace(Kit kit) {
    this.kit = kit;
    this.words = new CardWords(kit);
    this.name = new NameText(kit.emoji(), 34, "card-name");
    this.said = new ReasonText(kit.emoji(), "secondary");
    getStyleClass().add("card-face");
    name.setMinHeight(52);
    name.setPrefHeight(52);
    remarks.setMinWidth(0);
    about = new HBox(10, quiet, handle, basis, said, remarks);
    about.getStyleClass().add("card-about");
    about.widthProperty().addListener(_ -> fit());
    basis.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    // A long remark shrinks before the handle does.
    HBox.setHgrow(remarks, Priority.SOMETIMES);
    handle.setMinWidth(0);
    facts.getStyleClass().add("card-facts");
    facts.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head(), name, about, line, other, gloss, facts);
  }

  /// What the button beside the language does.
  void correct(Runnable act) {
    correct.setOnAction(_ -> act.run());
  }

  /// Shows what was noted about the person on the card.
  void noted(Map<Note, String> notes) {
    show(quiet, notes.getOrDefault(Note.QUIET, "").equals("true"));
    String remark = DisplayText.plain(notes.get(Note.REMARK));
    remarks.setText(remark);
    show(remarks, !remark.isEmpty());
    fit();
  }

  FreshBar fresh() {
    return fresh;
  }

  /// The node around the face that carries the tier's colour.
  void colours(Node around) {
    coloured = around;
  }

  void show(@Nullable GreetCard now, Instant second) {
    card = now;
    if (now == null) {
      fresh.show(0);
      return;
    }
    mark.show(now.tier());
    if (coloured != null) {
      Tiers.mark(coloured, now.tier());
    }
    tier.setText(kit.words().say(TierShape.word(now.tier())));
    pinned.setText(kit.words().say("greet.pinned"));
    show(pinned, now.pinned());
    language.setText(words.language(now.locality()));
    show(language, !language.getText().isEmpty());
    evidenceTip.setText(words.evidence(now.locality()));
    language.setAccessibleText(evidenceTip.getText());
    showName(now);
    showLine(now.greeting(), now.isInLatin(now.greeting()));
    String meaning = DisplayText.plain(words.gloss(now));
    gloss.say(
        meaning.equals(line.getAccessibleText()) ? "" : meaning, kit.words().language().code());
    tick(second);
  }

  /// Lets ages and clocks go on.
  void tick(Instant second) {
    if (card == null) {
      return;
    }
    why.setText(words.why(card, second));
    fresh.show(FreshBar.share(card, second));
    showFacts(words.facts(card, second));
    fit();
  }

  /// What the language rests on is said beside the handle when nothing more urgent wants the line
  /// and it can be read whole; the chip of the language tells it always.
  private void fit() {
    show(basis, false);
    double wanted = 0;
    for (Node part : about.getChildren()) {
      wanted += part.isManaged() ? part.prefWidth(-1) + about.getSpacing() : 0;
    }
    boolean has = !basis.getText().isEmpty() && !said.isManaged() && !remarks.isManaged();
    show(basis, has && wanted + basis.prefWidth(-1) <= about.getWidth());
  }

  private HBox head() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    tier.setMinWidth(USE_PREF_SIZE);
    pinned.setMinWidth(USE_PREF_SIZE);
    language.setMinWidth(USE_PREF_SIZE);
    language.setTooltip(evidenceTip);
    quiet.setMinWidth(USE_PREF_SIZE);
    quiet.textProperty().bind(kit.words().bound("notes.isQuiet"));
    correct.textProperty().bind(kit.words().bound("notes.correct"));
    correct.getStyleClass().setAll("word-button");
    correct.setId("correct-language");
    correct.setMinWidth(USE_PREF_SIZE);
    why.setMinWidth(0);
    var head = new HBox(8, mark, tier, why, space, pinned, language, correct);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("card-head");
    return head;
  }

  /// As she writes it large, the other way small below.
  private void showLine(Greeting said, boolean inLatin) {
    line.say(inLatin ? Speech.romanised(said) : Speech.of(said));
    other.say(DisplayText.plain(inLatin ? said.inNative() : said.romanised()), said.locale());
    show(other, !other.text().isEmpty());
  }

  private void showName(GreetCard now) {
    boolean nameless = now.name().isEmpty();
    String text = nameless ? kit.words().say("greet.noName") : now.name();
    int length = DisplayText.plain(text).codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    name.pseudoClassStateChanged(LONG, length > LONG_FROM && length <= VERY_LONG_FROM);
    name.pseudoClassStateChanged(VERY_LONG, length > VERY_LONG_FROM || nameless);
    name.show(text, now.locality().language());
    Reason.Said comment = CardWords.said(now);
    String evidence = words.evidence(now.locality());
    String known = about(now);
    handle.setText(known);
    basis.setText(known.isEmpty() || evidence.isEmpty() ? evidence : "· " + evidence);
    show(said, comment != null);
    if (comment != null) {
      said.show(new ReasonWords(kit.words()).line(comment), now.locality().language());
    }
  }

  /// How the name is said or why not, and her handle.
  private String about(GreetCard now) {
    Saying say = now.say();
    String handle = DisplayText.plain(now.handle());
    if (say == null) {
      String why = words.unnamed(now.unnamed());
      return why.isEmpty() || handle.isEmpty() ? why + handle : why + " · " + handle;
    }
    String guess = say.basis() == Saying.Basis.RULES ? "≈ " : "";
    String said = kit.words().say("greet.say", guess + DisplayText.plain(say.text()));
    return handle.isEmpty() ? said : said + " · " + handle;
  }

  private void showFacts(List<String> texts) {
    if (facts.getChildren().size() != texts.size()) {
      facts.getChildren().setAll(texts.stream().map(_ -> Kit.blank("chip", "fact")).toList());
    }
    for (int i = 0; i < texts.size(); i++) {
      Label fact = (Label) facts.getChildren().get(i);
      fact.setText(DisplayText.plain(texts.get(i)));
      fact.setMinWidth(i == 0 ? USE_PREF_SIZE : 0);
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
