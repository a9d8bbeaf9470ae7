package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Parts;
import app.cuelight.desk.kit.Scrolls;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The Schedule screen: the board on the left, what there is to say about the chosen show on the
/// right. In a narrow window, or drawn large, all stands in one column that scrolls.
public final class PlanView extends HBox {

  private static final double SIDE = 344;
  private static final double FOLDED_BELOW = 900;
  private static final double LOW_BELOW = 420;
  private static final double BOARD_FOLDED = 460;

  private final @Nullable PlanModel model;
  private final VBox main = new VBox(8);
  private final ScrollPane scroll = new ScrollPane(main);
  private final VBox side = new VBox(8);
  private final ScrollPane sideScroll = new ScrollPane(side);
  private final VBox beside = new VBox(8, sideScroll);
  private final StackPane boards = new StackPane();
  private final PlanActs.Hands hands;
  private @Nullable ShowList list;
  private @Nullable Region sheet;
  private @Nullable Region foot;
  private List<Node> rest = List.of();
  private boolean folded;

  /// @param model null where no plan can be kept; then the screen says so
  public PlanView(@Nullable PlanModel model, Kit kit) {
    this.model = model;
    this.hands =
        new PlanActs.Hands(
            this::copyTimes,
            () -> choose(kit, "plan.ics.export", true),
            () -> choose(kit, "plan.ics.import", false));
    getStyleClass().add("plan");
    setId("plan");
    scrolls(scroll);
    scrolls(sideScroll);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    scroll.setFitToHeight(true);
    scroll.setMinWidth(0);
    main.setMinWidth(0);
    main.getStyleClass().add("plan-main");
    if (model == null) {
      main.getChildren().add(nothing(kit));
      getChildren().add(scroll);
      return;
    }
    list = new ShowList(model, kit);
    boards.getChildren().addAll(new RibbonBoard(model, kit), new WeekBoard(model, kit), list);
    boards.setMinSize(0, 0);
    boards.setPrefHeight(BOARD_FOLDED);
    VBox.setVgrow(boards, Priority.ALWAYS);
    sheet = new CalendarSheet(model, kit);
    sheet.setPrefHeight(BOARD_FOLDED);
    VBox.setVgrow(sheet, Priority.ALWAYS);
    List<Node> days = List.of(new HeadBar(model, kit), new WeekStrip(model, kit), boards);
    main.getChildren().addAll(days);
    main.getChildren().add(sheet);
    model
        .calendar()
        .sheetProperty()
        .addListener((_, before, now) -> {
          days.forEach(part -> Parts.show(part, now == null));
          if (before == null && now != null) {
            scroll.setVvalue(0);
          } else if (now == null) {
            focus();
          }
        });
    side.getStyleClass().add("plan-side");
    var under = new PlanFoot(model, kit, hands);
    foot = under;
    side(model, kit, under);
    keep(beside);
    VBox.setVgrow(sideScroll, Priority.ALWAYS);
    beside.getChildren().add(under);
    under.maxWidthProperty().bind(side.widthProperty());
    getChildren().addAll(scroll, beside);
    widthProperty().addListener(_ -> arrange());
    heightProperty().addListener(_ -> arrange());
  }

  /// While something is written, the cards make room for it.
  private void side(PlanModel plan, Kit kit, PlanFoot under) {
    var cards =
        new VBox(
            8,
            new ChosenCard(plan, kit),
            new ClocksCard(plan, kit),
            new ClashCards(plan, kit),
            new FreeCard(plan, kit));
    cards.setMinWidth(0);
    side.setMinWidth(0);
    side.getChildren()
        .addAll(
            new ScopeStrip(plan, kit), new RosterForm(plan, kit), new SlotForm(plan, kit), cards);
    Runnable refresh =
        () -> {
          boolean written = plan.draft().isOpen() || plan.roster().isOpen();
          Parts.show(cards, !written);
          Parts.show(under, !written);
        };
    plan.draft().draftProperty().addListener(_ -> refresh.run());
    plan.roster().sheetProperty().addListener(_ -> refresh.run());
    plan.draft()
        .draftProperty()
        .addListener((_, before, now) -> {
          if (before == null || now == null) {
            sideScroll.setVvalue(0);
          }
        });
  }

  private static VBox nothing(Kit kit) {
    Label title = kit.label("plan.noDesk", "nobody-title");
    Label hint = kit.label("plan.noDesk.hint", "secondary");
    title.setWrapText(true);
    hint.setWrapText(true);
    var box = new VBox(6, title, hint);
    box.getStyleClass().addAll("panel", "plan-empty");
    return box;
  }

  private static void scrolls(ScrollPane pane) {
    Scrolls.plain(pane);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
  }

  private static void keep(Region part) {
    part.setMinWidth(SIDE);
    part.setPrefWidth(SIDE);
    part.setMaxWidth(SIDE);
  }

  private void arrange() {
    boolean fold = getWidth() < FOLDED_BELOW;
    double least = fold || getHeight() < LOW_BELOW ? BOARD_FOLDED : 0;
    boards.setMinHeight(least);
    if (sheet != null) {
      sheet.setMinHeight(least);
    }
    if (fold == folded) {
      return;
    }
    folded = fold;
    List<Node> parts = List.copyOf(fold ? side.getChildren() : rest);
    List<Node> under = foot == null ? List.of() : List.of(foot);
    rest = fold ? parts : List.of();
    side.getChildren().clear();
    main.getChildren().removeAll(parts);
    main.getChildren().removeAll(under);
    beside.getChildren().removeAll(under);
    getChildren().remove(beside);
    if (fold) {
      main.getChildren().addAll(parts);
      main.getChildren().addAll(under);
    } else {
      side.getChildren().addAll(parts);
      beside.getChildren().addAll(under);
      getChildren().add(beside);
    }
    if (foot != null) {
      // It ends where the cards do, bar or no bar.
      foot.maxWidthProperty().bind((fold ? main : side).widthProperty());
    }
    // What moves while the window is laid out has missed its turn to be styled.
    parts.forEach(Node::applyCss);
    under.forEach(Node::applyCss);
  }

  private void copyTimes() {
    PlanModel plan = model;
    if (plan == null) {
      return;
    }
    String times = plan.change().times();
    if (!times.isEmpty()) {
      var content = new ClipboardContent();
      content.putString(times);
      Clipboard.getSystemClipboard().setContent(content);
      plan.tell(Told.yes(words -> words.say("plan.copied")));
    }
  }

  /// Asks for a file and does with it what was meant.
  private void choose(Kit kit, String title, boolean out) {
    CalendarModel calendar = model == null ? null : model.calendar();
    CalendarAsk files = calendar == null ? null : calendar.files();
    if (calendar == null || files == null) {
      return;
    }
    Window window = getScene().getWindow();
    var kind = new ExtensionFilter(kit.words().say("plan.ics.kind"), "*.ics");
    String asks = kit.words().say(title);
    Path chosen = out ? files.write(window, asks, kind) : files.read(window, asks, kind);
    if (chosen != null && out) {
      calendar.export(chosen, kit.words().language().locale());
    } else if (chosen != null) {
      calendar.look(chosen);
    }
  }

  /// Where the focus rests when the screen opens.
  public void focus() {
    PlanModel plan = model;
    ShowList shows = list;
    if (plan == null || shows == null) {
      requestFocus();
    } else {
      switch (plan.modeProperty().get()) {
        case RIBBONS -> boards.getChildren().getFirst().requestFocus();
        case WEEK -> boards.getChildren().get(1).requestFocus();
        case LIST -> shows.focus();
      }
    }
  }

  /// What can be done on this screen, with its keys.
  public List<Act> acts() {
    PlanModel plan = model;
    return plan == null ? List.of() : PlanActs.of(plan, hands);
  }
}
