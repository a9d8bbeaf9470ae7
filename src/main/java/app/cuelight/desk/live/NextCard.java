package app.cuelight.desk.live;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// One place of "up next"; pressing it brings her forward.
final class NextCard extends Button {

  private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

  private final Kit kit;
  private final CardWords words;
  private final TierMark mark = new TierMark(18);
  private final NameText name;
  private final SVGPath advocate = new SVGPath();
  private final Label tier = Kit.blank("secondary");
  private final Label language = Kit.blank("chip", "chip-small");
  private final ReasonText why;
  private final FreshBar fresh = new FreshBar();
  private final VBox face;
  private @Nullable GreetCard card;

  NextCard(Kit kit, int place, Act forward) {
    this.kit = kit;
    this.words = new CardWords(kit);
    this.name = new NameText(kit.emoji(), 17, "next-name");
    this.why = new ReasonText(kit.emoji(), "secondary");
    Label cap = Kit.blank("key-cap");
    cap.setText(forward.cap());
    this.face = face(cap);
    getStyleClass().setAll("next-card");
    setId("next-" + (place + 1));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(_ -> forward.run().run());
    setGraphic(face);
    setFocusTraversable(true);
  }

  private VBox face(Label cap) {
    advocate.setContent(TierShape.LOUDSPEAKER);
    advocate.getStyleClass().add("badge");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(name, Priority.SOMETIMES);
    language.setMinWidth(USE_PREF_SIZE);
    tier.setMinWidth(USE_PREF_SIZE);
    cap.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, mark, name, advocate, tier, language, space, cap);
    head.setAlignment(Pos.CENTER_LEFT);
    var lines = new VBox(2, head, why, fresh);
    lines.getStyleClass().add("next-face");
    lines.prefWidthProperty().bind(widthProperty().subtract(30));
    return lines;
  }

  void show(@Nullable GreetCard next, Instant second) {
    card = next;
    pseudoClassStateChanged(FREE, next == null);
    setDisable(next == null);
    face.setVisible(next != null);
    if (next == null) {
      setAccessibleText(kit.words().say("next.free"));
      return;
    }
    Tiers.mark(this, next.tier());
    mark.show(next.tier());
    String called = next.name().isEmpty() ? kit.words().say("greet.noName") : next.name();
    name.show(called, next.locality().language());
    advocate.setVisible(next.advocate());
    advocate.setManaged(next.advocate());
    tier.setText(kit.words().say(TierShape.word(next.tier())));
    String code = words.language(next.locality());
    language.setText(code);
    language.setVisible(!code.isEmpty());
    language.setManaged(!code.isEmpty());
    Reason.Said said = CardWords.said(next);
    if (said != null) {
      why.show(new ReasonWords(kit.words()).line(said), next.locality().language());
    }
    String badge = next.advocate() ? ", " + kit.words().say("advocate") : "";
    setAccessibleText(tier.getText() + badge + ", " + called);
    tick(second);
  }

  void tick(Instant second) {
    if (card == null) {
      return;
    }
    if (CardWords.said(card) == null) {
      why.show(new ReasonWords.Line(words.why(card, second), "", ""), null);
    }
    fresh.show(FreshBar.share(card, second));
  }
}
