package app.cuelight.desk.host;

import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Theme;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The host's window: full screen on a second display, or a window where there is only one.
///
/// It keeps its content and moves to the main display when its own is unplugged, and returns when
/// that is back. FX thread only.
public final class HostWindow {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 400;

  private final Stage stage = new Stage();
  private final HostModel model;
  private final HostView view;
  private final Scene scene;
  private final Supplier<? extends @Nullable HostSheet> sheets;
  private final Supplier<Rectangle2D> console;
  private final ListChangeListener<Screen> displays = _ -> arrange();
  private boolean left;
  private @Nullable Display stands;

  /// @param sheets the newest sheet; asked once per frame while the window is open
  /// @param console where the main window is, so that the host's takes another display
  public HostWindow(
      HostModel model,
      Kit kit,
      Supplier<? extends @Nullable HostSheet> sheets,
      Supplier<Rectangle2D> console) {
    this.model = model;
    this.sheets = sheets;
    this.console = console;
    this.view = new HostView(model, kit, Display.all().getFirst().pitch());
    this.scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().setAll(Theme.DARK.sheets());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new HostKeys(model, new Frame())::pressed);
    stage.setTitle("Cuelight");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    stage.setScene(scene);
    stage.setOnHidden(_ -> {
      Screen.getScreens().removeListener(displays);
      model.closed();
    });
  }

  public ReadOnlyBooleanProperty openProperty() {
    return stage.showingProperty();
  }

  /// Opens the window, or closes it.
  public void toggle() {
    if (stage.isShowing()) {
      close();
    } else {
      open();
    }
  }

  /// Opens the window with the host's habits on it.
  public void setUp() {
    if (!stage.isShowing()) {
      open();
    }
    model.setUp(true);
    stage.requestFocus();
  }

  /// Called every frame of the main window; most frames change nothing.
  public void frame() {
    if (stage.isShowing()) {
      HostSheet sheet = sheets.get();
      if (sheet != null) {
        model.show(sheet);
      }
    }
  }

  public void close() {
    stage.close();
  }

  private void open() {
    left = false;
    stands = null;
    HostSheet sheet = sheets.get();
    if (sheet != null) {
      model.show(sheet);
    }
    model.opened();
    view.settle();
    arrange();
    stage.show();
    view.requestFocus();
    Screen.getScreens().addListener(displays);
  }

  /// Goes where it belongs with the displays there are now; stays when that is where it is.
  private void arrange() {
    List<Display> all = Display.all();
    Display main = consoleDisplay(all);
    HostPlace place = HostPlace.choose(all, main, model.profile().secondDisplay());
    if (place.display().equals(stands)) {
      return;
    }
    if (stage.isFullScreen()) {
      stage.setFullScreen(false);
    }
    Display to = place.display();
    stands = to;
    view.on(to);
    double width = Math.min(WIDTH, to.width());
    double height = Math.min(HEIGHT, to.height());
    stage.setX(to.x() + (to.width() - width) / 2);
    stage.setY(to.y() + (to.height() - height) / 2);
    stage.setWidth(width);
    stage.setHeight(height);
    boolean fills = place.fullScreen() && !left;
    stage.setFullScreen(fills);
    if (fills && model.profile().secondDisplay().isEmpty()) {
      remember(to);
    }
  }

  private Display consoleDisplay(List<Display> all) {
    Rectangle2D bounds = console.get();
    return displayOf(
        all, bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
  }

  private static Display displayOf(List<Display> all, double x, double y) {
    return all.stream().filter(one -> one.holds(x, y)).findFirst().orElse(all.getFirst());
  }

  private void remember(Display display) {
    HostProfile p = model.profile();
    model.choose(
        new HostProfile(
            p.name(),
            p.speaker(),
            p.scripts(),
            p.gloss(),
            p.distance(),
            p.millimetresPerPixel(),
            display.description()));
  }

  /// What keys do to the window.
  private final class Frame implements HostKeys.Window {

    /// Whoever fills a display by hand wants the host screen there the next time too.
    @Override
    public void fill(boolean full) {
      left = !full;
      if (full && !stage.isFullScreen()) {
        Display here =
            displayOf(
                Display.all(),
                stage.getX() + stage.getWidth() / 2,
                stage.getY() + stage.getHeight() / 2);
        stands = here;
        view.on(here);
        remember(here);
      }
      stage.setFullScreen(full);
    }

    @Override
    public boolean isFull() {
      return stage.isFullScreen();
    }

    @Override
    public void close() {
      HostWindow.this.close();
    }
  }
}
