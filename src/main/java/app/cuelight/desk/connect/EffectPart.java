package app.cuelight.desk.connect;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.tiers.Effect;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a rehearsal found: how many people would change, from which tier to which, and some of them
/// by name.
final class EffectPart extends VBox {

  private static final double MARK = 14;
  private static final double CELL = 96;

  private final Kit kit;

  EffectPart(Kit kit) {
    super(10);
    this.kit = kit;
    setId("tiers-effect");
    getStyleClass().add("line-form");
  }

  void show(Effect effect) {
    Words words = kit.words();
    Label headline = Kit.blank("form-title");
    headline.setId("tiers-headline");
    headline.setText(words.count("tiers.change", effect.tiers()));
    Label others = Kit.blank("secondary");
    others.setWrapText(true);
    others.setText(
        words.say(
            "tiers.change.others",
            full(effect.viewers()),
            full(effect.lifeCycles()),
            full(effect.spends()),
            full(effect.engagements()),
            full(effect.advocates())));
    getChildren().setAll(headline, others);
    if (effect.tiers() > 0) {
      getChildren().addAll(table(effect), kit.label("tiers.examples", "secondary"));
      effect.examples().forEach(example -> getChildren().add(example(example)));
    }
  }

  /// Rows are the tiers people have, columns the tiers they would get.
  private GridPane table(Effect effect) {
    var grid = new GridPane(4, 6);
    grid.add(kit.label("tiers.fromTo", "faint"), 0, 0);
    Tier[] tiers = Tier.values();
    for (int column = 0; column < tiers.length; column++) {
      Node head = tier(tiers[column]);
      GridPane.setHalignment(head, HPos.RIGHT);
      grid.add(head, column + 1, 0);
    }
    int row = 1;
    for (Tier from : tiers) {
      Map<Tier, Long> moves = effect.moves().getOrDefault(from, Map.of());
      if (!moves.isEmpty()) {
        grid.add(tier(from), 0, row);
        for (int column = 0; column < tiers.length; column++) {
          grid.add(
              cell(from, tiers[column], moves.getOrDefault(tiers[column], 0L)), column + 1, row);
        }
        row++;
      }
    }
    return grid;
  }

  private Node tier(Tier tier) {
    var mark = new TierMark(MARK);
    mark.show(tier);
    Label name = kit.label("tier." + tier.code(), "ink");
    var both = new HBox(6, mark, name);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(CELL);
    return both;
  }

  private Label cell(Tier from, Tier to, long people) {
    Words words = kit.words();
    Label cell = Kit.blank(people == 0 ? "faint" : "ink");
    cell.setText(people == 0 ? "–" : full(people));
    cell.setAccessibleText(
        words.say("tier." + from.code()) + " → " + words.say("tier." + to.code()) + ": " + people);
    cell.setMinWidth(CELL);
    GridPane.setHalignment(cell, HPos.LEFT);
    return cell;
  }

  private Node example(Effect.Example example) {
    Words words = kit.words();
    Label who = Kit.blank("ink");
    who.setText(
        words.say(
            "tiers.example",
            DisplayText.plain(example.name()),
            words.say("tier." + example.from().code()),
            words.say("tier." + example.to().code())));
    Label why = Kit.blank("faint");
    why.setText(said(example.whyThen()));
    why.setWrapText(true);
    return new VBox(2, who, why);
  }

  private String said(Bilingual text) {
    return kit.words().language() == Language.ZH ? text.zh() : text.en();
  }

  private String full(long number) {
    return kit.words().figures().full(number);
  }
}
