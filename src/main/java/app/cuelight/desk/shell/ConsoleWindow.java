package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectModel;
import app.cuelight.desk.connect.LineBook;
import app.cuelight.desk.connect.LinesModel;
import app.cuelight.desk.connect.PageModel;
import app.cuelight.desk.connect.StyleModel;
import app.cuelight.desk.connect.TierModel;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Fonts;
import app.cuelight.desk.kit.FramePump;
import app.cuelight.desk.kit.FramePump.Step;
import app.cuelight.desk.kit.FrameWork;
import app.cuelight.desk.kit.FxThread;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.live.LiveModel;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.live.RoomView;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The main window of the console.
///
/// Built, shown and closed on the FX thread. It fetches the newest published view once per frame
/// and never waits for anything.
public final class ConsoleWindow {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;
  private static final Duration TEN_A_SECOND = Duration.ofMillis(100);
  private static final Duration FOUR_A_SECOND = Duration.ofMillis(250);
  private static final String ICONS = "/assets/icon/";

  private final Stage stage;
  private final Scene scene;
  private final Shell shell;
  private final HostDoor host;
  private final FramePump<RoomView> pump;

  /// @param choices what the user chose before, and who keeps what is chosen
  /// @param lines what hosts say
  /// @param page the switch of the browser page
  public ConsoleWindow(
      Stage stage, OnAir onAir, Choices choices, LineBook lines, PageDesk page, DeskClock clock) {
    Fonts.load();
    var kit = new Kit(new Words(choices.look().language()), clock);
    var model = new ShellModel(choices.look(), choices.keepLook(), clock.now());
    var live = new LiveModel(onAir.desk(), clock.time());
    this.stage = stage;
    this.host = new HostDoor(onAir, live, kit, this::bounds);
    var connect =
        new ConnectModel(
            new StyleModel(choices.style(), choices.keepStyle()),
            new LinesModel(lines, FxThread::run),
            new PageModel(page, lines.away(), FxThread::run),
            new TierModel(choices.tiers(), FxThread::run));
    this.shell = new Shell(model, live, connect, kit, host);
    this.scene = new Scene(shell, WIDTH, HEIGHT);
    this.pump =
        new FramePump<>(
            onAir.latest(),
            clock.nanos(),
            () -> {
              model.tick(clock.now());
              live.tick(clock.now());
              host.frame();
            },
            List.of(
                new Step<>(Duration.ZERO, live::showQueue),
                new Step<>(TEN_A_SECOND, live::showRows),
                new Step<>(TEN_A_SECOND, live::showComments),
                new Step<>(FOUR_A_SECOND, live::showTiers),
                new Step<>(FOUR_A_SECOND, connect::show),
                new Step<>(FOUR_A_SECOND, model::show)));
    scene.getStylesheets().setAll(choices.look().theme().sheets());
    model.settingsProperty().addListener((_, before, now) -> restyle(before, now));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the window with what is published now.
  public void show() {
    stage.setTitle("Cuelight");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    List.of(16, 32, 48, 128, 256).forEach(size -> stage.getIcons().add(icon(size)));
    stage.setScene(scene);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> host.close());
    pump.frame();
    stage.show();
    shell.focusPanel();
    pump.start(scene);
  }

  /// Stops fetching views and closes the window.
  public void close() {
    pump.stop();
    stage.close();
  }

  /// What the frames cost so far.
  public FrameWork work() {
    return pump.work();
  }

  /// Does one frame by hand.
  void frame() {
    pump.frame();
  }

  Scene scene() {
    return scene;
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case F9 -> host.toggle();
      case F11 -> stage.setFullScreen(!stage.isFullScreen());
      case F12 -> host.toggleBlank();
      default -> {
        shell.pressed(event);
        return;
      }
    }
    event.consume();
  }

  private Rectangle2D bounds() {
    return stage.isShowing()
        ? new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
        : Rectangle2D.EMPTY;
  }

  private void restyle(DeskSettings before, DeskSettings now) {
    if (before.theme() != now.theme()) {
      scene.getStylesheets().setAll(now.theme().sheets());
    }
  }

  private static Image icon(int size) {
    String file = ICONS + "cuelight-" + size + ".png";
    return new Image(
        Objects.requireNonNull(ConsoleWindow.class.getResource(file), file).toExternalForm());
  }
}
