package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Key;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Panes;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The Viewers screen: what narrows on the left, the people beside it, one person's page on the
/// right. In a narrow window, or drawn large, an open page takes the place of the list.
public final class ViewersView extends HBox {

  private static final double NARROW = 214;
  private static final double PAGE = 316;
  private static final double WIDE_PAGE = 420;
  private static final double WIDE_FROM = 1600;
  private static final double FOLDED_BELOW = 960;
  private static final Key CARE = Key.of(KeyCode.C);
  private static final Key SEND = Key.control("Enter", KeyCode.ENTER);
  private static final Key DONE = Key.of(KeyCode.D);
  private static final Key DISMISS = Key.of(KeyCode.X);

  private final ViewersModel model;
  private final FacetsPart facets;
  private final SearchBar search;
  private final PeopleList list;
  private final PersonPane person;
  private final CareListPart care;
  private final CareTabs tabs;
  private final ScrollPane left;
  private final VBox middle;
  private final Button back = new Button();
  private boolean folded;

  public ViewersView(ViewersModel model, Kit kit) {
    this.model = model;
    getStyleClass().add("viewers");
    setId("viewers");
    Function<String, @Nullable Path> askFile = this::askFile;
    facets = new FacetsPart(model.search(), kit);
    search = new SearchBar(model, kit, askFile);
    list = new PeopleList(model, kit);
    person = new PersonPane(model, kit, askFile);
    var narrow = new VBox(8, new GroupsPart(model, kit), facets);
    narrow.getStyleClass().add("narrow");
    left = new ScrollPane(narrow);
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.getStyleClass().add("narrow-scroll");
    left.setFocusTraversable(false);
    left.setId("viewers-narrow");
    keep(left, NARROW);
    tabs = new CareTabs(model.care(), kit, CARE.cap());
    care = new CareListPart(model.care(), kit, askFile);
    middle = new VBox(8, tabs, search, back, list, care);
    middle.setMinWidth(0);
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(person, Priority.ALWAYS);
    back.textProperty().bind(kit.words().bound("viewers.toList"));
    back.getStyleClass().add("act");
    back.setId("person-close");
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(_ -> close());
    widthProperty().addListener(_ -> arrange());
    model.person().phaseProperty().addListener(_ -> showOne());
    model.care().openProperty().addListener(_ -> showOne());
    List.of(left, search, list, person).forEach(Panes::mark);
    getChildren().addAll(left, middle, person);
    keep(person, PAGE);
    showOne();
  }

  private void arrange() {
    boolean fold = getWidth() < FOLDED_BELOW;
    if (fold != folded) {
      folded = fold;
      getChildren().remove(person);
      middle.getChildren().remove(person);
      (fold ? middle : this).getChildren().add(person);
    }
    if (fold) {
      person.setMinWidth(0);
      person.setPrefWidth(USE_COMPUTED_SIZE);
      person.setMaxWidth(Double.MAX_VALUE);
    } else {
      keep(person, getWidth() >= WIDE_FROM ? WIDE_PAGE : PAGE);
    }
    showOne();
  }

  /// Folded, either the list is there or the page.
  private void showOne() {
    boolean caring = isCaring();
    boolean open = model.person().phaseProperty().get() != PersonModel.Phase.NOBODY;
    tabs.show(caring);
    show(left, !caring);
    show(search, !caring);
    show(list, !caring && (!folded || !open));
    show(care, caring);
    show(person, !folded || open && !caring);
    show(back, folded && open && !caring);
  }

  private boolean isCaring() {
    return model.care().openProperty().get();
  }

  /// From everybody to those who are to be written to, and back.
  private boolean turn() {
    model.care().open(!isCaring());
    focus();
    return true;
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private void close() {
    model.person().close();
    list.focus();
  }

  /// Where the focus rests when the screen opens.
  public void focus() {
    if (isCaring()) {
      care.focus();
    } else if (list.isVisible()) {
      list.focus();
    } else {
      person.focus();
    }
  }

  /// What can be done on this screen, with its keys.
  public List<Act> acts() {
    Act field = act("field", () -> search.focus(true), Key.of("/", KeyCode.SLASH, KeyCode.DIVIDE));
    Act up = act("up", () -> model.step(-1), Key.of("↑", KeyCode.UP, KeyCode.KP_UP));
    Act down = act("down", () -> model.step(1), Key.of("↓", KeyCode.DOWN, KeyCode.KP_DOWN));
    Act open = act("person", this::openPage, Key.of(KeyCode.ENTER));
    Act correct = act("correct", this::correct, Key.of(KeyCode.F2));
    Act leave = act("leaveOne", this::leave, Key.of(KeyCode.ESCAPE));
    Act turn = act("care", this::turn, CARE);
    Act send = caring("send", model.care()::send, SEND);
    Act done = caring("done", model.care()::done, DONE);
    Act dismiss = caring("dismiss", care::dismiss, DISMISS);
    return List.of(field, up, down, open, correct, leave, turn, send, done, dismiss);
  }

  private static Act act(String word, Runnable run, Key key) {
    return Act.always("viewers." + word, "nav.viewers", "keys." + word, run, key);
  }

  private Act caring(String word, Runnable run, Key key) {
    return new Act(
        "viewers.care." + word,
        "nav.viewers",
        "keys.care." + word,
        List.of(key),
        run,
        () -> isCaring() && model.care().chosenLine() != null);
  }

  private void openPage() {
    model.openChosen();
    person.focus();
  }

  /// Acts on a key when it means something here; consumes the event then.
  ///
  /// @param typing whether a text field has the focus, so that letters belong to it
  public void pressed(KeyEvent event, boolean typing) {
    boolean known = isCaring() && cares(event, typing) || !typing && CARE.isStruck(event) && turn();
    if (!known) {
      known = strikes(event, typing);
    }
    if (known) {
      event.consume();
    }
  }

  /// A key of the care list.
  private boolean cares(KeyEvent event, boolean typing) {
    if (SEND.isStruck(event)) {
      model.care().send();
      return true;
    }
    if (!typing && DONE.isStruck(event)) {
      model.care().done();
      return true;
    }
    if (!typing && DISMISS.isStruck(event)) {
      care.dismiss();
      return true;
    }
    boolean enters = event.getCode() == KeyCode.ENTER && !typing && isIn(care);
    if (enters && !(owner(event) instanceof ButtonBase)) {
      care.write();
      return true;
    }
    // What is typed there is the field's, Enter and the arrows too.
    return false;
  }

  private boolean strikes(KeyEvent event, boolean typing) {
    if (isCaring() && typing && event.getCode() != KeyCode.ESCAPE) {
      return false;
    }
    return switch (event.getCode()) {
      case ESCAPE -> leave();
      case F2 -> correct();
      case DOWN, UP -> step(event, typing);
      case ENTER -> open(event, typing);
      case SLASH, DIVIDE -> !typing && field();
      default -> !typing && "/".equals(event.getText()) && field();
    };
  }

  private boolean leave() {
    if (isCaring()) {
      boolean back = model.care().takeBack();
      if (!back && care.isWriting()) {
        care.focus();
        return true;
      }
      return back || model.person().leave();
    }
    if (search.leaveCompletions()) {
      return true;
    }
    if (search.isFocusedField() && model.person().pendingProperty().get() == null) {
      list.focus();
      return true;
    }
    boolean left = model.leave();
    if (left) {
      list.focus();
    }
    return left;
  }

  private boolean correct() {
    if (!isCaring()) {
      model.openChosen();
    }
    model.person().edit(PersonModel.Editing.NAME);
    return true;
  }

  private boolean field() {
    model.care().open(false);
    search.focus(true);
    return true;
  }

  /// From the field an arrow goes into the list; in the other panes it is theirs.
  private boolean step(KeyEvent event, boolean typing) {
    boolean inField = search.isFocusedField();
    if (typing && !inField || isIn(facets) || isIn(person)) {
      return false;
    }
    int places = event.getCode() == KeyCode.DOWN ? 1 : -1;
    if (isCaring()) {
      model.care().step(places);
      return true;
    }
    if (inField && search.step(places)) {
      return true;
    }
    model.step(places);
    if (inField) {
      list.focus();
    }
    return true;
  }

  private boolean open(KeyEvent event, boolean typing) {
    if (search.isFocusedField()) {
      if (!search.takeChosen()) {
        search.leaveCompletions();
        model.search().settle();
      }
      return true;
    }
    if (typing || owner(event) instanceof ButtonBase || isIn(person)) {
      return false;
    }
    openPage();
    return true;
  }

  private static @Nullable Node owner(KeyEvent event) {
    return event.getTarget() instanceof Node node ? node : null;
  }

  private boolean isIn(Node pane) {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !at.equals(pane)) {
      at = at.getParent();
    }
    return at != null;
  }

  private @Nullable Path askFile(String name) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    return chosen == null ? null : chosen.toPath();
  }

  private static void keep(Region part, double width) {
    part.setMinWidth(width);
    part.setPrefWidth(width);
    part.setMaxWidth(width);
  }
}
