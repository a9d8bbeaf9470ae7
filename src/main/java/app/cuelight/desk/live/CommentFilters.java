package app.cuelight.desk.live;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.TierMark;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.desk.live.CommentsModel.Filter;
import app.cuelight.domain.tier.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The chips above the comments: all, questions, one tier, one of the languages written in now.
final class CommentFilters extends FlowPane {

  private final CommentsModel comments;
  private final Kit kit;
  private final ToggleButton all = chip("talk-all");
  private final ToggleButton questions = chip("talk-questions");
  private final Map<Tier, ToggleButton> tiers = new EnumMap<>(Tier.class);
  private final HBox languages = new HBox(5);

  CommentFilters(CommentsModel comments, Kit kit) {
    this.comments = comments;
    this.kit = kit;
    getStyleClass().add("filter-bar");
    setAlignment(Pos.CENTER_LEFT);
    setHgap(5);
    setVgap(5);
    setMinWidth(0);
    all.textProperty().bind(kit.words().bound("talk.all"));
    questions.textProperty().bind(kit.words().bound("talk.questions"));
    does(all, _ -> Filter.ALL);
    does(questions, f -> new Filter(!f.questions(), f.tier(), f.language()));
    getChildren().addAll(all, questions);
    Tiers.IN_ORDER.forEach(this::add);
    getChildren().add(languages);
    comments.filterProperty().addListener(_ -> refresh());
    comments.languagesProperty().addListener((_, _, now) -> showLanguages(now));
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private void add(Tier tier) {
    ToggleButton chip = chip("talk-tier-" + tier.code());
    var mark = new TierMark(16);
    mark.show(tier);
    chip.setGraphic(mark);
    chip.setMinSize(34, 32);
    chip.accessibleTextProperty().bind(kit.words().bound(TierShape.word(tier)));
    var tip = new Tooltip();
    tip.textProperty().bind(kit.words().bound(TierShape.word(tier)));
    chip.setTooltip(tip);
    does(chip, f -> new Filter(f.questions(), tier == f.tier() ? null : tier, f.language()));
    tiers.put(tier, chip);
    getChildren().add(chip);
  }

  private void showLanguages(List<String> codes) {
    languages.getChildren().setAll(codes.stream().map(this::language).toList());
    refresh();
  }

  private ToggleButton language(String code) {
    ToggleButton chip = chip("talk-language-" + code);
    chip.setText(code);
    chip.setMinSize(34, 32);
    chip.setUserData(code);
    does(chip, f -> new Filter(f.questions(), f.tier(), code.equals(f.language()) ? null : code));
    return chip;
  }

  private void does(ToggleButton chip, UnaryOperator<Filter> next) {
    chip.setOnAction(_ -> {
      comments.only(next.apply(comments.filterProperty().get()));
      refresh();
    });
  }

  private void refresh() {
    Filter now = comments.filterProperty().get();
    all.setSelected(now.equals(Filter.ALL));
    questions.setSelected(now.questions());
    tiers.forEach((tier, chip) -> chip.setSelected(tier == now.tier()));
    languages
        .getChildren()
        .forEach(node -> {
          if (node instanceof ToggleButton chip && chip.getUserData() instanceof String code) {
            chip.setSelected(code.equals(now.language()));
            chip.setAccessibleText(kit.places().name(code));
          }
        });
  }

  private static ToggleButton chip(String id) {
    var chip = new ToggleButton();
    chip.getStyleClass().setAll("filter-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setId(id);
    return chip;
  }
}
