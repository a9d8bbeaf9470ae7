package app.cuelight.desk.shell;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.NameText;
import app.cuelight.desk.kit.Panes;
import app.cuelight.desk.kit.Words;
import app.cuelight.show.live.RoomView.ShowLine;
import app.cuelight.show.live.RoomView.ShowLine.State;
import app.cuelight.show.live.RoomView.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The top of the window: is it live, which show, how fresh is the feed, how many are watching.
final class TopBar extends HBox {

  private static final int MOST_MARKETS = 2;
  private static final int MOST_SOURCES = 2;
  private static final double COMMON_TITLE = 150;
  private static final double WORDS_FROM = 1120;

  private final ShellModel model;
  private final Kit kit;
  private final Region dot = new Region();
  private final Label state = Kit.blank("live-word");
  private final Label running = Kit.blank("ink", "live-clock");
  private final NameText title;
  private final Label markets = Kit.blank("secondary");
  private final Label known = Kit.blank("big-number");
  private final Label knownWord = Kit.blank("secondary");
  private final Label total = Kit.blank("big-number");
  private final Label totalWord = Kit.blank("secondary");
  private final Label joins = Kit.blank("big-number");
  private final Label joinsWord = Kit.blank("secondary");
  private final MarketClocks clocks;
  private final Label practice = Kit.blank("practice-badge");
  private final Button hostScreen;
  private final Button setUp;
  private final SourceChips sources;
  private final OutputChips outputs;
  private final List<Region> spare;

  TopBar(ShellModel model, Kit kit, HostDoor host) {
    this.model = model;
    this.kit = kit;
    this.clocks = new MarketClocks(model, kit);
    this.hostScreen = button("host-screen", "host.screen", "host.screen.tip", host::toggle);
    this.setUp = button("host-setup-open", "host.setup", "host.setup.tip", host::setUp);
    Label cap = Kit.blank("key-cap");
    cap.setText("F9");
    hostScreen.setGraphic(cap);
    this.title = new NameText(kit.emoji(), 17, "show-title");
    getStyleClass().add("top-bar");
    setId("top-bar");
    setMinWidth(0);
    Panes.mark(this);
    setAlignment(Pos.CENTER_LEFT);
    dot.getStyleClass().add("live-dot");
    state.setMinWidth(USE_PREF_SIZE);
    running.setMinWidth(USE_PREF_SIZE);
    markets.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(title, Priority.SOMETIMES);
    title.setMaxWidth(USE_PREF_SIZE);
    title.setMinWidth(60);
    var live = pair(8, dot, state, running);
    Label brand = kit.label("app.name", "app-name");
    brand.setMinWidth(USE_PREF_SIZE);
    this.sources = new SourceChips(model, kit);
    this.outputs = new OutputChips(model, kit);
    HBox knownPair = pair(6, known, knownWord);
    HBox totalPair = pair(6, total, totalWord);
    HBox joinsPair = pair(2, joins, joinsWord);
    this.spare = List.of(joinsPair, totalPair, brand, knownPair, running);
    getChildren()
        .addAll(
            brand,
            live,
            title,
            markets,
            sources,
            outputs,
            space,
            knownPair,
            totalPair,
            joinsPair,
            clocks,
            hostScreen,
            setUp,
            practice);
    widthProperty().addListener(_ -> fit());
    practice.textProperty().bind(kit.words().bound("show.practice"));
    practice.setMinWidth(USE_PREF_SIZE);
    model.showProperty().addListener(_ -> refresh());
    model.watchingProperty().addListener(_ -> showWatching());
    model.secondProperty().addListener(_ -> tick());
    kit.words().languageProperty().addListener(_ -> refresh());
    refresh();
  }

  private Button button(String id, String word, String tip, Runnable act) {
    var button = new Button();
    button.textProperty().bind(kit.words().bound(word));
    button.getStyleClass().setAll("flat-button");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(kit.words().bound(tip));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(kit.words().bound(tip));
    button.setOnAction(_ -> act.run());
    return button;
  }

  private static HBox pair(double gap, Region... parts) {
    var pair = new HBox(gap, parts);
    pair.setAlignment(Pos.CENTER_LEFT);
    pair.setMinWidth(USE_PREF_SIZE);
    return pair;
  }

  /// Where room is short the clocks go first: they hang elsewhere too, the state of the feed does
  /// not. The host's habits can be set in her own window and by Ctrl+K as well. Drawn very large,
  /// the bar lets go of numbers one by one, never of the feed, the show or the host screen.
  private void fit() {
    spare.forEach(part -> show(part, true));
    show(total.getParent(), !total.getText().isEmpty());
    sources.showMost(MOST_SOURCES);
    outputs.showFull(true);
    show(outputs, !outputs.isEmpty());
    show(knownWord, getWidth() >= WORDS_FROM);
    show(totalWord, getWidth() >= WORDS_FROM);
    show(markets, false);
    show(clocks, false);
    show(setUp, true);
    hostScreen.setContentDisplay(ContentDisplay.LEFT);
    show(setUp, needed() <= getWidth());
    outputs.showFull(needed() <= getWidth());
    boolean hasRoom = needed() <= getWidth();
    hostScreen.setContentDisplay(hasRoom ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    for (Region part : spare) {
      if (needed() > getWidth()) {
        show(part, false);
      }
    }
    sources.showMost(needed() > getWidth() ? 1 : MOST_SOURCES);
    double room = getWidth() - needed();
    for (int most = MOST_MARKETS; most >= 0 && !clocks.isManaged(); most--) {
      clocks.showMarkets(most);
      show(clocks, clocks.prefWidth(-1) + getSpacing() <= room);
    }
    room -= clocks.isManaged() ? clocks.prefWidth(-1) + getSpacing() : 0;
    show(markets, clocks.isManaged() && markets.prefWidth(-1) + getSpacing() <= room);
  }

  /// The width of everything that stays, with a title of common length.
  private double needed() {
    double width = snappedLeftInset() + snappedRightInset();
    for (Node child : getManagedChildren()) {
      double wanted = child.prefWidth(-1);
      width += getSpacing() + (child == title ? Math.min(wanted, COMMON_TITLE) : wanted);
    }
    return width;
  }

  private static void show(Node part, boolean shown) {
    part.setManaged(shown);
    part.setVisible(shown);
  }

  private void refresh() {
    ShowLine show = model.showProperty().get();
    State on = show == null ? State.WAITING : show.state();
    for (State each : State.values()) {
      var name = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
      dot.pseudoClassStateChanged(name, each == on);
      state.pseudoClassStateChanged(name, each == on);
    }
    state.setText(kit.words().say("show." + on.name().toLowerCase(Locale.ROOT)));
    title.show(show == null ? "" : show.title(), null);
    markets.setText(
        show == null
            ? ""
            : show.markets().stream()
                .map(kit.places()::shortCountry)
                .map(DisplayText::plain)
                .collect(Collectors.joining(" + ")));
    practice.setVisible(show != null && show.practice());
    practice.setManaged(practice.isVisible());
    showWatching();
    tick();
  }

  private void showWatching() {
    Watching watching = model.watchingProperty().get();
    Words words = kit.words();
    boolean some = watching != null && isStarted();
    known.setText(some && watching != null ? words.figures().compact(watching.known()) : "–");
    knownWord.setText(words.say("known"));
    Long platform = watching == null ? null : watching.platformTotal();
    total.setText(platform == null ? "" : words.figures().compact(platform));
    totalWord.setText(platform == null ? "" : words.say("total"));
    joins.setText(some && watching != null ? words.figures().rate(watching.joinsPerSecond()) : "–");
    joinsWord.setText(words.say("joining"));
  }

  private boolean isStarted() {
    ShowLine show = model.showProperty().get();
    return show != null && show.startedAt() != null;
  }

  private void tick() {
    ShowLine show = model.showProperty().get();
    Instant start = show == null ? null : show.startedAt();
    running.setText(
        start == null
            ? ""
            : kit.words().figures().clock(Duration.between(start, model.secondProperty().get())));
    fit();
  }
}
