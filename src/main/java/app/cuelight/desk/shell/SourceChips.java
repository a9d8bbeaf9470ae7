package app.cuelight.desk.shell;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Figures;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.RoomView.Source;
import app.cuelight.show.live.RoomView.Source.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One chip per connection with its freshness; what does not fit is counted in a last chip.
final class SourceChips extends HBox {

  private static final Comparator<Source> WORST_FIRST =
      Comparator.comparing(Source::state, Comparator.reverseOrder());

  private final ShellModel model;
  private final Kit kit;
  private int most = 2;

  SourceChips(ShellModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("source-chips");
    setId("sources");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    model.sourcesProperty().addListener(_ -> refresh());
    model.secondProperty().addListener(_ -> refresh());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  /// How many there is room for.
  void showMost(int number) {
    if (most != number) {
      most = number;
      refresh();
    }
  }

  private void refresh() {
    List<Source> sources = model.sourcesProperty().get().stream().sorted(WORST_FIRST).toList();
    int shown = Math.min(sources.size(), most);
    int chips = sources.size() > most ? most + 1 : shown;
    while (getChildren().size() < chips) {
      Label chip = Kit.blank("chip", "source-chip");
      chip.setTooltip(new Tooltip());
      getChildren().add(chip);
    }
    getChildren().remove(chips, getChildren().size());
    for (int i = 0; i < shown; i++) {
      show((Label) getChildren().get(i), List.of(sources.get(i)), chip(sources.get(i)));
    }
    if (chips > shown) {
      List<Source> rest = sources.subList(most, sources.size());
      show((Label) getChildren().getLast(), rest, "+" + rest.size());
    }
  }

  private void show(Label chip, List<Source> sources, String text) {
    chip.setText(text);
    State worst = sources.getFirst().state();
    for (State each : State.values()) {
      chip.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == worst);
    }
    String details = sources.stream().map(this::details).collect(Collectors.joining("\n"));
    if (chip.getTooltip() != null) {
      chip.getTooltip().setText(details);
    }
    chip.setAccessibleText(details);
  }

  private String chip(Source source) {
    Words words = kit.words();
    Figures figures = words.figures();
    String state =
        switch (source.state()) {
          case WAITING -> words.say("source.waiting");
          case FRESH -> "✓ " + figures.fineSpan(source.lag());
          case BEHIND -> words.say("source.behind", figures.span(source.lag()));
          case STOPPED -> words.say("source.stopped", since(source));
          case FAILING -> "✕ " + words.say("source.failing");
        };
    return DisplayText.plain(source.name()) + " " + state;
  }

  private String details(Source source) {
    return kit.words()
        .say(
            "source.tip." + source.state().name().toLowerCase(Locale.ROOT),
            DisplayText.plain(source.name()),
            DisplayText.plain(source.kind()),
            since(source),
            kit.words().figures().fineSpan(source.lag()));
  }

  private String since(Source source) {
    Instant last = source.lastEventAt();
    return last == null
        ? kit.words().say("source.never")
        : kit.words().figures().span(Duration.between(last, model.secondProperty().get()));
  }
}
