package app.cuelight.desk.connect;

import app.cuelight.desk.kit.Choice;
import app.cuelight.desk.kit.Kit;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.DialGroup;
import app.cuelight.show.tiers.Effect;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The dials of the tier engine, group by group: turned, rehearsed, and only then applied.
final class TiersPart extends VBox {

  private final TierModel model;
  private final Kit kit;
  private final VBox rows = new VBox(8);
  private final Choice<DialGroup> groups;
  private final EffectPart effect;
  private final Label state = Kit.blank("secondary");
  private final Button rehearse;
  private final Button apply;
  private final Button end;
  private final Button undo;
  private final Button forget;

  TiersPart(TierModel model, Kit kit) {
    super(12);
    this.model = model;
    this.kit = kit;
    this.effect = new EffectPart(kit);
    setId("tiers");
    groups =
        new Choice<>(
            kit.words(),
            words -> words.say("tiers.group"),
            List.of(DialGroup.values()),
            group -> kit.words().say("tiers.group." + group.code()),
            this::open);
    groups.named("tiers", Arrays.stream(DialGroup.values()).map(DialGroup::code).toList());
    rehearse = button("tiers.rehearse", "tiers-rehearse", model::rehearse, "act");
    apply = button("tiers.apply", "tiers-apply", model::apply, "act", "first-act");
    end = button("tiers.end", "tiers-end", model::end, "flat-button");
    undo = button("tiers.undo", "tiers-undo", model::undo, "flat-button");
    forget = button("tiers.forget", "tiers-forget", model::forget, "flat-button");
    Button usual = button("tiers.allUsual", "tiers-all-usual", model::usual, "flat-button");
    var acts = new FlowPane(10, 8, rehearse, apply, end, forget, undo, usual);
    acts.setMinWidth(0);
    acts.setMinHeight(0);
    state.setWrapText(true);
    getChildren().addAll(groups, rows, acts, state, effect);
    model.draftProperty().addListener(_ -> refresh());
    model.standProperty().addListener(_ -> refresh());
    model.historyProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    open(DialGroup.LIFE_CYCLE);
    groups.show(DialGroup.LIFE_CYCLE);
    model.refresh();
  }

  private void open(DialGroup group) {
    rows.getChildren()
        .setAll(
            Arrays.stream(Dial.values())
                .filter(dial -> dial.group() == group)
                .map(dial -> new DialRow(dial, model, kit))
                .toList());
    refresh();
  }

  private void refresh() {
    rows.getChildren().forEach(row -> ((DialRow) row).refresh());
    TierModel.Stand stand = model.standProperty().get();
    boolean isRunning = stand.isRunning();
    rehearse.setDisable(!model.canRehearse());
    apply.setDisable(!model.canApply());
    show(end, isRunning);
    show(forget, model.draftProperty().get().isTurned() && !isRunning);
    undo.setDisable(!model.historyProperty().get().canUndo());
    state.setText(sentence(stand));
    Effect found = stand.effect();
    effect.setVisible(found != null);
    effect.setManaged(found != null);
    if (found != null) {
      effect.show(found);
    }
  }

  private String sentence(TierModel.Stand stand) {
    DialDraft draft = model.draftProperty().get();
    if (stand.isRunning()) {
      return kit.words().say("tiers.running", stand.percent());
    }
    if (stand.failed()) {
      return kit.words().say("tiers.failed");
    }
    if (!draft.isTurned()) {
      long others = draft.kept().chosen().size();
      return others == 0
          ? kit.words().say("tiers.asUsual")
          : kit.words().count("tiers.turned", others);
    }
    if (!draft.flaws().isEmpty()) {
      return kit.words().say("tiers.wrong", name(draft.flaws().keySet().iterator().next()));
    }
    return kit.words().say(model.canApply() ? "tiers.ready" : "tiers.rehearseFirst");
  }

  private String name(Dial dial) {
    return kit.words().say("dial." + dial.code());
  }

  private static void show(Button button, boolean wanted) {
    button.setVisible(wanted);
    button.setManaged(wanted);
  }

  private Button button(String key, String id, Runnable act, String... styles) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(key));
    if (styles.length == 1 && "flat-button".equals(styles[0])) {
      button.getStyleClass().setAll(styles);
    } else {
      button.getStyleClass().addAll(styles);
    }
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
