package app.cuelight.desk.shell;

import app.cuelight.desk.connect.ConnectModel;
import app.cuelight.desk.connect.HistoryBook;
import app.cuelight.desk.connect.ImportModel;
import app.cuelight.desk.connect.LinesModel;
import app.cuelight.desk.connect.PageModel;
import app.cuelight.desk.connect.PlaybookModel;
import app.cuelight.desk.connect.StyleModel;
import app.cuelight.desk.connect.TierModel;
import app.cuelight.desk.coupons.CouponsModel;
import app.cuelight.desk.coupons.Target;
import app.cuelight.desk.kit.Acts;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Fonts;
import app.cuelight.desk.kit.FramePump;
import app.cuelight.desk.kit.FramePump.Step;
import app.cuelight.desk.kit.FrameWork;
import app.cuelight.desk.kit.FxThread;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Later;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.live.LiveModel;
import app.cuelight.desk.live.Present;
import app.cuelight.desk.schedule.PlanBook;
import app.cuelight.desk.schedule.PlanModel;
import app.cuelight.desk.viewers.PeopleBook;
import app.cuelight.desk.viewers.ViewersModel;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
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
import org.jspecify.annotations.Nullable;

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
  private final FramePump<CouponView> coupons;

  /// @param choices what the user chose before, and who keeps what is chosen
  /// @param books what the screens beside Live work with
  public ConsoleWindow(Stage stage, OnAir onAir, Choices choices, Books books, DeskClock clock) {
    Fonts.load();
    var kit = new Kit(new Words(choices.look().language()), clock);
    var model = new ShellModel(choices.look(), choices.keepLook(), clock.now());
    var live = new LiveModel(onAir.desk(), clock.time());
    this.stage = stage;
    this.host = new HostDoor(onAir, live, kit, this::bounds);
    var connect =
        new ConnectModel(
            new StyleModel(choices.style(), choices.keepStyle()),
            new LinesModel(books.lines(), FxThread::run),
            new PageModel(books.page(), books.lines().away(), FxThread::run),
            new TierModel(choices.tiers(), FxThread::run),
            new PlaybookModel(books.playbook(), FxThread::run),
            imports(books.history(), clock));
    ViewersModel viewers = viewers(books.people(), onAir);
    CouponsModel given = coupons(books.coupons(), onAir, clock);
    PlanBook planned = books.plan();
    PlanModel plan = planned == null ? null : new PlanModel(planned, clock, FxThread::run);
    this.shell = new Shell(new Panels(model, live, viewers, given, plan, connect), kit, host);
    shell.acts().add(WindowActs.full(() -> stage.setFullScreen(!stage.isFullScreen())));
    this.scene = new Scene(shell, WIDTH, HEIGHT);
    this.pump =
        new FramePump<>(
            onAir.latest(),
            clock.nanos(),
            () -> {
              model.tick(clock.now(), onAir.outputs());
              live.tick(clock.now());
              live.showShelf(onAir.shelf().get());
              if (viewers != null) {
                viewers.tick(clock.now());
              }
              if (plan != null) {
                plan.tick(clock.now());
              }
              host.frame();
            },
            List.of(
                new Step<>(Duration.ZERO, live::showQueue),
                new Step<>(TEN_A_SECOND, live::showRows),
                new Step<>(TEN_A_SECOND, live::showComments),
                new Step<>(FOUR_A_SECOND, live::showTiers),
                new Step<>(FOUR_A_SECOND, connect::show),
                new Step<>(FOUR_A_SECOND, model::show)));
    this.coupons = coupons(books.coupons(), given, model, live, clock);
    scene.getStylesheets().setAll(choices.look().theme().sheets());
    model.settingsProperty().addListener((_, before, now) -> restyle(before, now));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, shell::pressed);
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
    frame();
    stage.show();
    shell.focusPanel();
    pump.start(scene);
    coupons.start(scene);
  }

  /// Stops fetching views and closes the window.
  public void close() {
    pump.stop();
    coupons.stop();
    stage.close();
  }

  /// What the frames cost so far.
  public FrameWork work() {
    return pump.work();
  }

  /// Does one frame by hand.
  void frame() {
    pump.frame();
    coupons.frame();
  }

  Acts acts() {
    return shell.acts();
  }

  Scene scene() {
    return scene;
  }

  private static @Nullable CouponsModel coupons(
      @Nullable CouponDesk desk, OnAir onAir, DeskClock clock) {
    return desk == null ? null : new CouponsModel(desk, onAir.codes(), clock, FxThread::run);
  }

  /// Fetches what is known of coupons, and tells their keys who is chosen on Live.
  private static FramePump<CouponView> coupons(
      @Nullable CouponDesk desk,
      @Nullable CouponsModel model,
      ShellModel window,
      LiveModel live,
      DeskClock clock) {
    if (desk == null || model == null) {
      return new FramePump<>(() -> null, clock.nanos(), () -> {}, List.of());
    }
    return new FramePump<>(
        desk::view,
        clock.nanos(),
        () -> model.tick(clock.now(), target(live.offered())),
        List.of(
            new Step<>(TEN_A_SECOND, model::show),
            new Step<>(FOUR_A_SECOND, window::show),
            new Step<>(FOUR_A_SECOND, view -> live.showEnd(CouponEnds.next(view, clock.now())))));
  }

  private static @Nullable Target target(@Nullable Present who) {
    return who == null ? null : new Target(who.viewer(), who.name(), who.language());
  }

  private static @Nullable ImportModel imports(@Nullable HistoryBook history, DeskClock clock) {
    return history == null ? null : new ImportModel(history, FxThread::run, clock.nanos());
  }

  private static @Nullable ViewersModel viewers(@Nullable PeopleBook people, OnAir onAir) {
    return people == null
        ? null
        : new ViewersModel(people, onAir.desk()::bringForward, FxThread::run, Later.onScreen());
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
